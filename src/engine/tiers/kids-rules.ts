import type { KidsRules as Rules } from '../../contract/rooms.ts';
import type { AccountBook } from '../accounts/account-book.ts';
import type { ModelShelf } from '../catalogue/model-shelf.ts';
import { EngineError } from '../errors.ts';
import { STYLE_IDS } from '../provider-kit/story-brief.ts';
import type { EngineStore } from '../store/engine-store.ts';

/** A room for young readers, with nothing but what is built in. */
const DEFAULTS: Rules = {
  ageBand: '6-8',
  blockedWords: [],
  allowedWords: [],
  modelIds: [],
  styles: [...STYLE_IDS],
  moderationAccountId: null,
  pictureCheckModelId: null,
};

interface RulesParts {
  readonly store: Pick<EngineStore, 'rooms' | 'commit'>;
  readonly book: Pick<AccountBook, 'find'>;
  readonly shelf: Pick<ModelShelf, 'find'>;
}

type Patch = { readonly [Name in keyof Rules]?: Rules[Name] | undefined };

/** What grown-ups decide for the kids' room. */
export class KidsRules {
  readonly #parts: RulesParts;
  readonly #listeners = new Set<() => void>();
  #rules: Rules;

  constructor(parts: RulesParts) {
    this.#parts = parts;
    const json = parts.store.rooms.rulesJson();
    this.#rules = json === null ? DEFAULTS : { ...DEFAULTS, ...(JSON.parse(json) as Partial<Rules>) };
  }

  get(): Rules {
    return this.#rules;
  }

  /**
   * Changes the given fields. Throws INPUT_REFUSED: `no-such-account` for an account that is none of OpenAI's, and
   * `no-such-model` for a model that cannot look at pictures.
   */
  set(patch: Patch): Rules {
    const { store, book } = this.#parts;
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const next: Rules = { ...this.#rules, ...given };
    const account = patch.moderationAccountId;
    if (account && book.find(account)?.providerId !== 'openai') throw refused('moderationAccountId', 'no-such-account');
    const eye = patch.pictureCheckModelId;
    if (eye && !this.canLook(eye)) throw refused('pictureCheckModelId', 'no-such-model');
    store.commit(() => store.rooms.putRulesJson(JSON.stringify(next)));
    this.#rules = next;
    for (const tell of this.#listeners) tell();
    return next;
  }

  /** Whether a model of that id can look at pictures. */
  canLook(modelId: string): boolean {
    const model = this.#parts.shelf.find(modelId)?.model;
    return model?.kind === 'text' && model.check !== undefined;
  }

  /** Lets words through that the room's own list has, or that were blocked here. Answers with those. */
  allow(words: readonly string[]): string[] {
    const { allowedWords, blockedWords } = this.#rules;
    const allowed = [...new Set(words)];
    this.set({
      allowedWords: [...new Set([...allowedWords, ...allowed])],
      blockedWords: blockedWords.filter((word) => !allowed.includes(word)),
    });
    return allowed;
  }

  /** Calls back after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

function refused(field: string, reason: string): EngineError {
  return new EngineError('INPUT_REFUSED', `The rules of the kids' room cannot have that ${field}`, { field, reason });
}
