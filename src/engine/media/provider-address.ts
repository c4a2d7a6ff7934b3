/** Where a provider keeps a result, as far as that may be told. */
export interface ProviderAddress {
  readonly url: string;
  /** Null where the address does not say. */
  readonly expiresAt: number | null;
}

/** Parameters that carry a key of an account instead of a signature of this one address. */
const KEYS = ['key', 'api_key', 'api-key', 'apikey', 'token', 'access_token'];

/** Null for an address with a key in it, which is never kept. The end is read from the forms that signed addresses have. */
export function providerAddress(address: string): ProviderAddress | null {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return null;
  const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  if (KEYS.some((name) => parameters.has(name))) return null;
  return { url: url.href, expiresAt: endOf(parameters) };
}

function endOf(parameters: ReadonlyMap<string, string>): number | null {
  for (const vendor of ['x-amz', 'x-goog']) {
    const signed = readCompactTime(parameters.get(`${vendor}-date`));
    const seconds = Number(parameters.get(`${vendor}-expires`) ?? NaN);
    if (signed !== null && seconds >= 0) return signed + seconds * 1000;
  }
  const seconds = Number(parameters.get('expires') ?? NaN);
  if (Number.isSafeInteger(seconds) && seconds > 1e9) return seconds * 1000;
  const end = Date.parse(parameters.get('se') ?? '');
  return Number.isNaN(end) ? null : end;
}

/** Reads `20261121T201500Z`. */
function readCompactTime(text: string | undefined): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
