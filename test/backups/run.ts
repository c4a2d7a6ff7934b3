// `npm run backup-cycles`: node run.ts <build folder> <cycles> <seed>
import { builtModule } from '../crash/built.ts';
import { runCycles } from './cycles.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const [build = '', cycles = '200', seed = '1'] = process.argv.slice(2);
const { createEngine } = await builtModule(build, 'engine/engine');
const { systemPorts } = await builtModule(build, 'engine/system-ports');
const { row, errors } = await runCycles(
  { createEngine, systemPorts },
  { build, cycles: Number(cycles), seed: Number(seed) },
);
process.stdout.write(`${JSON.stringify(row)}\n`);
for (const error of errors.slice(0, 40)) process.stderr.write(`${error}\n`);
process.exitCode = errors.length === 0 ? 0 : 1;
