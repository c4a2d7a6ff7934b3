import type { OptionSpecs } from './parse-options.ts';

/** What `--help` prints: one line of use, what it does, and the options in two columns. */
export function helpText(use: string, purpose: string, specs: OptionSpecs): string {
  const rows = Object.entries(specs).map(([name, spec]) => ({
    left: `--${name}${spec.value ? ` ${spec.value}` : ''}`,
    right: spec.help,
  }));
  const width = Math.max(...rows.map((row) => row.left.length)) + 2;
  const lines = rows.map((row) => `  ${row.left.padEnd(width)}${row.right}`);
  return [`Use: ${use}`, '', purpose, '', ...lines].join('\n');
}
