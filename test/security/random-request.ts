import { isContractProcedure } from '@orpc/contract';
import { contract } from '../../src/contract/index.ts';

export interface RandomRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Operations that are left out: one never ends, and the others act on files wherever somebody says. */
const LEFT_OUT = /^(events|backups)$/;

const operations = Object.entries(contract).flatMap(([resource, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${resource}.${name} is no operation`);
    const { method = 'POST', path = '' } = procedure['~orpc'].route;
    return LEFT_OUT.test(resource) ? [] : [{ method, path, rpc: `/rpc/${resource}/${name}` }];
  }),
);

/** Names of fields as the contract has them, and some that nobody has. */
const FIELDS = [
  ...new Set(
    JSON.stringify(operations)
      .match(/\{\w+\}/g)
      ?.map((name) => name.slice(1, -1)) ?? [],
  ),
  ...'premise title tier pin answer kind index text query tag limit cursor ids items storyIds favourite style'.split(
    ' ',
  ),
  ...'language length videoMode textModelId price until imageUrl prompt theme caps json meta maps data'.split(' '),
  ...'__proto__ constructor toString'.split(' '),
];

/** Requests at random: near to right ones, so that they get far, and each with something odd. */
export function randomRequests(random: () => number, ids: readonly string[]): () => RandomRequest {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = [
    ...'kids adult choice words image watercolor en NaN 1e999 ../../x % \\ {{x}}'.split(' '),
    '',
    'a fox',
    '\u0000',
    '\uD800',
    '🦊'.repeat(50),
    "'; drop table stories; --",
    'x'.repeat(5_000),
    ...ids,
  ];
  const text = (): string => pick(texts);
  const value = (depth: number): unknown => {
    const kind = Math.floor(random() * (depth > 3 ? 5 : 8));
    if (kind < 2) return text();
    if (kind === 2) return pick([0, 1, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308, 48]);
    if (kind === 3) return random() < 0.5;
    if (kind === 4) return null;
    if (kind === 5) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: Math.floor(random() * 6) }, () => [pick(FIELDS), value(depth + 1)]));
  };
  const bodyOf = (overRpc: boolean): string => {
    const given: unknown = random() < 0.9 ? { ...(value(0) as object), [pick(FIELDS)]: value(1) } : value(0);
    const json = JSON.stringify(overRpc ? { json: given, ...(random() < 0.2 && { meta: value(0) }) } : given) ?? '';
    return random() < 0.1 ? json.slice(0, Math.floor(random() * json.length)) : json;
  };
  return () => {
    const { method, path, rpc } = pick(operations);
    const overRpc = random() < 0.4;
    const filled = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(text().toWellFormed()).slice(0, 300) || 'x');
    const query = random() < 0.4 ? `?${pick(FIELDS)}=${encodeURIComponent(text().toWellFormed()).slice(0, 2_000)}` : '';
    const sentMethod = random() < 0.05 ? pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) : method;
    const type = pick([
      'application/json',
      'application/json',
      'application/json',
      'text/plain',
      'multipart/form-data',
    ]);
    return {
      method: overRpc ? 'POST' : sentMethod,
      path: overRpc ? rpc : `/api/v1${filled}${query}`,
      headers: {
        'content-type': type,
        ...(random() < 0.05 && { 'idempotency-key': text().replaceAll(/[^\x21-\x7e]/g, '') || 'k' }),
      },
      body: overRpc || method !== 'GET' ? bodyOf(overRpc) : '',
    };
  };
}
