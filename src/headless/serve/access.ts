import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a one-time link waits for its browser. */
const LINK_LIFE_MILLISECONDS = 10 * 60 * 1000;

interface Grant<Session> {
  readonly digest: Buffer;
  readonly session: Session;
}

/** Who may use this host. Secrets leave this module once, when they are made; only their hashes are kept. */
export interface Access<Session> {
  /** A new token for scripts, with a session of its own. */
  newToken(): string;
  /** The secret of a new link that opens one browser session, once, within ten minutes. */
  newLinkSecret(): string;
  /** Uses up a link: answers with the secret for the browser's cookie, or null when there is no such link (any more). */
  redeemLink(secret: string): string | null;
  sessionOfToken(token: string): Session | null;
  sessionOfCookie(secret: string): Session | null;
}

export function createAccess<Session>(newSession: () => Session, now: () => number): Access<Session> {
  const tokens: Grant<Session>[] = [];
  const cookies: Grant<Session>[] = [];
  let links: { digest: Buffer; until: number }[] = [];

  const grantIn = (grants: Grant<Session>[]): string => {
    const secret = newSecret();
    grants.push({ digest: digestOf(secret), session: newSession() });
    return secret;
  };
  return {
    newToken: () => grantIn(tokens),
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
      return link.until > now() ? grantIn(cookies) : null;
    },
    sessionOfToken: (token) => sessionIn(tokens, token),
    sessionOfCookie: (secret) => sessionIn(cookies, secret),
  };
}

function sessionIn<Session>(grants: readonly Grant<Session>[], secret: string): Session | null {
  const digest = digestOf(secret);
  // Digests are compared, so that neither content nor length of a secret shows in the time that this takes.
  return grants.find((grant) => timingSafeEqual(grant.digest, digest))?.session ?? null;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
