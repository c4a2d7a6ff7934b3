import { z } from 'zod';
import type { CheckRequest, StoredReference, TextRequest } from '../provider-kit/model.ts';
import { FACT_NAMES, factsInWords, NO_FACTS, type CastMember } from '../provider-kit/story-brief.ts';
import { languageName } from '../language-name.ts';

/** Frozen inputs of a look at a picture. Picture and photos stand for their bytes, which are read when it leaves. */
export type CheckInputs = Omit<CheckRequest, 'picture' | 'references'> & {
  readonly takeId: string;
  /** The picture. */
  readonly assetId: string;
  /** Absent where no photo goes along. */
  readonly references?: readonly StoredReference[];
};

interface CheckPlan {
  readonly takeId: string;
  readonly assetId: string;
  /** BCP-47, in which is said what was seen. */
  readonly language: string;
  /** What the picture was asked to show. */
  readonly scene: string;
  /** Those who are looked for, with what must hold on that page. */
  readonly people: readonly CastMember[];
  readonly references: readonly StoredReference[];
  readonly made: CheckRequest['brief']['made'];
}

const Finding = z.object({ holds: z.boolean(), seen: z.string() });
const CheckAnswer = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      found: z.boolean(),
      hair: Finding,
      skin: Finding,
      age: Finding,
      outfit: Finding,
      marks: Finding,
    }),
  ),
});
const CHECK_SCHEMA = z.toJSONSchema(CheckAnswer, { target: 'draft-7' }) as unknown as TextRequest['outputSchema'];

/** The frozen request for a look at a picture. */
export function checkRequest(plan: CheckPlan): CheckInputs {
  const { takeId, assetId, references, people, made } = plan;
  return {
    takeId,
    assetId,
    instructions: instructionsIn(plan.language),
    input: inputFor(plan),
    outputSchema: CHECK_SCHEMA,
    brief: { people: people.map(({ name, facts = NO_FACTS }) => ({ name, facts })), made },
    ...(references.length === 0 ? {} : { references }),
  };
}

function instructionsIn(language: string): string {
  return [
    'You look at one picture of a picture story and say whether those in it look as they must.',
    'Judge only what can be seen. What is hidden, turned away or too small to tell holds, and so does what differs only in light or in the way it is drawn.',
    'Answer with one JSON object: people, one entry for each name that is asked about.',
    'found: whether they are in the picture. If not, everything holds.',
    `${FACT_NAMES.join(', ')}: holds, and seen: what the picture shows instead, in ${languageName(language)}, at most 8 words; "" where it holds.`,
    'What nothing is said about must look as in their photo, where one is sent; else it holds.',
  ].join('\n');
}

function inputFor({ scene, people, references }: CheckPlan): string {
  const photos = references.map(({ name }, index) => `Picture ${index + 2} is a photo of ${name}.`);
  const looks = people.map(({ name, kind, facts }) =>
    [`- ${name}${kind ? `, ${kind}` : ''}`, factsInWords(facts)].filter(Boolean).join(': '),
  );
  return [
    ['Picture 1 is the one to look at.', ...photos].join('\n'),
    `It was asked to show: ${scene}`,
    ['This must hold:', ...looks].join('\n'),
  ].join('\n\n');
}
