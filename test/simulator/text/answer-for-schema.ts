import { isRecord, textOf } from '../core/exchange.ts';

/** What an answer is written from. */
export interface Telling {
  readonly instructions: string;
  readonly input: string;
}

const PROSE = [
  'The path went down to the water, and the wind smelled of salt and warm bread.',
  'A small light blinked twice behind the rocks, as if somebody were counting.',
  '"Did you see that?" came a whisper, and nobody moved for a whole breath.',
  'There was a door where no door had been that morning, blue and slightly open.',
  'Inside, a lamp hung from a rope, and beneath it lay a map with one corner torn away.',
  'The torn corner had the shape of a key, and something in a pocket began to hum.',
  'It was only the old button, but it was warm now, and it pulled gently to the left.',
  'So they followed it, one careful step after another, until the floor began to sing.',
];

/**
 * An object that fits a JSON Schema (the part of it that structured outputs allow), with sensible prose where the
 * name of a field says what belongs there. A last page ends and offers no choices.
 */
export function answerForSchema(schema: unknown, telling: Telling): unknown {
  return valueFor(schema, '', telling, schema);
}

function valueFor(schema: unknown, name: string, telling: Telling, root: unknown): unknown {
  if (!isRecord(schema)) return textFor(name, telling, 200);
  const reference = schema['$ref'];
  if (typeof reference === 'string') return valueFor(resolve(root, reference), name, telling, root);
  if ('const' in schema) return schema['const'];
  const choices = schema['enum'];
  if (Array.isArray(choices)) return choices[0];
  const variants = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(variants)) {
    return valueFor(
      variants.find((one) => !isRecord(one) || one['type'] !== 'null'),
      name,
      telling,
      root,
    );
  }
  const types: readonly unknown[] = [schema['type']].flat();
  const type = types.map(textOf).find((one) => one !== null && one !== 'null');
  switch ((type ?? (isRecord(schema['properties']) ? 'object' : 'string')).toLowerCase()) {
    case 'object': {
      const properties = isRecord(schema['properties']) ? schema['properties'] : {};
      return Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, valueFor(inner, key, telling, root)]),
      );
    }
    case 'array':
      return itemsFor(schema, name, telling, root);
    case 'boolean':
      return name === 'ends' ? isLast(telling) : ['found', 'holds', 'suitable'].includes(name);
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 1);
    default:
      return textFor(name, telling, Number(schema['maxLength'] ?? 4000));
  }
}

function itemsFor(schema: Record<string, unknown>, name: string, telling: Telling, root: unknown): unknown[] {
  const most = Number(schema['maxItems'] ?? Infinity);
  const least = Number(schema['minItems'] ?? 0);
  if (name === 'people') return peopleFor(schema, telling, root);
  if (name === 'who') return castOf(telling).slice(0, most);
  // Nobody changes clothes in a simulated story, and nothing in its pictures is wrong.
  if (name === 'outfits' || name === 'topics') return [];
  const count = name === 'choices' ? (isLast(telling) ? 0 : 3) : 1;
  return Array.from({ length: Math.min(most, Math.max(least, count)) }, (_, index) =>
    valueFor(schema['items'], name === 'choices' ? `choice ${index}` : name, telling, root),
  ).map((item, index) =>
    name === 'choices' && isRecord(item) && 'label' in item
      ? { ...item, label: CHOICES[index % CHOICES.length] }
      : item,
  );
}

/** One for each who is asked about. A fact that must be `not so` never holds; all others do. */
function peopleFor(schema: Record<string, unknown>, telling: Telling, root: unknown): unknown[] {
  const list = /^This must hold:\n((?:- .+\n?)+)/mu.exec(telling.input)?.[1] ?? '';
  return list
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      const answer = Object.entries(valueFor(schema['items'], '', telling, root) as Record<string, unknown>);
      const seen = answer.map(([field, value]) => {
        const fails = line.includes(`${field}: not so`);
        return [field, isRecord(value) ? { holds: !fails, seen: fails ? 'something else' : '' } : value];
      });
      return { ...Object.fromEntries(seen), name: /^- ([^,:]+)/u.exec(line)?.[1] ?? '' };
    });
}

const CHOICES = ['Open the blue door', 'Follow the humming button', 'Call out into the dark', 'Wait for the light'];

function textFor(name: string, telling: Telling, longest: number): string {
  return wordsFor(name, telling).slice(0, longest).trim();
}

function wordsFor(name: string, telling: Telling): string {
  const premise = premiseOf(telling);
  const page = pageOf(telling);
  switch (name) {
    case 'storyTitle':
      return `The Story of ${premise}`;
    case 'title':
      return isLast(telling) ? 'Home Again' : `Page ${page}: The Blue Door`;
    case 'picturePrompt':
      return `${castOf(telling).join(' and ') || premise}, standing before a blue door in the rocks by the sea at dusk, page ${page}`;
    case 'altText':
      return 'Someone stands before a blue door in the rocks while the sea glows behind them.';
    case 'motionPrompt':
      return 'The lamp swings slowly and the waves roll in.';
    case 'text':
      return [...PROSE.slice(0, 4), '\n\n', ...PROSE.slice(4), isLast(telling) ? 'And so they came home.' : '']
        .join(' ')
        .replaceAll(/ *\n\n */gu, '\n\n');
    default:
      return name.startsWith('choice ')
        ? (CHOICES[Number(name.slice(7)) % CHOICES.length] ?? premise)
        : `${PROSE[page % PROSE.length]}`;
  }
}

function isLast({ instructions, input }: Telling): boolean {
  return `${instructions}\n${input}`.includes('This is the last page');
}

function pageOf({ input }: Telling): number {
  return Number(/write page (\d+)/u.exec(input)?.[1] ?? 1);
}

function premiseOf({ input }: Telling): string {
  return /^Premise: (.+)$/mu.exec(input)?.[1]?.slice(0, 80) ?? 'a small light';
}

function castOf({ input }: Telling): string[] {
  const list = /^Cast:\n((?:- .+\n?)+)/mu.exec(input)?.[1] ?? '';
  return list
    .split('\n')
    .map((line) => /^- ([^(:]+)/u.exec(line)?.[1]?.trim() ?? '')
    .filter((name) => name !== '');
}

function resolve(root: unknown, reference: string): unknown {
  let at = root;
  for (const step of reference.replace(/^#\/?/u, '').split('/').filter(Boolean)) {
    at = isRecord(at) ? at[step] : undefined;
  }
  return at;
}

/** Cuts a text into pieces as a model would stream it. The pieces joined are the text. */
export function piecesOf(text: string): string[] {
  return text.match(/.{1,24}/gsu) ?? [];
}
