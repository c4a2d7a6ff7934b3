import type { Gender } from './language.ts';

/** Names that the storyteller gives, by language, by whether it is a person, and by gender. */
export const GIVEN_NAMES = {
  en: {
    animal: {
      m: ['Bramble', 'Oskar', 'Tuck', 'Barnaby', 'Fennel', 'Bartholomew'],
      f: ['Juniper', 'Maple', 'Tansy', 'Clementine', 'Willa', 'Marigold'],
    },
    human: { m: ['Jonah', 'Milo', 'Tobias', 'Emil', 'Silas'], f: ['Nell', 'Ida', 'Wren', 'Marta', 'Odette'] },
  },
  fr: {
    animal: {
      m: ['Basile', 'Gaspard', 'Anatole', 'Balthazar', 'Firmin', 'Octave'],
      f: ['Clémentine', 'Mirabelle', 'Prune', 'Violette', 'Capucine', 'Ondine'],
    },
    human: { m: ['Jules', 'Émile', 'Marin', 'Louis', 'Achille'], f: ['Lucie', 'Jeanne', 'Alma', 'Zélie', 'Rose'] },
  },
} as const;

const KNOWN = {
  m: `adam aaron adrien alex alan albert amir andre antoine arthur axel basile ben benjamin bruno charlie charles clement daniel david eli elias
    emil emile ethan felix finn gabriel george gaspard george gustave hugo henry hassan ibrahim ismael jack jacob jean joshua jonah jules karim
    kofi leo leon leo liam louis luca lucas luc malo marin mario martin mathis max milo mohamed nathan nicolas noah noe oliver omar oscar otto
    paul peter pierre pablo raphael remi robin rayan sacha sam samuel simon theo thomas tim tom toby victor william yanis youssef joe bob`,
  f: `ada agathe aisha alice alix alma amelie amy anna anne apolline ava beatrice camille carmen charlotte chloe clara claire elise eleanor
    elisabeth ella ellen emily emma esther eve fatima flora grace hannah helene ines ingrid iris isabel jade jane jeanne joy judith julia june kate
    laila lea lena leila lily lina lola louise lou lucie lucy luna maelle manon margaux margot marie mary maya mia mina molly nina noemie nora nour olive
    olivia pearl rachel romy rosa rose ruby ruth sara sarah sofia sophie suzanne sylvie tess violet violette wren yasmine zadie zelie zoe`,
};
const BY_NAME = new Map<string, Gender>();
for (const gender of ['m', 'f'] as const) for (const name of KNOWN[gender].split(/\s+/u)) BY_NAME.set(name, gender);

/** The gender that a name most often has; null when it tells nothing. */
export function genderOfName(name: string): Gender | null {
  const first = name.trim().split(/[\s-]/u)[0] ?? '';
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const known = BY_NAME.get(plain);
  if (known) return known;
  if (/^(?:mrs|miss|ms|madame|mme|queen|princess|lady|grandma|mamie|tante|aunt)$/u.test(plain)) return 'f';
  if (/^(?:mr|sir|king|prince|lord|grandpa|monsieur|captain|papi|oncle|uncle)$/u.test(plain)) return 'm';
  return /(?:a|ette|elle|ine|ie)$/u.test(plain) ? 'f' : null;
}
