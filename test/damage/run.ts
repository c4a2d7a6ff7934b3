// `npm run damage`: node run.ts <build folder> <files> <databases> <seed> <json | text>
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtModule } from '../crash/built.ts';
import { runDatabaseCampaign } from './database-campaign.ts';
import { runFileCampaign } from './file-campaign.ts';
import { seedFolder } from './seed-folder.ts';

const STORIES = 12;
const PAGES = 6;

const [build = '', files = '1000', databases = '200', seed = '1', form = 'text'] = process.argv.slice(2);
const { createEngine } = await builtModule(build, 'engine/engine');
const { systemPorts } = await builtModule(build, 'engine/system-ports');
const parts = { createEngine, systemPorts };
const folder = mkdtempSync(join(tmpdir(), 'fableroom-damage-'));
try {
  const base = join(folder, 'base');
  const common = { base, work: join(folder, 'work'), seed: Number(seed) };
  await seedFolder(parts, base, { stories: STORIES, pages: PAGES });
  const { errors: fileErrors, ...fileRow } = await runFileCampaign(parts, { ...common, files: Number(files) });
  if (form !== 'json') process.stdout.write(`${JSON.stringify(fileRow)}\n`);
  const { errors: databaseErrors, ...databaseRow } = await runDatabaseCampaign(parts, {
    ...common,
    databases: Number(databases),
  });
  if (form !== 'json') process.stdout.write(`${JSON.stringify(databaseRow)}\n`);
  else process.stdout.write(`${JSON.stringify({ files: fileRow, databases: databaseRow })}\n`);
  for (const error of [...fileErrors, ...databaseErrors].slice(0, 40)) process.stderr.write(`${error}\n`);
  const isClean =
    fileRow.started === fileRow.starts &&
    fileErrors.length === 0 &&
    fileRow.wronglyShown + fileRow.wronglyAbsent + fileRow.storiesLost + fileRow.pagesLost === 0 &&
    databaseRow.started === databaseRow.databases &&
    databaseRow.keptAsTheyWere === databaseRow.salvaged;
  process.exitCode = isClean ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
