import type { SqliteDatabase } from './open-database.ts';

/** A call that carried an Idempotency-Key. */
export interface IdempotentCallRow {
  readonly client_id: string;
  readonly key: string;
  readonly request_hash: string;
  readonly at: number;
  /** Null while it runs, and for one that was cut off. */
  readonly status: number | null;
  readonly media_type: string | null;
  readonly body: string | null;
}

/** How it ended. */
export type IdempotentAnswer = Pick<IdempotentCallRow, 'status' | 'media_type' | 'body'>;

export type IdempotencyStore = ReturnType<typeof createIdempotencyStore>;

/** Calls with an Idempotency-Key and their answers. They are kept in their room: the answers show what is in it. */
export function createIdempotencyStore(database: SqliteDatabase) {
  const find = database.prepare<[string, string], IdempotentCallRow>(
    'SELECT * FROM idempotent_calls WHERE client_id = ? AND key = ?',
  );
  const begin = database.prepare<[string, string, string, number]>(
    'INSERT INTO idempotent_calls (client_id, key, request_hash, at) VALUES (?, ?, ?, ?)',
  );
  const end = database.prepare<[number | null, string | null, string | null, string, string]>(
    'UPDATE idempotent_calls SET status = ?, media_type = ?, body = ? WHERE client_id = ? AND key = ?',
  );
  const forget = database.prepare<[string, string]>('DELETE FROM idempotent_calls WHERE client_id = ? AND key = ?');
  const forgetBefore = database.prepare<[number]>('DELETE FROM idempotent_calls WHERE at < ?');
  return {
    find: (clientId: string, key: string): IdempotentCallRow | undefined => find.get(clientId, key),
    begin({ client_id, key, request_hash, at }: Omit<IdempotentCallRow, keyof IdempotentAnswer>): void {
      begin.run(client_id, key, request_hash, at);
    },
    end(clientId: string, key: string, { status, media_type, body }: IdempotentAnswer): void {
      end.run(status, media_type, body, clientId, key);
    },
    forget(clientId: string, key: string): void {
      forget.run(clientId, key);
    },
    forgetBefore(at: number): void {
      forgetBefore.run(at);
    },
  };
}
