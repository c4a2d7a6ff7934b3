import type { EventEmitter } from 'node:events';

/** Asked for by the language itself or by whatever prints a value, and rightly absent. */
const absent: ReadonlySet<string> = new Set(['then', 'toJSON']);

/**
 * Makes a part of Electron out of what the host implements of it. A member with a wrong type does not compile;
 * one that is not implemented throws as soon as it is touched, so that no test passes on something that never ran.
 *
 * @param name as a person would write it, for example `app`
 */
export function implementedOnly<Whole extends object>(
  name: string,
  part: Partial<Omit<Whole, keyof EventEmitter>>,
): Whole {
  const missing = (property: string) => new Error(`The Chromium host does not implement ${name}.${property}`);
  return new Proxy(part, {
    get(target, property) {
      if (property in target) {
        const value: unknown = Reflect.get(target, property, target);
        // Methods of a class are bound, so that private fields are found behind the proxy.
        const isMethod = typeof value === 'function' && property !== 'constructor' && !Object.hasOwn(target, property);
        return isMethod ? value.bind(target) : value;
      }
      if (typeof property === 'symbol' || absent.has(property)) return undefined;
      throw missing(property);
    },
    set(target, property, value) {
      if (!(property in target)) throw missing(String(property));
      return Reflect.set(target, property, value, target);
    },
  }) as unknown as Whole;
}
