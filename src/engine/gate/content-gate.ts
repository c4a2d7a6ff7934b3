import type { ContentCategory } from '../../contract/errors.ts';
import { EngineError } from '../errors.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import { fitPhoto } from '../media/read-references.ts';
import type { MediaOutput, StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import { looksInWords } from '../provider-kit/story-brief.ts';
import type { BackupGroup } from '../store/backup-tables.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { KidsRules } from '../tiers/kids-rules.ts';
import type { Page } from '../writer/page.ts';
import { withoutPictureRule } from './age-rules.ts';
import type { JudgeSaid } from './may-stand.ts';
import type { Moderation } from './moderation.ts';
import { WordCheck, type Finding } from './word-check.ts';
import { wordsOfGroup } from './words-of-group.ts';

interface GateParts {
  readonly rules: KidsRules;
  readonly store: Pick<LibraryStore, 'commit' | 'gate' | 'scenes' | 'stories'>;
  readonly moderation: Moderation;
  now(): number;
}

/** What the moderation is shown; its own limit is 20 MB. */
const PICTURE_LIMITS = { longestSide: 1024, bytes: 4 * 1024 * 1024 } as const;

/** Decides what may be sent from the kids' room, and what of the answers may be shown and kept there. */
export class ContentGate {
  readonly #parts: GateParts;
  readonly #closing = new AbortController();
  #words: WordCheck;

  constructor(parts: GateParts) {
    this.#parts = parts;
    this.#words = new WordCheck(parts.rules.get());
    parts.rules.onChange(() => (this.#words = new WordCheck(parts.rules.get())));
  }

  /** Something that a person wrote. Throws CONTENT_REFUSED. */
  mayStand(field: string, text: string, language?: string): void {
    const found = this.#words.find([text], language);
    if (!found) return;
    throw refusedIn(field, found);
  }

  /** What a person wrote, by field, before it is kept. Without a service there is nothing to ask here. */
  readonly said: JudgeSaid = async (said, { sceneId = '', storyId } = {}) => {
    const account = this.#parts.rules.get().moderationAccountId;
    const texts = Object.entries(said).flatMap(([field, text]) => (text ? [{ field, text }] : []));
    const [first] = texts;
    if (account === null || !first) return;
    const { scenes, stories } = this.#parts.store;
    const language = stories.find(storyId ?? scenes.find(sceneId)?.story_id ?? '')?.language;
    // What the room's own list finds need not leave.
    for (const { field, text } of texts) this.mayStand(field, text, language);
    const whole = texts.map(({ text }) => text).join('\n\n');
    const category = await this.#parts.moderation.text(account, whole, this.#awaited()).catch(asEngineError);
    if (category) throw refusedIn(first.field, { category, words: [] });
  };

  /** Whether these words of a model may be shown before all of them are there. Only the room's own list is asked. */
  mayBeShown(texts: readonly string[], language: string): boolean {
    return this.#words.find(texts, language) === null;
  }

  /** What would stand in the room from a file. Only the room's own list is asked: nothing of it leaves for that. */
  brought(group: BackupGroup): Finding | null {
    const { told, asked, language } = wordsOfGroup(group);
    return this.#words.find(told, language) ?? this.#words.find(asked, language && promptLanguage(language));
  }

  /** Whether a service judges what comes back; then nothing is shown before it has. */
  get asksService(): boolean {
    return this.#parts.rules.get().moderationAccountId !== null;
  }

  /** What a job would send. Throws JobFailure `gate-…`. */
  async beforeSending(job: JobRow): Promise<void> {
    const { texts, language } = this.#sentBy(job);
    await this.#judge(job, this.#words.find(texts, language), texts);
  }

  /** A written page before anybody sees it. Throws JobFailure `gate-…`. */
  async page(job: JobRow, page: Page): Promise<void> {
    const { language } = (JSON.parse(job.inputs_json) as TextRequest).brief;
    const told = [page.storyTitle, page.title, page.text, page.altText, ...page.who].concat(
      page.choices.map(({ label }) => label),
    );
    // Words for pictures are English, whatever the story is told in.
    const asked = [page.picturePrompt, page.motionPrompt, ...page.outfits.map(({ wears }) => wears)];
    const found = this.#words.find(told, language) ?? this.#words.find(asked, promptLanguage(language));
    await this.#judge(job, found, [...told, ...asked]);
  }

  /** Other words of a model before anybody sees them. Throws JobFailure `gate-…`. */
  async words(job: JobRow, text: string): Promise<void> {
    const { language } = this.#sentBy(job);
    await this.#judge(job, this.#words.find([text], language), [text]);
  }

  /** A picture before it is kept. Throws JobFailure `gate-…`, and `wrong-type` where it is none. */
  async picture(job: JobRow, { bytes, mediaType }: MediaOutput): Promise<void> {
    const account = this.#parts.rules.get().moderationAccountId;
    if (account === null) return;
    const shown = await fitPhoto(bytes, mediaType, PICTURE_LIMITS).catch((error: unknown) => {
      throw new JobFailure('wrong-type', 'The answer is no picture', error);
    });
    const category = await this.#parts.moderation.picture(account, shown, { signal: this.#closing.signal });
    if (category) this.#refuse(job, { category, words: [] });
  }

  /** What a model saw in a picture that waits, unless that topic was let through for it. Throws JobFailure `gate-…`. */
  refuseHeld(check: JobRow, pictureJobId: string, category: ContentCategory): void {
    this.#refuse(check, { category, words: [] }, pictureJobId);
  }

  /** Why a job was stopped; null for one that was not. */
  refusalOf(jobId: string): Finding | null {
    const row = this.#parts.store.gate.find(jobId);
    return row ? { category: row.category, words: JSON.parse(row.words_json) as string[] } : null;
  }

  /** Lets that topic pass for this job, where a service found it. */
  waive(jobId: string): void {
    const row = this.#parts.store.gate.find(jobId);
    if (!row) return;
    const waived = new Set([...(JSON.parse(row.waived_json) as ContentCategory[]), row.category]);
    this.#parts.store.commit(() => this.#parts.store.gate.setWaived(jobId, [...waived]));
  }

  /**
   * Lets the topic that stopped a picture's check, and what was let through before, pass for the picture that is made in
   * its place. Part of the caller's transaction.
   */
  waiveAnew(check: JobRow, { from, to }: { readonly from: string; readonly to: string }): void {
    const { gate } = this.#parts.store;
    const stopped = gate.find(check.id);
    if (!stopped) return;
    const { category, words_json, at } = stopped;
    gate.put({ job_id: to, category, words_json, at });
    gate.setWaived(to, [...new Set([...this.#waivedFor(from), category])]);
  }

  /** Ends what is being asked. */
  close(): void {
    this.#closing.abort(new EngineError('CLOSED', 'Fableroom is closing'));
  }

  #awaited(): { signal: AbortSignal; isAwaited: true } {
    return { signal: this.#closing.signal, isAwaited: true };
  }

  async #judge(job: JobRow, found: Finding | null, texts: readonly string[]): Promise<void> {
    if (found) this.#refuse(job, found);
    const account = this.#parts.rules.get().moderationAccountId;
    const text = texts.filter(Boolean).join('\n\n');
    if (account === null || text === '') return;
    const category = await this.#parts.moderation.text(account, text, { signal: this.#closing.signal });
    if (category) this.#refuse(job, { category, words: [] });
  }

  #waivedFor(jobId: string): ContentCategory[] {
    return JSON.parse(this.#parts.store.gate.find(jobId)?.waived_json ?? '[]') as ContentCategory[];
  }

  #refuse(job: JobRow, { category, words }: Finding, waivedFor = job.id): void {
    const { store, now } = this.#parts;
    if (words.length === 0 && this.#waivedFor(waivedFor).includes(category)) return;
    const row = { job_id: job.id, category, words_json: JSON.stringify(words), at: now() };
    store.commit(() => store.gate.put(row));
    throw new JobFailure(`gate-${category}`, `It does not belong in the kids' room: ${category}`);
  }

  #sentBy(job: JobRow): { texts: string[]; language: string | undefined } {
    const story = this.#parts.store.stories.find(job.story_id ?? '');
    const language = story?.language ?? 'en';
    const inputs = JSON.parse(job.inputs_json) as Partial<TextRequest & StoredImageRequest>;
    if (job.kind === 'text') return { texts: [inputs.input ?? ''], language };
    const cast = (inputs.parts?.cast ?? []).map((member) => `${member.name}. ${looksInWords(member)}`);
    const texts = [withoutPictureRule(inputs.prompt ?? ''), inputs.parts?.scene ?? '', ...cast];
    return { texts, language: promptLanguage(language) };
  }
}

function refusedIn(field: string, { category, words }: Finding): EngineError {
  const message = `This does not belong in the kids' room: ${category}`;
  return new EngineError('CONTENT_REFUSED', message, { field, category, words });
}

/** For what no job does. */
function asEngineError(error: unknown): never {
  if (!(error instanceof JobFailure)) throw error;
  throw new EngineError('NOT_ALLOWED', error.message, { reason: error.code }, error);
}

/** Prompts are English; in a French story a person may have written one in French. */
function promptLanguage(story: string): string | undefined {
  return story.startsWith('fr') ? undefined : 'en';
}
