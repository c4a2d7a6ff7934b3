import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, Tier } from './values.ts';

export const Settings = z.object({
  /** "system" follows the operating system. */
  theme: z.enum(['system', 'light', 'dark']),
  storyFont: z.enum(['literata', 'figtree', 'hyperlegible']),
  /** Size of story text relative to the design, 0.8 to 1.6. */
  textScale: z.number().min(0.8).max(1.6),
  reduceMotion: z.boolean(),
  /** Language of the interface. */
  language: z.enum(['en', 'fr']),
});
export type Settings = z.infer<typeof Settings>;

export const system = {
  info: operation
    .route({
      method: 'GET',
      path: '/system',
      summary: 'About this Fableroom',
      description: 'Version, host, room and where the data lives.',
      tags: ['system'],
    })
    .output(
      z.object({
        version: z.string(),
        host: z.enum(['desktop', 'headless']),
        tier: Tier,
        dataFolder: z.string(),
        platform: z.string(),
        /** Address of an asset: put its id for {id}; add `?width=320` or `?width=640` for a thumbnail. */
        assetAddress: z.string(),
        canShowFiles: z.boolean(),
      }),
    ),
  settings: operation
    .route({
      method: 'GET',
      path: '/settings',
      summary: 'Read settings',
      description: 'Appearance and other small preferences of this computer.',
      tags: ['system'],
    })
    .output(Settings),
  updateSettings: operation
    .route({
      method: 'PATCH',
      path: '/settings',
      summary: 'Change settings',
      description: 'Fields left out stay as they are. Answers with all settings.',
      tags: ['system'],
    })
    .input(Settings.partial())
    .output(Settings),
  showStory: operation
    .route({
      method: 'POST',
      path: '/system/show-story',
      summary: 'Show a story’s files',
      description: 'Shows the cover of a story in the file manager. Only where `canShowFiles` is true.',
      tags: ['system'],
    })
    .input(z.object({ storyId: Id }))
    .output(z.object({ shown: z.boolean() })),
  showDataFolder: operation
    .route({
      method: 'POST',
      path: '/system/show-data-folder',
      summary: 'Open the data folder',
      description: 'Opens the data folder in the file manager. Only where `canShowFiles` is true.',
      tags: ['system'],
    })
    .output(z.object({ shown: z.boolean() })),
};
