import type { Scene, Take } from '../../contract/scenes.ts';
import type { Story } from '../../contract/stories.ts';
import type { GenerationKind, Tier } from '../../contract/values.ts';
import { partOf } from './story-parts.ts';

/** A made file. Paths are absolute, sizes in bytes and pixels; `model` is the model's id. */
interface PictureResult {
  readonly path: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number;
  readonly model: string;
  readonly altText: string | null;
}

interface ClipResult {
  readonly path: string;
  readonly durationSeconds: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number;
  readonly model: string;
}

/** What `story --json` prints. What was not asked for, or was not made, is null. */
export interface StoryResult {
  readonly storyId: string;
  readonly tier: Tier;
  readonly title: string;
  readonly models: { readonly text: string; readonly image: string; readonly video: string | null };
  readonly scenes: readonly {
    readonly id: string;
    readonly text: string | null;
    /** The answer that was taken on that page; null on the last. */
    readonly choice: string | null;
    readonly choices: readonly string[];
    readonly image: PictureResult | null;
    readonly video: ClipResult | null;
  }[];
  readonly costMicros: number;
  readonly elapsedMs: number;
}

export interface StoryOutcome {
  readonly result: StoryResult;
  /** One phrase for everything that was asked for and is not there. */
  readonly missing: readonly string[];
}

const PART_NAMES: Readonly<Record<GenerationKind, string>> = {
  text: 'the words',
  image: 'the picture',
  video: 'the clip',
};

/** What became of a story that nothing more will come to. `path` gives the file of an asset, null when it is not there. */
export function storyOutcome(
  story: Story,
  asked: { readonly scenes: number; readonly kinds: readonly GenerationKind[] },
  path: (assetId: string) => string | null,
  elapsedMs: number,
): StoryOutcome {
  const missing: string[] = [];
  const scenes = story.scenes.toSorted((one, other) => one.depth - other.depth);
  const results = scenes.map((scene, index) => {
    const takes = new Map<GenerationKind, Take>();
    for (const kind of asked.kinds) {
      const part = partOf(story, scene, kind);
      if (part.state === 'done') takes.set(kind, part.take);
      else
        missing.push(
          `${PART_NAMES[kind]} of page ${scene.depth}${part.state === 'missing' ? ` (${part.reason})` : ''}`,
        );
    }
    return {
      id: scene.id,
      text: scene.text,
      choice: scenes[index + 1]?.answerLabel ?? null,
      choices: scene.choices.map(({ label }) => label),
      image: pictureResult(scene, takes.get('image'), path),
      video: clipResult(takes.get('video'), path),
    };
  });
  if (scenes.length < asked.scenes) {
    missing.push(`${asked.scenes - scenes.length} of ${asked.scenes} pages (${whyShort(scenes.at(-1))})`);
  }
  const { text, image, video } = story.models;
  const result: StoryResult = {
    storyId: story.id,
    tier: story.tier,
    title: story.title,
    models: { text: text.id, image: image.id, video: video?.id ?? null },
    scenes: results,
    costMicros: story.costMicros,
    elapsedMs,
  };
  return { result, missing };
}

function whyShort(last: Scene | undefined): string {
  return last?.ends ? `the story ended on page ${last.depth}` : `page ${last?.depth ?? 1} was not written`;
}

function pictureResult(
  scene: Scene,
  take: Take | undefined,
  path: (id: string) => string | null,
): PictureResult | null {
  const file = take?.asset && path(take.asset.id);
  if (!take?.asset || !file) return null;
  const { width, height, bytes } = take.asset;
  return { path: file, width, height, bytes, model: take.modelId, altText: scene.altText };
}

function clipResult(take: Take | undefined, path: (id: string) => string | null): ClipResult | null {
  const file = take?.asset && path(take.asset.id);
  if (!take?.asset || !file) return null;
  const { durationSeconds, width, height, bytes } = take.asset;
  return { path: file, durationSeconds, width, height, bytes, model: take.modelId };
}
