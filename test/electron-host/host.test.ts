import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';
import { addScheme, originOf, toApplication, toChromium, withChromiumSources } from './stand-in/addresses.ts';
import { implementedOnly } from './stand-in/implemented-only.ts';

describe('codec', () => {
  it.each([
    ['plain values', [null, true, 'ü🦊', 1.5, -0, Number.NaN, Number.NEGATIVE_INFINITY, undefined, 12n]],
    ['an array that looks like a tag', ['undefined']],
    ['objects', { a: { b: [1, { c: undefined }] }, __proto__hidden: 1 }],
    ['collections', [new Map([[{ key: 1 }, new Set(['x'])]]), new Date(86_400_000), /a+/giu]],
    ['bytes', [new Uint8Array([0, 255]), new Uint8Array([1, 2, 3]).buffer, new Float64Array([0.5])]],
    ['many bytes', new Uint8Array(200_000).fill(7)],
  ])('carries %s unchanged', (_name, value) => {
    expect(decode(encode(value))).toStrictEqual(value);
  });

  it('sends only the part of a buffer that a view shows', () => {
    const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    expect(decode(encode(view))).toStrictEqual(new Uint8Array([2, 3]));
  });

  it('refuses functions, as structured clone does', () => {
    expect(() => encode({ call: () => 1 })).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  });

  it('says that it does not carry cycles, instead of running out of stack', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(() => encode(cycle)).toThrow('cycles');
    const twice = { x: 1 };
    expect(decode(encode([twice, twice]))).toStrictEqual([{ x: 1 }, { x: 1 }]);
  });

  it('uses nothing from outside itself, since it runs in the page from its source', () => {
    const alone = (0, eval)(`[${encode.toString()}, ${decode.toString()}]`) as [typeof encode, typeof decode];
    expect(alone[1](alone[0]({ a: new Uint8Array([1]) }))).toStrictEqual({ a: new Uint8Array([1]) });
  });
});

describe('implementedOnly', () => {
  interface Whole {
    there(): number;
    missing(): number;
    value: number;
  }
  const part = implementedOnly<Whole>('thing', { there: () => 1 });

  it('throws as soon as a member that is not implemented is touched', () => {
    expect(part.there()).toBe(1);
    expect(() => part.missing).toThrow('The Chromium host does not implement thing.missing');
    expect(() => {
      part.value = 2;
    }).toThrow('thing.value');
  });

  it('can be awaited and printed without throwing', async () => {
    expect(await Promise.resolve(part)).toBe(part);
    expect(JSON.stringify(part)).toBe('{}');
  });

  it('finds the private fields of a class', () => {
    class Counter {
      #count = 1;
      there(): number {
        return this.#count;
      }
    }
    expect(implementedOnly<Whole>('counter', new Counter()).there()).toBe(1);
  });
});

describe('addresses', () => {
  addScheme('app');
  addScheme('media');

  it('go to Chromium and back unchanged', () => {
    for (const address of ['app://fableroom/?host=desktop#/x', 'media://kids/01a1?width=320', 'https://example.com/']) {
      expect(toApplication(toChromium(address))).toBe(address);
    }
  });

  it('do not take a host of the network for one of ours', () => {
    expect(toApplication('http://fableroom.app.localhost.evil.example/')).toBe(
      'http://fableroom.app.localhost.evil.example/',
    );
    expect(toApplication('https://fableroom.app.localhost/')).toBe('https://fableroom.app.localhost/');
  });

  it('give an empty or about:blank frame no origin of ours', () => {
    expect(originOf('about:blank')).toBe('null');
    expect(originOf('')).toBe('null');
    expect(originOf('app://fableroom/x')).toBe('app://fableroom');
  });

  it('widen a policy by Chromium’s form of our schemes and by nothing else', () => {
    expect(withChromiumSources("default-src 'none'; img-src 'self' media: data:; media-src media:")).toBe(
      "default-src 'none'; img-src 'self' media: http://*.media.localhost data:; media-src media: http://*.media.localhost",
    );
  });
});
