import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPromise } from 'yauzl';
import { ZipWriter } from '../../src/engine/backups/zip-writer.ts';
import { EngineError } from '../../src/engine/errors.ts';
import { storyRoom, type StoryRoom } from './story-room.ts';
import { temporaryFolder } from './test-engine.ts';

/** A part of a backup, as it is written. */
export interface BackupPart {
  readonly path: string;
  readonly bytes: Buffer;
  readonly how?: 'stored' | 'deflated';
  /** Left out of the list of parts. */
  readonly unlisted?: boolean;
}

/** The list of parts of a backup. */
type ForgedManifest = Record<string, unknown> & { entries: { path: string; sha256: string; bytes: number }[] };

/** All parts of a backup. */
export async function partsOfBackup(path: string): Promise<BackupPart[]> {
  const zip = await openPromise(path, { autoClose: false });
  const parts: BackupPart[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = Buffer.concat(await Array.fromAsync(await zip.openReadStreamPromise(entry)));
    parts.push({ path: entry.fileName, bytes, how: entry.compressionMethod === 0 ? 'stored' : 'deflated' });
  }
  zip.close();
  return parts;
}

/** A file whose hashes are right, whatever is in it. */
export async function forgedBackup(
  parts: readonly BackupPart[],
  also: (manifest: ForgedManifest) => object = (manifest) => manifest,
): Promise<string> {
  const path = join(temporaryFolder(), 'forged.fableroom');
  const zip = await ZipWriter.create(path);
  for (const part of parts) if (part.path !== 'manifest.json') await zip.add(part.path, [part.bytes], part.how);
  const old = parts.find((part) => part.path === 'manifest.json');
  const entries = parts
    .filter((part) => part.path !== 'manifest.json' && part.unlisted !== true)
    .map((part) => ({
      path: part.path,
      bytes: part.bytes.length,
      sha256: createHash('sha256').update(part.bytes).digest('hex'),
    }));
  const manifest = also({ ...(JSON.parse(old?.bytes.toString() ?? '{}') as ForgedManifest), entries });
  await zip.add('manifest.json', [Buffer.from(JSON.stringify(manifest))], 'deflated');
  await zip.finish();
  return path;
}

/** What is on the disk and in the library, to see that nothing came in. */
function seen(room: StoryRoom): unknown {
  const everywhere = readdirSync(room.dataFolder, { recursive: true })
    .map(String)
    .filter((name) => !/\.db-(?:wal|shm)$/.test(name));
  return [everywhere.toSorted(), room.library.query.cards({ limit: 9 }).total];
}

/** Why a file is refused in every way to open it; says so where something came in all the same. */
export async function refusalOf(path: string): Promise<string> {
  const room = await storyRoom();
  const before = JSON.stringify(seen(room));
  const reasons = new Set<string>();
  for (const mode of ['merge', 'replace'] as const) {
    for (const call of [room.engine.backups.inspect({ path, mode }), room.engine.backups.restore({ path, mode })]) {
      reasons.add(
        await call.then(
          () => 'taken in',
          (error: unknown) =>
            error instanceof EngineError ? String(error.data['reason'] ?? error.code) : String(error),
        ),
      );
    }
  }
  return [...reasons, ...(JSON.stringify(seen(room)) === before ? [] : ['something came in'])].join(', ');
}
