import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { temporaryFolder } from '../support/test-engine.ts';
import { runDatabaseCampaign } from './database-campaign.ts';
import { runFileCampaign } from './file-campaign.ts';
import { seedFolder } from './seed-folder.ts';

/** A short run; `npm run damage` makes the long one. */
describe('damage', () => {
  const parts = { createEngine, systemPorts };

  it('shows damaged files as absent, never as an error, and loses no story, page or library to damage', async () => {
    const folder = temporaryFolder();
    const common = { base: join(folder, 'base'), work: join(folder, 'work'), seed: 7 };
    await seedFolder(parts, common.base, { stories: 2, pages: 3 });
    const files = await runFileCampaign(parts, { ...common, files: 12 });
    expect(files).toMatchObject({ wronglyShown: 0, wronglyAbsent: 0, storiesLost: 0, pagesLost: 0, errors: [] });
    expect(files.started).toBe(files.starts);
    const databases = await runDatabaseCampaign(parts, { ...common, databases: 10 });
    expect(databases.errors.filter((error) => error.includes('start'))).toEqual([]);
    expect(databases.started).toBe(10);
    expect(databases.salvaged).toBeGreaterThan(0);
    expect(databases.keptAsTheyWere).toBe(databases.salvaged);
    expect(databases.rowsSaved / databases.rowsOf).toBeGreaterThan(0.8);
  });
});
