import type { LookCheck } from '../../contract/scenes.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import { at, listAt, textAt } from '../provider-kit/loose-json.ts';
import { FACT_NAMES } from '../provider-kit/story-brief.ts';
import { plainText } from '../writer/plain-text.ts';
import type { CheckInputs } from './check-request.ts';
import { isSameName } from './look-state.ts';

/** Longest that is kept of what was seen, in UTF-16 code units. */
const SEEN_LIMIT = 120;

/**
 * What a model's answer says does not hold. Read loosely: around the JSON there may be other words, somebody it says
 * nothing of was not found, and a fact it says nothing of holds. Throws JobFailure `unreadable-check`.
 */
export function readCheck(
  answer: string,
  { brief, references = [] }: Pick<CheckInputs, 'brief' | 'references'>,
): Pick<LookCheck, 'findings' | 'notFound'> {
  const people = at(parsed(answer), 'people');
  if (!Array.isArray(people)) throw new JobFailure('unreadable-check', 'The answer names nobody');
  const findings: LookCheck['findings'] = [];
  const notFound: string[] = [];
  for (const { name, facts } of brief.people) {
    const said = listAt(people).find((each) => isSameName(textAt(each, 'name'), name));
    if (said === undefined || at(said, 'found') === false) {
      notFound.push(name);
      continue;
    }
    if (FACT_NAMES.every((fact) => typeof at(said, fact, 'holds') !== 'boolean')) {
      throw new JobFailure('unreadable-check', `The answer says nothing of ${name}`);
    }
    const hasPhoto = references.some((photo) => isSameName(photo.name, name));
    for (const fact of FACT_NAMES) {
      // Nobody said how that must look, and no photo shows it.
      if (facts[fact] === '' && !hasPhoto) continue;
      if (at(said, fact, 'holds') !== false) continue;
      const seen = plainText(textAt(said, fact, 'seen')).slice(0, SEEN_LIMIT);
      findings.push({ name, fact, expected: facts[fact], seen });
    }
  }
  return { findings, notFound };
}

function parsed(answer: string): unknown {
  const json = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new JobFailure('unreadable-check', 'The answer is not JSON', error);
  }
}
