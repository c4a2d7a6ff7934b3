/** The forms that a folded English word usually takes: plural, past, -ing, -er. Some of them are no words; no matter. */
export function englishForms(word: string): string[] {
  const forms = [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`, `${word}er`, `${word}ers`];
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    forms.push(`${word}d`, `${stem}ing`, `${word}r`, `${word}rs`);
  }
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`);
  const last = /[aeiou]([bdgklmnprt])$/.exec(word)?.[1];
  if (last) forms.push(...['ed', 'ing', 'er', 'ers'].map((ending) => `${word}${last}${ending}`));
  return forms;
}

const ER_ENDINGS =
  'e es ent ez ons a as ai ais ait aient ant ee ees er era erai eras erez eront erait erent eur eurs euse euses'.split(
    ' ',
  );

/** The forms that a folded French word usually takes: feminine, plural, and of verbs in -er the usual tenses. */
export function frenchForms(word: string): string[] {
  const forms = [word, `${word}s`, `${word}e`, `${word}es`, `${word}x`];
  if (word.endsWith('er')) {
    const stem = word.slice(0, -2);
    forms.push(...ER_ENDINGS.map((ending) => `${stem}${ending}`));
    if (stem.endsWith('g')) forms.push(`${stem}ea`, `${stem}eait`, `${stem}eant`, `${stem}eons`);
  }
  if (word.endsWith('al')) forms.push(`${word.slice(0, -2)}aux`);
  return forms;
}
