// Opens a data folder and makes a backup, or brings one back, in a process that may be killed at any moment:
// node cycle-child.ts <build folder> <data folder> <make | restore> <file>
import { builtModule } from '../crash/built.ts';
import { openedEngine } from '../damage/parts.ts';

const [build = '', dataFolder = '', what = '', path = ''] = process.argv.slice(2);
const { createEngine } = await builtModule(build, 'engine/engine');
const { systemPorts } = await builtModule(build, 'engine/system-ports');
const engine = await openedEngine({ createEngine, systemPorts }, dataFolder, { providers: [] });
process.stdout.write('begun\n');
if (what === 'make') {
  const { problem } = await engine.backups.make({ path });
  if (problem !== null) throw new Error(`The backup was not made: ${problem}`);
} else await engine.backups.restore({ path, mode: 'merge' });
await engine.close();
