import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { EngineError } from '../../errors.ts';

/**
 * The encrypted file, byte by byte: magic (16), log2 N, r, p, 0 (1 each), salt (32), nonce (12), the secrets as JSON in
 * AES-256-GCM, its tag (16), SHA-256 of all of that (32). Everything before the secrets is authenticated with them.
 * The checksum is no protection; it tells a damaged file from a wrong passphrase.
 */
const MAGIC = Buffer.from('fableroom keys 1', 'latin1');
const SALT = MAGIC.length + 4;
const NONCE = SALT + 32;
const SECRETS = NONCE + 12;
const TAG_LENGTH = 16;
const CHECKSUM_LENGTH = 32;

/** Work of one guess at the passphrase. */
export interface ScryptCost {
  /** Base 2 logarithm of N. */
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about half a second. */
export const SCRYPT_COST: ScryptCost = { logN: 17, r: 8, p: 1 };

/** More than any file of ours asks for; a damaged or foreign one must not take all memory. */
const HIGHEST_COST: ScryptCost = { logN: 20, r: 16, p: 4 };

/** What was made of a passphrase, and what it takes to make it again. */
export interface DerivedKey {
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly cost: ScryptCost;
}

export type Secrets = ReadonlyMap<string, string>;

const deriveBytes = promisify<string, Buffer, number, object, Buffer>(scrypt);

async function derive(passphrase: string, salt: Buffer, cost: ScryptCost): Promise<DerivedKey> {
  const N = 2 ** cost.logN;
  const options = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  // One passphrase, however a keyboard composes its accents.
  return { key: await deriveBytes(passphrase.normalize('NFC'), salt, 32, options), salt, cost };
}

/** A key with a salt of its own. */
export function newKey(passphrase: string, cost: ScryptCost): Promise<DerivedKey> {
  return derive(passphrase, randomBytes(32), cost);
}

/** Bytes of the file. Every call uses a nonce of its own. */
export function seal(secrets: Secrets, { key, salt, cost }: DerivedKey): Buffer {
  const header = Buffer.concat([MAGIC, Buffer.from([cost.logN, cost.r, cost.p, 0]), salt, randomBytes(12)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(NONCE));
  cipher.setAAD(header);
  const text = Buffer.from(JSON.stringify(Object.fromEntries(secrets)));
  const body = Buffer.concat([header, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/**
 * What the file holds, and the key to write it again.
 *
 * @throws EngineError DATA_FOLDER {reason: 'damaged'} when it is not as it was written, INPUT_REFUSED {reason: 'wrong'}
 * when it is and the passphrase does not open it.
 */
export async function unseal(
  bytes: Buffer,
  passphrase: string,
  path: string,
): Promise<{ secrets: Map<string, string>; key: DerivedKey }> {
  const cost = checkedCost(bytes);
  if (!cost) {
    throw new EngineError('DATA_FOLDER', `${path} is damaged: the keys in it cannot be read`, {
      path,
      reason: 'damaged',
    });
  }
  const body = bytes.subarray(0, -CHECKSUM_LENGTH);
  const key = await derive(passphrase, Buffer.from(body.subarray(SALT, NONCE)), cost);
  const decipher = createDecipheriv('aes-256-gcm', key.key, body.subarray(NONCE, SECRETS), {
    authTagLength: TAG_LENGTH,
  });
  decipher.setAAD(body.subarray(0, SECRETS));
  decipher.setAuthTag(body.subarray(-TAG_LENGTH));
  let text: string;
  try {
    text = decipher.update(body.subarray(SECRETS, -TAG_LENGTH)).toString() + decipher.final().toString();
  } catch (error) {
    const refusal = { field: 'passphrase', reason: 'wrong' };
    throw new EngineError('INPUT_REFUSED', 'The passphrase does not open the keys', refusal, error);
  }
  return { secrets: new Map(Object.entries(JSON.parse(text) as Record<string, string>)), key };
}

/** What the file says it costs to open; null when it is not a whole file of ours. */
function checkedCost(bytes: Buffer): ScryptCost | null {
  if (bytes.length < SECRETS + TAG_LENGTH + CHECKSUM_LENGTH) return null;
  const body = bytes.subarray(0, -CHECKSUM_LENGTH);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-CHECKSUM_LENGTH))) return null;
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const [logN = 0, r = 0, p = 0] = body.subarray(MAGIC.length, SALT);
  const isWithin = (value: number, highest: number): boolean => value >= 1 && value <= highest;
  const { logN: highestLogN, r: highestR, p: highestP } = HIGHEST_COST;
  return isWithin(logN, highestLogN) && isWithin(r, highestR) && isWithin(p, highestP) ? { logN, r, p } : null;
}
