import { z } from 'zod';
import { operation } from './operation.ts';
import { GenerationKind, Id, Micros, PHOTOS_LIMIT, ProviderReference, Tier, Timestamp, WorkKind } from './values.ts';

/** What one call would cost, from the catalogue and what would be sent. */
export const PriceLine = z.object({
  kind: WorkKind,
  modelId: z.string(),
  modelTitle: z.string(),
  practice: z.boolean(),
  /** Null when nobody has said what it costs. */
  lowMicros: Micros.nullable(),
  highMicros: Micros.nullable(),
  asOf: z.iso.date().nullable(),
  /** Length of a clip; null for everything else. */
  seconds: z.number().nullable(),
});
export type PriceLine = z.infer<typeof PriceLine>;

const BudgetScope = z.enum(['room', 'month', 'day', 'story']);

/** A cap that would be passed. */
export const OverBudget = z.object({
  /** `client`: the cap of the program that asked. */
  scope: z.enum([...BudgetScope.options, 'client']),
  capMicros: Micros,
  /** Spent and promised to calls that are under way, in this scope. */
  usedMicros: Micros,
  /** What the call may cost at most; null when its price is not known, which no cap lets through. */
  neededMicros: Micros.nullable(),
});
export type OverBudget = z.infer<typeof OverBudget>;

export const Price = z.object({
  lines: z.array(PriceLine),
  /** Sums of the lines; null when one of them is not known. */
  lowMicros: Micros.nullable(),
  highMicros: Micros.nullable(),
  /** The first cap that would stop it; null when nothing would. */
  overBudget: OverBudget.nullable(),
});
export type Price = z.infer<typeof Price>;

/** What a person is about to do that makes calls. */
export const Spending = z.discriminatedUnion('what', [
  /** One more page of a story: words, picture and, in Video Mode, its clip. */
  z.object({ what: z.literal('page'), storyId: Id }),
  /** A page of a story that is not begun, with these models. */
  z.object({
    what: z.literal('new-page'),
    textModelId: z.string(),
    imageModelId: z.string(),
    videoModelId: z.string().nullable(),
    checkModelId: z.string().nullable().default(null),
    /** Reference photos that would be sent with the picture. */
    photos: z.int().min(0).max(PHOTOS_LIMIT).default(0),
  }),
  /** Another take of a part of a scene. */
  z.object({
    what: z.literal('take'),
    sceneId: Id,
    kind: GenerationKind,
    /** Another model than the story's own. */
    modelId: z.string().max(200).optional(),
  }),
  /** A look at a picture by a model that can see. */
  z.object({ what: z.literal('check'), sceneId: Id, takeId: Id, modelId: z.string().optional() }),
  /** A job once more, with its frozen inputs. */
  z.object({ what: z.literal('retry'), jobId: Id }),
  /** All jobs that `jobs.retryFailed` would queue. */
  z.object({ what: z.literal('retry-failed') }),
]);
export type Spending = z.input<typeof Spending>;

const Sum = z.object({
  /** What providers said they charged. */
  actualMicros: Micros,
  /** Estimates, where they said nothing. */
  estimatedMicros: Micros,
  /** Calls that may cost something; what is built in is none. */
  calls: z.int().nonnegative(),
  /** Those of them of which nobody says what they cost: no provider, and no price from which to estimate it. */
  unpricedCalls: z.int().nonnegative(),
});
export type MoneySum = z.infer<typeof Sum>;

/** One line of money: every call, also failed, refused and unknown ones. */
export const LedgerEntry = z.object({
  id: Id,
  at: Timestamp,
  jobId: Id,
  kind: WorkKind,
  /** `done`, or how it ended otherwise. */
  outcome: z.string(),
  provider: ProviderReference,
  /** Null for what is built in, and for an account that is gone. */
  accountName: z.string().nullable(),
  modelId: z.string(),
  modelTitle: z.string(),
  story: z.object({ id: Id, title: z.string() }).nullable(),
  sceneId: Id.nullable(),
  estimateMicros: Micros,
  /** Null where the provider said nothing; then the estimate counts. */
  actualMicros: Micros.nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Caps; null means none. A call is stopped before it would pass one. */
export const Budget = z.object({
  /** Everything this room ever spends. */
  roomMicros: Micros.nullable(),
  monthMicros: Micros.nullable(),
  dayMicros: Micros.nullable(),
  /** Each story of the room. */
  storyMicros: Micros.nullable(),
});
export type Budget = z.infer<typeof Budget>;

/** Money of the room of this connection; figures are refused with NOT_ALLOWED in the kids' room. */
export const money = {
  price: operation
    .route({
      method: 'POST',
      path: '/money/price',
      summary: 'Ask for a price',
      description:
        'What something would cost at the prices of today, before it is done. Calls nobody and keeps nothing.',
      tags: ['money'],
    })
    .input(Spending)
    .output(Price),
  summary: operation
    .route({
      method: 'GET',
      path: '/money',
      summary: 'Sum up money',
      description: 'What this room has spent today, this month and ever, by provider, by story and by day.',
      tags: ['money'],
    })
    .output(
      z.object({
        today: Sum,
        month: Sum,
        total: Sum,
        /** This month, most first. */
        providers: z.array(Sum.extend({ provider: ProviderReference })),
        /** Ever, most first, 50 at most. */
        stories: z.array(Sum.extend({ story: z.object({ id: Id, title: z.string() }) })),
        /** The last 31 days of this computer's calendar that had calls, oldest first. */
        days: z.array(Sum.extend({ day: z.iso.date() })),
        budget: Budget,
        /** Promised to calls that are under way. */
        reservedMicros: Micros,
      }),
    ),
  ledger: operation
    .route({
      method: 'GET',
      path: '/money/ledger',
      summary: 'List calls',
      description: 'Every call with its money, newest first, a page at a time.',
      tags: ['money'],
    })
    .input(
      z.object({
        storyId: Id.optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(LedgerEntry), nextCursor: z.string().nullable() })),
};

/** Caps are set from the grown-ups' room, for both rooms. */
export const budgets = {
  list: operation
    .route({
      method: 'GET',
      path: '/budgets',
      summary: 'Read budgets',
      description: 'The caps of both rooms. Refused with NOT_ALLOWED in the kids’ room.',
      tags: ['money'],
    })
    .output(z.object({ rooms: z.array(Budget.extend({ tier: Tier })) })),
  set: operation
    .route({
      method: 'PUT',
      path: '/budgets/{tier}',
      summary: 'Set a budget',
      description: 'Replaces all caps of a room. Work that waits for money goes on where the new caps allow it.',
      tags: ['money'],
    })
    .input(Budget.extend({ tier: Tier }))
    .output(Budget),
  raiseOnce: operation
    .route({
      method: 'POST',
      path: '/budgets/raise',
      summary: 'Raise a cap once',
      description:
        'Adds to one cap of this room for its current day, month or story, or to the room’s own, and goes on with what waits for it. The cap itself stays.',
      tags: ['money'],
    })
    .input(z.object({ scope: BudgetScope, storyId: Id.optional(), byMicros: Micros.max(1_000_000_000_000) }))
    .output(z.object({ continued: z.int().nonnegative() })),
};
