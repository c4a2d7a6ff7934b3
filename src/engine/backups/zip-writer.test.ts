import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openPromise } from 'yauzl';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { ZipWriter } from './zip-writer.ts';

it('writes more parts than the short form of the format can count, and each is read back as it was', async () => {
  const path = join(temporaryFolder(), 'many.zip');
  const zip = await ZipWriter.create(path);
  const count = 66_000;
  for (let number = 0; number < count; number++) {
    await zip.add(`${number}`, [Buffer.from(String(number))], number % 1000 === 0 ? 'deflated' : 'stored');
  }
  expect(await zip.finish()).toBe(statSync(path).size);
  const read = await openPromise(path, { autoClose: false });
  expect(read.entryCount).toBe(count);
  let seen = 0;
  for await (const entry of read.eachEntry()) {
    expect(entry.fileName).toBe(String(seen));
    if (seen++ % 1000 !== 0) continue;
    const chunks = await Array.fromAsync(await read.openReadStreamPromise(entry));
    expect(Buffer.concat(chunks).toString()).toBe(entry.fileName);
  }
  read.close();
  expect(seen).toBe(count);
});

it('does not write over a file that is there', async () => {
  const path = join(temporaryFolder(), 'one.zip');
  const zip = await ZipWriter.create(path);
  await zip.finish();
  await expect(ZipWriter.create(path)).rejects.toMatchObject({ code: 'EEXIST' });
});
