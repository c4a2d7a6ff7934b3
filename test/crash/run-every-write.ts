// `npm run crash -- --every-write`: node run-every-write.ts <build folder> <tries> <json | text>
import { strikeEveryWrite } from './every-write.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const [build = '', tries = '', form = 'text'] = process.argv.slice(2);
const LANES = 2;

const { faults, ...figures } = await strikeEveryWrite(build, tries === 'all' ? Infinity : Number(tries), LANES);
process.stdout.write(`${JSON.stringify(form === 'json' ? [{ ...figures, faults: faults.length }] : figures)}\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
