import type { Settings } from '../../contract/system.ts';
import type { Tier } from '../../contract/values.ts';

/** What decides how the page looks before the host has answered. */
export type Appearance = Settings & { tier: Tier };

const storageKey = 'fableroom.appearance';

/** Puts the look on <html>, and remembers it so that the next start paints right at once. */
export function applyAppearance(appearance: Appearance): void {
  const { documentElement: root } = document;
  root.dataset['room'] = appearance.tier;
  root.dataset['font'] = appearance.storyFont;
  if (appearance.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = appearance.theme;
  if (appearance.reduceMotion) root.dataset['motion'] = 'reduced';
  else delete root.dataset['motion'];
  root.style.setProperty('--story-scale', String(appearance.textScale));
  localStorage.setItem(storageKey, JSON.stringify(appearance));
}

/** The look of the last time here; null on the very first start. */
export function rememberedAppearance(): Appearance | null {
  const stored = localStorage.getItem(storageKey);
  if (!stored) return null;
  try {
    return JSON.parse(stored) as Appearance;
  } catch {
    localStorage.removeItem(storageKey);
    return null;
  }
}
