import { ORPCError } from '@orpc/client';
import type { ApiErrorCode } from '../../src/contract/errors.ts';
import { commonErrors } from '../../src/contract/errors.ts';
import type { Client } from '../../src/contract/index.ts';

type Operation<Procedure> = Procedure extends (input: infer Input, ...rest: infer _Rest) => Promise<infer Output>
  ? (
      input: Input,
      options: { signal?: AbortSignal },
    ) => Output extends AsyncIterable<infer Item> ? AsyncIterable<Item> : Output | Promise<Output>
  : never;

/** One function for each operation of the contract that the page uses. */
export type FakeHandlers = {
  [Resource in Exclude<keyof Client, 'media' | 'backups'>]: {
    [Name in keyof Client[Resource]]: Operation<Client[Resource][Name]>;
  };
};

/** Throws what the host would answer with. */
export function refuse(code: ApiErrorCode, data: unknown): never {
  throw new ORPCError(code, { defined: true, status: commonErrors[code].status, data });
}
