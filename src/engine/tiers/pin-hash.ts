import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 64 MiB and about a fifth of a second for one try, in a thread of its own. */
const N = 2 ** 16;
const BLOCK = 8;
const HASH_BYTES = 32;
const SALT_BYTES = 16;
/** scrypt needs 128 · N · r bytes and a little more. */
const MOST_MEMORY = 256 * BLOCK * N;

/** What is kept of a PIN: how it was hashed, its own salt, and the hash. */
export async function hashPin(pin: string, cost = N): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, { N: cost, r: BLOCK, p: 1 });
  return ['scrypt', cost, BLOCK, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether that is the PIN; false too for a hash that is not in the form of `hashPin`. */
export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [name, cost, r, p, salt = '', hash = ''] = kept.split('$');
  const wanted = Buffer.from(hash, 'base64url');
  if (name !== 'scrypt' || wanted.length !== HASH_BYTES) return false;
  const found = await derive(pin, Buffer.from(salt, 'base64url'), { N: Number(cost), r: Number(r), p: Number(p) });
  return timingSafeEqual(found, wanted);
}

function derive(pin: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, { ...cost, maxmem: MOST_MEMORY }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
