import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a one-time link waits for its browser. */
const LINK_LIFE_MILLISECONDS = 10 * 60 * 1000;

interface Grant<Session> {
  readonly digest: Buffer;
  readonly session: Session;
}

/** Which browsers may use this host. Secrets leave this module once, when they are made; only their hashes are kept. */
export interface BrowserAccess<Session> {
  /** The secret of a new link that opens one browser session, once, within ten minutes. */
  newLinkSecret(): string;
  /** Uses up a link: answers with the secret for the browser's cookie, or null when there is no such link (any more). */
  redeemLink(secret: string): string | null;
  sessionOfCookie(secret: string): Session | null;
}

export function createBrowserAccess<Session>(newSession: () => Session, now: () => number): BrowserAccess<Session> {
  const cookies: Grant<Session>[] = [];
  let links: { digest: Buffer; until: number }[] = [];
  return {
    newLinkSecret: () => {
      links = links.filter((link) => link.until > now());
      const secret = newSecret();
      links.push({ digest: digestOf(secret), until: now() + LINK_LIFE_MILLISECONDS });
      return secret;
    },
    redeemLink: (secret) => {
      const digest = digestOf(secret);
      const link = links.find((candidate) => timingSafeEqual(candidate.digest, digest));
      if (!link) return null;
      links = links.filter((candidate) => candidate !== link);
      if (link.until <= now()) return null;
      const cookie = newSecret();
      cookies.push({ digest: digestOf(cookie), session: newSession() });
      return cookie;
    },
    sessionOfCookie: (secret) => {
      const digest = digestOf(secret);
      // Digests are compared, so that neither content nor length of a secret shows in the time that this takes.
      return cookies.find((grant) => timingSafeEqual(grant.digest, digest))?.session ?? null;
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
