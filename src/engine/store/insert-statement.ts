/** An INSERT for one table with named values, in the order of its columns. */
export function insertStatement(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`;
}

/** The same with values by place, for rows that come by the thousand: names are looked up one by one. */
export function insertByPlace(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** The values of a row in the order of its columns. */
export function valuesOf<Row extends object>(row: Row, columns: readonly (keyof Row)[]): Row[keyof Row][] {
  return columns.map((column) => row[column]);
}
