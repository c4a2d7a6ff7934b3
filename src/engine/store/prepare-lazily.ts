import type Database from 'better-sqlite3';

/**
 * Lets every statement of a database be prepared by its first use: a start needs few of them, and preparing them all
 * takes longer than opening the database. Such a statement has `run`, `get`, `all`, `iterate` and `pluck`.
 */
export function prepareLazily(database: Database.Database): Database.Database {
  const prepare = database.prepare.bind(database);
  const lazily = (sql: string): LazyStatement => new LazyStatement(() => prepare(sql));
  return Object.assign(database, { prepare: lazily as unknown as Database.Database['prepare'] });
}

class LazyStatement implements Pick<Database.Statement, 'run' | 'get' | 'all' | 'iterate'> {
  readonly #prepare: () => Database.Statement;
  #statement: Database.Statement | null = null;
  #isPlucked = false;

  constructor(prepare: () => Database.Statement) {
    this.#prepare = prepare;
  }

  run(...values: unknown[]): Database.RunResult {
    return this.#prepared().run(...values);
  }

  get(...values: unknown[]): unknown {
    return this.#prepared().get(...values);
  }

  all(...values: unknown[]): unknown[] {
    return this.#prepared().all(...values);
  }

  iterate(...values: unknown[]): IterableIterator<unknown> {
    return this.#prepared().iterate(...values);
  }

  pluck(): this {
    this.#isPlucked = true;
    return this;
  }

  #prepared(): Database.Statement {
    if (this.#statement) return this.#statement;
    const statement = this.#prepare();
    this.#statement = this.#isPlucked ? statement.pluck() : statement;
    return this.#statement;
  }
}
