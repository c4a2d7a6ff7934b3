import { z } from 'zod';
import type { RestorePlan } from '../../contract/backups.ts';
import type { Budget } from '../../contract/money.ts';
import type { AgeBand } from '../../contract/rooms.ts';
import type { Tier } from '../../contract/values.ts';
import type { Budgets } from '../money/budgets.ts';
import type { SettingsStore, SettingsValues } from '../ports.ts';
import { STYLE_IDS } from '../provider-kit/story-brief.ts';
import type { KidsRules } from '../tiers/kids-rules.ts';

const Micros = z.int().nonnegative().nullable();
const Words = z.array(z.string().trim().min(1).max(60)).max(200);
const Look = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  storyFont: z.enum(['literata', 'figtree', 'hyperlegible']),
  textScale: z.number().min(0.8).max(1.6),
  reduceMotion: z.boolean(),
  language: z.enum(['en', 'fr']),
}) satisfies z.ZodType<SettingsValues>;
const Caps = z.object({
  roomMicros: Micros,
  monthMicros: Micros,
  dayMicros: Micros,
  storyMicros: Micros,
}) satisfies z.ZodType<Budget>;
/** Not the account that a service judges with: accounts are on no other computer, and their keys are in no file. */
const Rules = z.object({
  ageBand: z.enum(['3-5', '6-8', '9-12'] as const satisfies readonly AgeBand[]),
  blockedWords: Words,
  allowedWords: Words,
  modelIds: z.array(z.string().max(200)).max(100),
  styles: z.array(z.enum(STYLE_IDS)).min(1),
  pictureCheckModelId: z.string().max(200).nullable(),
});

const eachRoom = <Shape extends z.ZodType>(shape: Shape): z.ZodObject<Record<Tier, Shape>> =>
  z.object({ kids: shape, adult: shape });

/** What a file of the whole library says of settings. There is no key, no PIN and no token among them. */
export const KeptSettings = z.object({ settings: eachRoom(Look), budgets: eachRoom(Caps), rules: Rules });
export type KeptSettings = z.infer<typeof KeptSettings>;

type Change = RestorePlan['settings'][number];

interface Parts {
  readonly settings: SettingsStore;
  readonly budgets: Budgets;
  readonly rules: KidsRules;
}

const TIERS: readonly Tier[] = ['kids', 'adult'];

/** The settings that go into a file with everything, and the way back. */
export class SettingsInBackups {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  read(): KeptSettings {
    const { settings, budgets, rules } = this.#parts;
    const of = <Value>(value: (tier: Tier) => Value): Record<Tier, Value> => ({
      kids: value('kids'),
      adult: value('adult'),
    });
    // Only what has a place in a file: whatever else a store may hold stays here.
    return KeptSettings.parse({
      settings: of((tier) => settings.get(tier)),
      budgets: of((tier) => budgets.of(tier)),
      rules: rules.get(),
    });
  }

  /** What `apply` would change. */
  changes(kept: KeptSettings): Change[] {
    const now = this.read();
    const next = { ...kept, rules: this.#usable(kept) };
    return [
      ...TIERS.flatMap((tier) => [
        ...changed(tier, now.settings[tier], next.settings[tier]),
        ...changed(tier, now.budgets[tier], next.budgets[tier]),
      ]),
      ...changed('kids', now.rules, next.rules),
    ];
  }

  /** Puts them in place of those that are here. */
  apply(kept: KeptSettings): void {
    const { settings, budgets, rules } = this.#parts;
    for (const tier of TIERS) {
      settings.set(kept.settings[tier], tier);
      budgets.set({ tier, ...kept.budgets[tier] });
    }
    rules.set(this.#usable(kept));
  }

  /** A model that is not known here can look at nothing here; then the choice of here stays. */
  #usable({ rules }: KeptSettings): KeptSettings['rules'] {
    const here = this.#parts.rules;
    const id = rules.pictureCheckModelId;
    return id === null || here.canLook(id) ? rules : { ...rules, pictureCheckModelId: here.get().pictureCheckModelId };
  }
}

function changed<Values extends Readonly<Record<string, Change['to']>>>(
  tier: Tier,
  now: Values,
  next: Values,
): Change[] {
  return Object.entries(next).flatMap(([field, to]) => {
    const from = now[field] ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ tier, field, from, to }];
  });
}
