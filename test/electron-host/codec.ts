/**
 * Carries values over the bridge between the page and Node as text, like the structured clone algorithm does.
 * Both functions are also run inside the page from their own source text, so they use nothing from outside themselves.
 */

/** @throws DOMException DataCloneError for what cannot be cloned; Error for cycles, which this bridge does not carry. */
export function encode(value: unknown): string {
  const ancestors: unknown[] = [];
  const base64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let start = 0; start < bytes.length; start += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(binary);
  };
  const inner = (item: object, write: () => unknown): unknown => {
    if (ancestors.includes(item)) throw new Error('The bridge does not carry cycles');
    ancestors.push(item);
    const written = write();
    ancestors.pop();
    return written;
  };
  const pack = (item: unknown): unknown => {
    if (item === undefined) return ['undefined'];
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (typeof item === 'bigint') return ['bigint', String(item)];
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : ['number', Object.is(item, -0) ? '-0' : String(item)];
    }
    if (typeof item === 'function' || typeof item === 'symbol') {
      throw new DOMException(`${String(item)} could not be cloned.`, 'DataCloneError');
    }
    if (item instanceof Date) return ['date', item.getTime()];
    if (item instanceof RegExp) return ['regexp', item.source, item.flags];
    if (item instanceof ArrayBuffer) return ['buffer', base64(new Uint8Array(item))];
    if (ArrayBuffer.isView(item)) {
      const name = Object.prototype.toString.call(item).slice(8, -1);
      return ['view', name, base64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))];
    }
    if (item instanceof Error) return ['error', item.name, item.message];
    if (item instanceof Map)
      return inner(item, () => ['map', [...item].map(([key, entry]) => [pack(key), pack(entry)])]);
    if (item instanceof Set) return inner(item, () => ['set', [...item].map(pack)]);
    if (Array.isArray(item)) return inner(item, () => ['array', item.map(pack)]);
    return inner(item, () => ['object', Object.entries(item).map(([key, entry]) => [key, pack(entry)])]);
  };
  return JSON.stringify(pack(value));
}

/** The counterpart of `encode`. */
export function decode(text: string): unknown {
  const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const unpack = (packed: unknown): unknown => {
    if (!Array.isArray(packed)) return packed;
    const [tag, first, second] = packed as [string, never, never];
    const list = first as unknown[];
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(first);
      case 'number':
        return Number(first);
      case 'date':
        return new Date(first);
      case 'regexp':
        return new RegExp(first, second);
      case 'buffer':
        return bytesOf(first).buffer;
      case 'view': {
        const view = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[first];
        if (view === undefined) throw new Error(`The bridge does not carry ${String(first)}`);
        return new view(bytesOf(second).buffer);
      }
      case 'error':
        return Object.assign(new Error(second), { name: first });
      case 'map':
        return new Map(list.map((pair) => (pair as unknown[]).map(unpack) as [unknown, unknown]));
      case 'set':
        return new Set(list.map(unpack));
      case 'array':
        return list.map(unpack);
      case 'object':
        return Object.fromEntries(list.map((pair) => [(pair as [string])[0], unpack((pair as unknown[])[1])]));
      default:
        throw new Error(`The bridge does not know ${tag}`);
    }
  };
  return unpack(JSON.parse(text));
}
