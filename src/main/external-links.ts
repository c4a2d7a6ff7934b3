/**
 * Origins that pages of Fableroom link to, each exactly as in `URL.origin`: the only ones that may ever open in the
 * person's browser. There is no such link yet; one that is added to a page is added here too.
 */
const linkedOrigins: ReadonlySet<string> = new Set();

/**
 * The address to hand to the browser; null when it may not be opened. Story text comes from models, so it is not
 * enough that an address looks like one of the web.
 */
export function externalLink(address: string, origins: ReadonlySet<string> = linkedOrigins): string | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return origins.has(url.origin) ? url.href : null;
}
