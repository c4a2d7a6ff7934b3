/** What a request says about where it comes from. Header values as sent; undefined when absent. */
export interface RequestOrigin {
  readonly method: string;
  /** Host of the address that was asked for, with its port. */
  readonly addressHost: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The Sec-Fetch-Site header: which browsers set and pages cannot. */
  readonly fetchSite: string | undefined;
}

/**
 * Only our own names, exactly: another name that resolves to this machine (DNS rebinding) is refused.
 */
export function isOwnHost(request: RequestOrigin, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  return request.host !== undefined && names.includes(request.host) && request.addressHost === request.host;
}

/** A page of another origin says so; scripts send no Origin. */
export function isOwnOrigin(request: RequestOrigin): boolean {
  return request.origin === undefined || request.origin === `http://${request.host}`;
}

/**
 * Whether a request that rests on the cookie comes from our own page. Other programs on this machine are the same
 * *site* to a browser (a site has no port), so SameSite alone is not enough. Reading may also be asked for by the
 * person, in the address bar.
 */
export function isOwnPage(request: RequestOrigin): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (request.fetchSite === 'same-origin') return true;
  if (request.fetchSite === 'none') return reads;
  // Browsers from before 2023 do not send it; they do send Origin with anything that is not GET or HEAD.
  if (request.fetchSite === undefined) return reads || request.origin !== undefined;
  return false;
}
