/** What a call of ours can carry: strings, object paths and lists of them. */
export type BusArgument = string | readonly string[];

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus types of `body`, of `s`, `o`, `as` and `ao`. */
  readonly signature: string;
  readonly body: readonly BusArgument[];
}

/** A message as far as we need it. Of the body, what comes before the first type that we do not know. */
export interface BusMessage {
  readonly kind: 'call' | 'answer' | 'error' | 'signal';
  readonly replyTo: number | null;
  readonly errorName: string | null;
  readonly path: string | null;
  readonly member: string | null;
  readonly body: readonly unknown[];
}

const KINDS: readonly BusMessage['kind'][] = ['call', 'answer', 'error', 'signal'];
const LITTLE_ENDIAN = 'l'.charCodeAt(0);
const PROTOCOL_VERSION = 1;
const FIELD = { path: 1, interface: 2, member: 3, errorName: 4, replySerial: 5, destination: 6, signature: 8 };
/** Far above what any answer to us needs. */
const LONGEST = 2 ** 20;

class BusWriter {
  #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  align(boundary: number): void {
    while (this.#bytes.length % boundary !== 0) this.#bytes.push(0);
  }

  byte(value: number): void {
    this.#bytes.push(value);
  }

  number(value: number): void {
    this.align(4);
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    this.#bytes.push(...four);
  }

  string(value: string): void {
    const text = Buffer.from(value);
    this.number(text.length);
    this.#bytes.push(...text, 0);
  }

  signature(value: string): void {
    this.#bytes.push(value.length, ...Buffer.from(value, 'latin1'), 0);
  }

  argument(value: BusArgument): void {
    if (typeof value === 'string') {
      this.string(value);
      return;
    }
    // Strings are aligned like the length in front of them, so nothing lies between it and the first.
    const list = new BusWriter();
    for (const item of value) list.string(item);
    this.number(list.length);
    this.#bytes.push(...list.#bytes);
  }

  toBuffer(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

/** A method call in little-endian form. `serial` is above 0 and used once on a connection. */
export function encodeCall(serial: number, call: BusCall): Buffer {
  const body = new BusWriter();
  for (const value of call.body) body.argument(value);
  const fields = new BusWriter();
  const field = (code: number, type: string, value: string): void => {
    fields.align(8);
    fields.byte(code);
    fields.signature(type);
    if (type === 'g') fields.signature(value);
    else fields.string(value);
  };
  field(FIELD.path, 'o', call.path);
  field(FIELD.interface, 's', call.interface);
  field(FIELD.member, 's', call.member);
  field(FIELD.destination, 's', call.destination);
  if (call.signature !== '') field(FIELD.signature, 'g', call.signature);
  const start = new BusWriter();
  for (const byte of [LITTLE_ENDIAN, KINDS.indexOf('call') + 1, 0, PROTOCOL_VERSION]) start.byte(byte);
  start.number(body.length);
  start.number(serial);
  start.number(fields.length);
  const head = Buffer.concat([start.toBuffer(), fields.toBuffer()]);
  return Buffer.concat([head, Buffer.alloc(-head.length & 7), body.toBuffer()]);
}

class BusReader {
  readonly #bytes: Buffer;
  readonly #isLittle: boolean;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#isLittle = bytes[0] === LITTLE_ENDIAN;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  align(boundary: number): void {
    this.#at = Math.ceil(this.#at / boundary) * boundary;
  }

  byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }

  number(): number {
    this.align(4);
    const at = this.#at;
    this.#at += 4;
    return this.#isLittle ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
  }

  text(length: number): string {
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length + 1;
    return text;
  }

  /** Values of these types; ends early at a type that is not known here. */
  values(signature: string): unknown[] {
    const values: unknown[] = [];
    for (let index = 0; index < signature.length; index++) {
      const type = signature.charAt(index);
      const value = type === 'a' ? this.#list(signature.charAt(++index)) : this.#value(type);
      if (value === undefined) break;
      values.push(value);
    }
    return values;
  }

  #value(type: string): unknown {
    switch (type) {
      case 'y':
        return this.byte();
      case 'u':
        return this.number();
      case 'b':
        return this.number() !== 0;
      case 's':
      case 'o':
        return this.text(this.number());
      case 'g':
        return this.text(this.byte());
      case 'v':
        return this.values(this.text(this.byte()))[0];
      default:
        return undefined;
    }
  }

  #list(type: string): unknown[] | undefined {
    if (type !== 's' && type !== 'o') return undefined;
    const length = this.number();
    const end = this.#at + length;
    const items: unknown[] = [];
    while (this.#at < end) items.push(this.#value(type));
    return items;
  }
}

/**
 * The message that `bytes` begins with and its length; null when it is not complete yet. Throws when it is none.
 */
export function decodeMessage(bytes: Buffer): { message: BusMessage; length: number } | null {
  if (bytes.length < 16) return null;
  const reader = new BusReader(bytes, 1);
  const kind = KINDS[reader.byte() - 1];
  reader.byte();
  if (!kind || reader.byte() !== PROTOCOL_VERSION) throw new Error('The session bus sent something else than D-Bus');
  const bodyLength = reader.number();
  reader.number();
  const fieldsEnd = 16 + reader.number();
  const bodyStart = Math.ceil(fieldsEnd / 8) * 8;
  const length = bodyStart + bodyLength;
  if (length > LONGEST) throw new Error('The session bus sent a message that is too long');
  if (bytes.length < length) return null;
  const fields = new Map<number, unknown>();
  while (reader.at < fieldsEnd) {
    reader.align(8);
    fields.set(reader.byte(), reader.values('v')[0]);
  }
  const text = (code: number): string | null => (fields.get(code) as string | undefined) ?? null;
  const message: BusMessage = {
    kind,
    replyTo: (fields.get(FIELD.replySerial) as number | undefined) ?? null,
    errorName: text(FIELD.errorName),
    path: text(FIELD.path),
    member: text(FIELD.member),
    body: new BusReader(bytes, bodyStart).values(text(FIELD.signature) ?? ''),
  };
  return { message, length };
}
