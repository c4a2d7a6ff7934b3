import { randomBytes } from 'node:crypto';

/** Pieces shorter than this say too little to be told from chance. */
const PIECE = 12;
/** So few that a mark for each beginning stays in fast memory: whole data folders are looked through. */
const PREFIX_BYTES = 2;

/** A key of its own for one test: `test-…` is good at the simulator, `wrong-…` is not. */
export function newSentinel(kind: 'test' | 'wrong'): string {
  // Letters of all cases and digits, so that no form of it looks like another.
  return `${kind}-Zq${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x')}9`;
}

/** Looks for keys in bytes, whole or in pieces of 12 characters and more, and in every usual disguise. */
export interface SentinelSearch {
  /** The forms in which a key is there, such as `base64`; empty when none is. */
  formsIn(content: Uint8Array | string): string[];
}

interface Pattern {
  readonly form: string;
  readonly bytes: Buffer;
}

export function sentinelSearch(keys: readonly string[]): SentinelSearch {
  const byPrefix = new Map<number, Pattern[]>();
  // A mark per possible beginning: almost every position of a file is passed over with one look.
  const begins = new Uint8Array(1 << (8 * PREFIX_BYTES));
  for (const pattern of keys.flatMap(patternsOf)) {
    const prefix = pattern.bytes.readUIntBE(0, PREFIX_BYTES);
    begins[prefix] = 1;
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), pattern]);
  }
  return {
    formsIn: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
      const forms = new Set<string>();
      let prefix = 0;
      for (let end = 0; end < bytes.length; end++) {
        prefix = ((prefix << 8) | (bytes[end] ?? 0)) & (begins.length - 1);
        if (begins[prefix] !== 1) continue;
        const start = end + 1 - PREFIX_BYTES;
        for (const pattern of byPrefix.get(prefix) ?? []) {
          const past = start + pattern.bytes.length;
          if (start >= 0 && past <= bytes.length && bytes.compare(pattern.bytes, 0, undefined, start, past) === 0) {
            forms.add(pattern.form);
          }
        }
      }
      return [...forms].sort();
    },
  };
}

function patternsOf(key: string): Pattern[] {
  // What stands before the dash is in every key of a test, so it is no trace of this one.
  const secret = key.slice(key.indexOf('-') + 1);
  const plain = windows(secret, PIECE);
  const patterns = (form: string, texts: readonly string[], encoding: BufferEncoding = 'latin1'): Pattern[] =>
    texts.map((text) => ({ form, bytes: Buffer.from(text, encoding) }));
  const hex = plain.map((piece) => Buffer.from(piece).toString('hex'));
  const bigEndian = patterns('UTF-16', plain, 'utf16le').map(({ form, bytes }) => ({ form, bytes: bytes.swap16() }));
  return [
    ...patterns('plain', plain),
    ...patterns('reversed', windows([...secret].toReversed().join(''), PIECE)),
    ...patterns('UTF-16', plain, 'utf16le'),
    ...bigEndian,
    ...patterns('hex', hex),
    ...patterns(
      'hex',
      hex.map((piece) => piece.toUpperCase()),
    ),
    ...patterns('base64', base64Pieces(secret)),
  ];
}

/** Base64 of the key depends on where it begins among groups of three bytes; what its neighbours share is left out. */
function base64Pieces(secret: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const whole = bytes.toString('base64');
    const own = whole.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes.length * 4) / 3));
    const pieces = windows(own, Math.ceil((PIECE * 4) / 3));
    return [...pieces, ...pieces.map((piece) => piece.replaceAll('+', '-').replaceAll('/', '_'))];
  });
}

function windows(text: string, size: number): string[] {
  return Array.from({ length: text.length - size + 1 }, (_, start) => text.slice(start, start + size));
}
