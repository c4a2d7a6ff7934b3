import { failure } from '../../provider-kit/http-outcome.ts';
import type { CheckRequest } from '../../provider-kit/model.ts';
import { FACT_NAMES, NO_FACTS } from '../../provider-kit/story-brief.ts';

/**
 * Whether our own painter was told what must hold: it cannot see, but what it paints follows from what it was told.
 * Throws `invalid` for a picture that somebody else made.
 */
export function compareLooks({ people, made }: CheckRequest['brief'], painterId: string): string {
  if (made.modelId !== painterId) {
    const detail = 'Practice only knows what its own painter was told';
    throw failure({ kind: 'invalid', detail }, detail);
  }
  const answers = people.map(({ name, facts }) => {
    const told = made.cast.find((member) => folded(member.name) === folded(name));
    const seen = { ...NO_FACTS, ...told?.facts };
    const findings = FACT_NAMES.map((fact) => {
      const holds = !told || folded(seen[fact]) === folded(facts[fact]) || mentions(told.description, facts[fact]);
      return [fact, { holds, seen: holds ? '' : seen[fact] }];
    });
    return { name, found: told !== undefined, ...Object.fromEntries(findings) };
  });
  return JSON.stringify({ people: answers });
}

function mentions(description: string, words: string): boolean {
  return folded(description).includes(folded(words));
}

function folded(words: string): string {
  return words.trim().toLocaleLowerCase();
}
