import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { takeInPhoto } from '../photo-intake.ts';

/** What became of one file. */
export interface IntakeResult {
  readonly name: string;
  /** Null where it was taken. */
  readonly reason: string | null;
}

/** What a child process answers: every file, and by how much its memory grew at its peak, in bytes. */
export interface IntakeReport {
  readonly results: readonly IntakeResult[];
  readonly grownBytes: number;
}

// Started by test/security/hostile-photos.test.ts: reads every file of one folder and writes what was taken into another.
const [from = '', to = ''] = process.argv.slice(2);
// Everything that is loaded once is there before memory is measured.
await takeInPhoto(
  await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
    .png()
    .toBuffer(),
);
const before = process.memoryUsage().rss;
const results: IntakeResult[] = [];
for (const name of readdirSync(from).toSorted()) {
  try {
    writeFileSync(join(to, name), await takeInPhoto(readFileSync(join(from, name))));
    results.push({ name, reason: null });
  } catch (error) {
    const { data } = error as { data?: { reason?: string } };
    results.push({ name, reason: data?.reason ?? `bug: ${String(error)}` });
  }
}
const report: IntakeReport = { results, grownBytes: process.resourceUsage().maxRSS * 1024 - before };
process.stdout.write(JSON.stringify(report));
