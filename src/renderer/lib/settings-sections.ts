import type { Tier } from '../../contract/values.ts';

/** Sections of the settings, in their order; the words are in `settings:section`. */
const settingsSections = [
  'providers',
  'models',
  'budgets',
  'appearance',
  'rooms',
  'storage',
  'backup',
  'api',
  'about',
] as const;

export type SettingsSection = (typeof settingsSections)[number];

/** Keys, models, money and who else gets in are the grown-ups' affair. */
const adultSections: readonly SettingsSection[] = ['providers', 'models', 'budgets', 'backup', 'api'];

/** The sections that a room shows. */
export function settingsSectionsOf(tier: Tier): readonly SettingsSection[] {
  return tier === 'kids' ? settingsSections.filter((section) => !adultSections.includes(section)) : settingsSections;
}
