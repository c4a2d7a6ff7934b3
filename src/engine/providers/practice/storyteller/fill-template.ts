import type { Slots } from './language.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Puts words into a template. `{name}` is a word, `{Name}` the same with a capital letter, `[h:a|b]` takes the first
 * for a male hero and the second for a female one (`p` the friend, `b` both, `g` a guest, `o` a thing). What is put in is never
 * read again, so a name can hold any sign.
 */
export function fillTemplate(template: string, slots: Slots): string {
  return template
    .replace(/\[(\w):([^|\]]*)\|([^\]]*)\]/gu, (_, who: string, male: string, female: string) =>
      slots[who] === 'f' ? female : male,
    )
    .replace(/\{(\w+)\}(\.?)/gu, (_, name: string, stop: string) => {
      const small = name.charAt(0).toLowerCase() + name.slice(1);
      const value = slots[name] ?? (slots[small] === undefined ? undefined : capital(slots[small]));
      if (value === undefined) throw new Error(`Nothing fills {${name}}`);
      return value + (stop === '.' && value.endsWith('…') ? '' : stop);
    });
}
