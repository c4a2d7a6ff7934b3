import { describe, expect, it } from 'vitest';
import { checkJson } from '../../../test/support/scripted-provider.ts';
import { NO_FACTS } from '../provider-kit/story-brief.ts';
import type { CheckInputs } from './check-request.ts';
import { readCheck } from './read-check.ts';

const PHOTO = { photoId: 'p', characterId: 'c', name: 'Leo', cropId: 'a' };
const asked = (references: CheckInputs['references'] = []): Pick<CheckInputs, 'brief' | 'references'> => ({
  brief: {
    people: [
      { name: 'Mia', facts: { ...NO_FACTS, hair: 'black', outfit: 'yellow coat' } },
      { name: 'Leo', facts: NO_FACTS },
    ],
    made: { modelId: 'painter', cast: [] },
  },
  references,
});

describe('readCheck', () => {
  it('says what must hold beside what was seen, and nothing of what holds', () => {
    expect(readCheck(checkJson(['Mia', 'Leo'], { hair: 'red' }), asked())).toEqual({
      findings: [{ name: 'Mia', fact: 'hair', expected: 'black', seen: 'red' }],
      notFound: [],
    });
  });

  it('does not call something wrong that nobody has asked for', () => {
    expect(readCheck(checkJson(['Mia', 'Leo'], { skin: 'green', marks: 'a scar' }), asked()).findings).toEqual([]);
  });

  it('takes a photo for what must hold where no words are given', () => {
    expect(readCheck(checkJson(['Mia', 'Leo'], { skin: 'green' }), asked([PHOTO])).findings).toEqual([
      { name: 'Leo', fact: 'skin', expected: '', seen: 'green' },
    ]);
  });

  it('reads around a fence and other words, and names in another case', () => {
    const answer = `Here it is:\n\`\`\`json\n${checkJson(['mia ', 'LEO'], { outfit: 'a red\u202e coat' })}\n\`\`\``;
    expect(readCheck(answer, asked()).findings).toEqual([
      { name: 'Mia', fact: 'outfit', expected: 'yellow coat', seen: 'a red coat' },
    ]);
  });

  it('says who is not there instead of finding every fact of theirs wrong', () => {
    const leo = JSON.parse(checkJson(['Leo'])) as { people: object[] };
    const nobody = {
      ...(JSON.parse(checkJson(['Mia'], { hair: 'x' })) as { people: object[] }).people[0],
      found: false,
    };
    expect(readCheck(JSON.stringify({ people: [nobody, ...leo.people] }), asked())).toEqual({
      findings: [],
      notFound: ['Mia'],
    });
    expect(readCheck(JSON.stringify(leo), asked()).notFound).toEqual(['Mia']);
  });

  it.each(['', 'no', '{}', '{"people":{}}', '[1]', '{"people":[{"name":"Mia","found":true}]}', '{"people":[', 'null'])(
    'does not take %j for a picture in which everything holds',
    (answer) => {
      expect(() => readCheck(answer, asked())).toThrow(expect.objectContaining({ code: 'unreadable-check' }));
    },
  );
});
