import { BIRDS } from './birds.ts';
import { BUILDINGS } from './buildings.ts';
import { FOREST_ANIMALS } from './forest-animals.ts';
import { MARVELS } from './marvels.ts';
import { OTHER_ANIMALS } from './other-animals.ts';
import { PEOPLE } from './people.ts';
import { PLANTS } from './plants.ts';
import type { Subject } from './subject.ts';
import { SWIMMERS } from './swimmers.ts';
import { THINGS } from './things.ts';
import { VEHICLES } from './vehicles.ts';

/** Everything that the painter can draw when a prompt names it. */
export const SUBJECTS: readonly Subject[] = [
  ...FOREST_ANIMALS,
  ...OTHER_ANIMALS,
  ...BIRDS,
  ...SWIMMERS,
  ...MARVELS,
  ...PEOPLE,
  ...VEHICLES,
  ...BUILDINGS,
  ...PLANTS,
  ...THINGS,
];

const byId = new Map(SUBJECTS.map((subject) => [subject.id, subject]));

export function subjectById(id: string): Subject {
  const subject = byId.get(id);
  if (!subject) throw new Error(`The painter has no subject "${id}"`);
  return subject;
}
