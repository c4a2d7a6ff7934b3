import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKey, seal, SCRYPT_COST, unseal } from './passphrase-file.ts';

const CHEAP = { logN: 4, r: 8, p: 1 };
const SECRETS = new Map([
  ['one', 'sk-secret-é'],
  ['__proto__', 'two'],
]);

async function sealed(passphrase = 'eight letters'): Promise<Buffer> {
  return seal(SECRETS, await newKey(passphrase, CHEAP));
}

function withFlippedBit(bytes: Buffer, position: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
  return changed;
}

/** As somebody would who makes the checksum right again. */
function withChecksum(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, -32);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

describe('the encrypted file', () => {
  it('gives back every secret, also under names that objects treat specially', async () => {
    const { secrets } = await unseal(await sealed(), 'eight letters', 'keys.enc');
    expect([...secrets]).toEqual([...SECRETS]);
  });

  it('opens with accents however a keyboard composes them', async () => {
    const { secrets } = await unseal(await sealed('caf\u00e9 noir'), 'cafe\u0301 noir', 'keys.enc');
    expect(secrets.get('one')).toBe('sk-secret-é');
  });

  it('says of a wrong passphrase that it is wrong, not that the file is damaged', async () => {
    await expect(unseal(await sealed(), 'other letters', 'keys.enc')).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      data: { field: 'passphrase', reason: 'wrong' },
    });
  });

  it('is damaged with a flipped bit in any byte, and says so', async () => {
    const bytes = await sealed();
    for (let position = 0; position < bytes.length; position++) {
      await expect(
        unseal(withFlippedBit(bytes, position), 'eight letters', 'keys.enc'),
        `byte ${position}`,
      ).rejects.toMatchObject({ code: 'DATA_FOLDER', data: { path: 'keys.enc', reason: 'damaged' } });
    }
  });

  it('does not open with any byte changed by somebody who also makes the checksum right', async () => {
    const bytes = await sealed();
    for (let position = 0; position < bytes.length - 32; position++) {
      const forged = withChecksum(withFlippedBit(bytes, position));
      await expect(unseal(forged, 'eight letters', 'keys.enc'), `byte ${position}`).rejects.toMatchObject({
        code: expect.stringMatching(/^(DATA_FOLDER|INPUT_REFUSED)$/) as string,
      });
    }
  });

  it('is damaged at every length but its own', async () => {
    const bytes = await sealed();
    for (let length = 0; length < bytes.length; length++) {
      await expect(
        unseal(bytes.subarray(0, length), 'eight letters', 'keys.enc'),
        `${length} bytes`,
      ).rejects.toMatchObject({ code: 'DATA_FOLDER' });
    }
    await expect(unseal(Buffer.concat([bytes, Buffer.of(0)]), 'eight letters', 'keys.enc')).rejects.toMatchObject({
      code: 'DATA_FOLDER',
    });
  });

  it('refuses a file that asks for all the memory there is', async () => {
    const bytes = await sealed();
    bytes.writeUInt8(31, 16);
    await expect(unseal(withChecksum(bytes), 'eight letters', 'keys.enc')).rejects.toMatchObject({
      data: { reason: 'damaged' },
    });
  });

  it('never uses a nonce twice with one key, which would give the secrets away', async () => {
    const key = await newKey('eight letters', CHEAP);
    const nonces = Array.from({ length: 50 }, () => seal(SECRETS, key).subarray(52, 64).toString('hex'));
    expect(new Set(nonces).size).toBe(50);
  });

  it('costs 128 MiB a guess, and the file says so', async () => {
    expect(128 * 2 ** SCRYPT_COST.logN * SCRYPT_COST.r).toBe(128 * 2 ** 20);
    const bytes = seal(SECRETS, await newKey('eight letters', SCRYPT_COST));
    expect([...bytes.subarray(16, 20)]).toEqual([17, 8, 1, 0]);
    expect((await unseal(bytes, 'eight letters', 'keys.enc')).secrets.size).toBe(2);
  });
});
