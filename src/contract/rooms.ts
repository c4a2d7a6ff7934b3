import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, Style, Tier, Timestamp } from './values.ts';

/** Who the kids' room is for, in years. */
export const AgeBand = z.enum(['3-5', '6-8', '9-12']);
export type AgeBand = z.infer<typeof AgeBand>;

/** Four to twelve digits. */
export const Pin = z.string().regex(/^\d{4,12}$/);

/** What grown-ups decide for the kids' room. */
export const KidsRules = z.object({
  ageBand: AgeBand,
  /** Words and phrases that must not occur, besides the room's own list. */
  blockedWords: z.array(z.string().trim().min(1).max(60)).max(200),
  /** Words and phrases that a grown-up has let through although the room's own list has them. */
  allowedWords: z.array(z.string().trim().min(1).max(60)).max(200),
  /** Models besides the built-in ones. Nothing else is ever used in that room. */
  modelIds: z.array(z.string().max(200)).max(100),
  styles: z.array(Style).min(1),
  /** Ask OpenAI's free moderation about every text and picture, with this account. Null: only the room's own list. */
  moderationAccountId: z.string().max(80).nullable(),
  /**
   * A model that looks at each picture before it is shown, which costs what a look of that model costs. While it cannot,
   * the picture waits. Null: no model looks.
   */
  pictureCheckModelId: z.string().max(200).nullable(),
});
export type KidsRules = z.infer<typeof KidsRules>;

/** What a connection may know of the lock between the rooms. */
export const RoomState = z.object({
  tier: Tier,
  assetAddress: z.string(),
  /** Whether the grown-ups' room asks for a PIN. */
  pinSet: z.boolean(),
  /** Fableroom starts in the kids' room, whatever was open last. */
  startsLocked: z.boolean(),
  /** No PIN is taken before this time; null when one is. */
  pinWaitsUntil: Timestamp.nullable(),
  /** Whether the operating system can be asked who sits there, for a forgotten PIN. */
  canConfirmOwner: z.boolean(),
  /** The rules of the kids' room as far as its own pages need them; null in the grown-ups' room. */
  kids: KidsRules.pick({ ageBand: true, styles: true }).nullable(),
});
export type RoomState = z.infer<typeof RoomState>;

export const rooms = {
  state: operation
    .route({
      method: 'GET',
      path: '/room',
      summary: 'Read the room',
      description: 'The room of this connection, and whether leaving it for the grown-ups’ room needs a PIN.',
      tags: ['rooms'],
    })
    .output(RoomState),
  enter: operation
    .route({
      method: 'PUT',
      path: '/room',
      summary: 'Change the room',
      description:
        'From now on this connection works in the other room and sees nothing of the one it left. The grown-ups’ room needs the PIN once one is set. Refused for tokens, which belong to one room.',
      tags: ['rooms'],
    })
    .input(z.object({ tier: Tier, pin: z.string().max(20).optional() }))
    .output(RoomState),
  lock: operation
    .route({
      method: 'POST',
      path: '/room/lock',
      summary: 'Lock the grown-ups’ room',
      description: 'Takes every window and page to the kids’ room.',
      tags: ['rooms'],
    })
    .output(RoomState),
  setPin: operation
    .route({
      method: 'PUT',
      path: '/room/pin',
      summary: 'Set the PIN',
      description: 'Four to twelve digits. Changing a PIN needs the one before. Grown-ups only.',
      tags: ['rooms'],
    })
    .input(z.object({ pin: Pin, current: z.string().max(20).optional() }))
    .output(RoomState),
  removePin: operation
    .route({
      method: 'DELETE',
      path: '/room/pin',
      summary: 'Remove the PIN',
      description: 'Needs the PIN. Grown-ups only.',
      tags: ['rooms'],
    })
    .input(z.object({ current: z.string().max(20) }))
    .output(RoomState),
  resetPin: operation
    .route({
      method: 'POST',
      path: '/room/pin/reset',
      summary: 'Reset a forgotten PIN',
      description:
        'Removes the PIN after the operating system has confirmed who sits there. NOT_ALLOWED where it cannot, or did not.',
      tags: ['rooms'],
    })
    .output(RoomState),
  setStart: operation
    .route({
      method: 'PUT',
      path: '/room/start',
      summary: 'Choose how Fableroom starts',
      description: 'Whether it starts in the kids’ room, whatever was open last. Grown-ups only.',
      tags: ['rooms'],
    })
    .input(z.object({ startsLocked: z.boolean() }))
    .output(RoomState),
  rules: operation
    .route({
      method: 'GET',
      path: '/room/kids',
      summary: 'Read the rules of the kids’ room',
      description: 'Grown-ups only.',
      tags: ['rooms'],
    })
    .output(KidsRules),
  setRules: operation
    .route({
      method: 'PATCH',
      path: '/room/kids',
      summary: 'Change the rules of the kids’ room',
      description: 'Fields left out stay as they are. Grown-ups only.',
      tags: ['rooms'],
    })
    .input(KidsRules.partial())
    .output(KidsRules),
  override: operation
    .route({
      method: 'POST',
      path: '/room/kids/override',
      summary: 'Let something through',
      description:
        'For a false alarm in the kids’ room: with the PIN, the words that stopped a job (or, without a job, the given words) are allowed from now on, and the job is queued again. A picture that waits for its check is shown as it is, which costs nothing; one whose check found something is gone and is made again, which costs what a picture costs. Grown-ups’ room: without the PIN. With `dryRun` only says what would be allowed, and shows the picture that waits to whoever asks from the kids’ room.',
      tags: ['rooms'],
    })
    .input(
      z.object({
        pin: z.string().max(20).optional(),
        jobId: Id.optional(),
        words: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        allowed: z.array(z.string()),
        /** It is made again. */
        continued: z.boolean(),
        /** A picture that waited for its check is shown now, without one. */
        shown: z.boolean(),
        /** With `dryRun` in the kids' room: the picture that waits, small, as a data URL. Nothing else leads to it. */
        preview: z.string().nullable(),
      }),
    ),
};
