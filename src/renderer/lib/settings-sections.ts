/** Sections of the settings, in their order; the words are in `settings:section`. */
export const settingsSections = ['appearance', 'rooms', 'storage', 'about'] as const;

export type SettingsSection = (typeof settingsSections)[number];

export function isSettingsSection(value: string | undefined): value is SettingsSection {
  return settingsSections.some((section) => section === value);
}
