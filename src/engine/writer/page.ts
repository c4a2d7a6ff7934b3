import { z } from 'zod';
import type { TextRequest } from '../provider-kit/model.ts';

/** What the writer answers with: one page. The order of the fields is the order in which they are written. */
export const Page = z.object({
  storyTitle: z.string().trim().min(1).max(120),
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(6000),
  who: z.array(z.string().trim().min(1).max(60)).max(12),
  /** Who changes clothes on this page, and what they wear from then on. */
  outfits: z
    .array(z.object({ who: z.string().trim().min(1).max(60), wears: z.string().trim().min(1).max(120) }))
    .max(12)
    .default([]),
  picturePrompt: z.string().trim().min(1).max(2000),
  altText: z.string().trim().min(1).max(600),
  motionPrompt: z.string().trim().max(600),
  ends: z.boolean(),
  choices: z.array(z.object({ label: z.string().trim().min(1).max(200) })).max(4),
});
export type Page = z.infer<typeof Page>;

/** The same as JSON Schema, for models that take one. */
export const PAGE_SCHEMA = z.toJSONSchema(Page, { target: 'draft-7' }) as unknown as TextRequest['outputSchema'];
