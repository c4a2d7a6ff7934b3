/**
 * Chromium does not navigate to schemes it does not know, so `app://fableroom/x` runs as
 * `http://fableroom.app.localhost/x`: also a secure context, also an origin of its own.
 */

const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The address that Chromium gets for one of the application's. */
export function toChromium(address: string): string {
  const [, scheme, host, rest] = /^([a-z][\w+.-]*):\/\/([^/?#]+)(.*)$/i.exec(address) ?? [];
  if (scheme === undefined || !schemes.has(scheme)) return address;
  return `http://${host}.${scheme}.localhost${rest === '' ? '/' : rest}`;
}

/** The address that the application knows for one of Chromium's. */
export function toApplication(address: string): string {
  const [, host, scheme, rest] = /^http:\/\/([^/?#]+)\.([\w+-]+)\.localhost(?=[/?#]|$)(.*)$/.exec(address) ?? [];
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** `scheme://host`, as Electron gives the origin of a frame. */
export function originOf(applicationAddress: string): string {
  const url = URL.parse(applicationAddress);
  return url === null || url.host === '' ? 'null' : `${url.protocol}//${url.host}`;
}

/** Whether an address is already Chromium's form of one of the application's. */
export function isChromiumAddress(address: string): boolean {
  return toApplication(address) !== address;
}

/**
 * The page's content security policy with Chromium's form beside each scheme of the application, so that it means
 * there what it means in Electron. `'self'` needs nothing: it follows the address of the page.
 */
export function withChromiumSources(policy: string): string {
  return policy.replace(/(^|\s)([a-z][\w+.-]*):(?=[\s;]|$)/gi, (source, before: string, scheme: string) =>
    schemes.has(scheme) ? `${before}${scheme}: http://*.${scheme}.localhost` : source,
  );
}
