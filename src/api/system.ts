import { version } from '../../package.json';
import type { SettingsValues } from '../engine/ports.ts';
import { base } from './base.ts';

/** Only the fields that were really given. */
function given(patch: { [Key in keyof SettingsValues]?: SettingsValues[Key] | undefined }): Partial<SettingsValues> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

export const system = {
  info: base.system.info.handler(({ context: { engine, session, desktop } }) => ({
    version,
    host: desktop ? ('desktop' as const) : ('headless' as const),
    tier: session.tier,
    dataFolder: engine.dataFolder,
    platform: process.platform,
    assetAddress: session.assetAddress,
    canShowFiles: desktop !== null,
  })),
  settings: base.system.settings.handler(({ context: { engine, session } }) => engine.settings.get(session.tier)),
  updateSettings: base.system.updateSettings.handler(({ input, context: { engine, session } }) =>
    engine.settings.set(given(input), session.tier),
  ),
  showStory: base.system.showStory.handler(async ({ input, context: { engine, session, desktop } }) => {
    const { coverId } = session.library.stories.get(input.storyId);
    const cover = coverId === null ? null : session.library.assets.path(coverId);
    if (cover === null) await desktop?.showFolder(engine.dataFolder);
    else desktop?.showFile(cover);
    return { shown: desktop !== null };
  }),
  showDataFolder: base.system.showDataFolder.handler(async ({ context: { engine, desktop } }) => {
    await desktop?.showFolder(engine.dataFolder);
    return { shown: desktop !== null };
  }),
};
