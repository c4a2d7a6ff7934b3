// A library of 100,000 stories beside one of 10: the first page, a deep page, search, facets, and starting.
// FABLEROOM_BENCH_LIBRARY names a folder that `npm run seed` has filled already; FABLEROOM_BENCH_STORIES how many to seed.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { built, inFolder, ports } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';
import { seedLibrary } from './seeded-library.mjs';

const FEW = 10;
const CALLS = 200;
const PAGE = 60;
const DEEP = 1000;
/** As somebody types. */
const TYPED = [
  'dragon',
  'mia lantern',
  'lighthouse keeper',
  'clé bleue',
  'silver whistle moon',
  'zoë',
  'bedtime fox',
  'theo harbour night',
];

await inFolder(async (folder) => {
  const many = process.env.FABLEROOM_BENCH_LIBRARY ?? join(folder, 'many');
  const few = join(folder, 'few');
  if (!process.env.FABLEROOM_BENCH_LIBRARY) {
    await seedLibrary(many, { stories: Number(process.env.FABLEROOM_BENCH_STORIES ?? 100_000), seed: 1 });
  }
  await seedLibrary(few, { stories: FEW, seed: 2 });
  await measureQueries(many, few);
  await measureStart(many, few);
});

/**
 * @param {string} manyFolder
 * @param {string} fewFolder
 */
async function measureQueries(manyFolder, fewFolder) {
  const { createEngine } = await built('engine/engine');
  const engines = [await createEngine(await ports(manyFolder)), await createEngine(await ports(fewFolder))];
  try {
    const [many, few] = engines.map((engine) => engine.library('adult').query);
    const total = many.facets().total;
    const deep = cursorBehind(many, Math.min(DEEP, Math.floor(total / PAGE)) - 1);
    const first = (/** @type {any} */ query) => () => query.list({ sort: 'changed', limit: FEW });
    const page = (/** @type {string | undefined} */ cursor) => () =>
      many.list({ sort: 'changed', limit: PAGE, cursor });
    compare('first page of 10 cards', total, first(many), first(few), 'tenStories');
    compare('page 1,000 of 60 cards', total, page(deep), page(undefined), 'pageOne');
    await measureFar(many, total);
    const queries = TYPED.flatMap((text) => Array.from(text, (_letter, end) => text.slice(0, end + 1)).slice(1));
    const rank = tail(timesByRank(join(manyFolder, 'tiers/adult/library.db'), queries));
    for (const sort of ['best', 'changed']) {
      const times = [];
      const processor = [];
      for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
        for (const query of queries) {
          const before = process.cpuUsage();
          const time = timeOf(() => many.list({ query, sort, limit: PAGE }));
          const { user, system } = process.cpuUsage(before);
          if (repetition === 0) continue;
          times.push(time);
          processor.push((user + system) / 1000);
        }
      }
      print({
        bench: 'library',
        what: `first 60 hits, sorted by ${sort}`,
        stories: total,
        unit: 'milliseconds',
        ...tail(times),
        count: times.length,
        // Cards with marked words and all, beside nothing but the rows in the order that the index makes by itself.
        ratios: { orderByRank: round(tail(times).p99 / rank.p99) },
        orderByRank: rank,
        // What it takes of the processor, also on a machine that does other things as well.
        processor: tail(processor),
      });
    }
    const facets = Array.from({ length: REPETITIONS * 10 }, () => timeOf(() => many.facets()));
    print({ bench: 'library', what: 'facets', stories: total, unit: 'milliseconds', ...spread(facets) });
  } finally {
    for (const engine of engines) await engine.close();
  }
}

/**
 * Nine tenths of the way down, as when the bar is dragged: the first time, and once the way there is known.
 * @param {any} library
 * @param {number} total
 */
async function measureFar(library, total) {
  /** @type {{ first: number[], known: number[] }} */
  const times = { first: [], known: [] };
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    // Another condition that leaves every story is another question.
    const asked = { sort: 'changed', limit: PAGE, from: repetition };
    for (const which of /** @type {const} */ (['first', 'known'])) {
      const position = Math.floor(total * 0.9) + (which === 'known' ? PAGE : 0);
      const begun = performance.now();
      await library.listAt({ ...asked, position });
      times[which].push(performance.now() - begun);
    }
  }
  for (const [which, values] of Object.entries(times)) {
    print({
      bench: 'library',
      what: `page at nine tenths of the list, the way there ${which === 'first' ? 'unknown' : 'known'}`,
      stories: total,
      unit: 'milliseconds',
      ...spread(values),
    });
  }
}

/**
 * @param {string} many
 * @param {string} few
 */
async function measureStart(many, few) {
  /** @type {{ many: number[], few: number[] }} */
  const times = { many: [], few: [] };
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const [name, folder] of /** @type {const} */ ([
      ['many', many],
      ['few', few],
    ])) {
      const begun = performance.now();
      const host = await startHost(folder);
      times[name].push(performance.now() - begun);
      await host.stop();
    }
  }
  const ratio = spread(times.many).median / spread(times.few).median;
  print({
    bench: 'library',
    what: 'host started until it answers',
    unit: 'milliseconds',
    ...spread(times.many),
    ratios: { tenStories: round(ratio) },
  });
}

/**
 * Medians of two calls in turns, and what one is of the other.
 * @param {string} what
 * @param {number} stories
 * @param {() => unknown} ours
 * @param {() => unknown} other
 * @param {string} name
 */
function compare(what, stories, ours, other, name) {
  const medians = [];
  const ratios = [];
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    /** @type {[number[], number[]]} */
    const times = [[], []];
    for (let call = 0; call < CALLS; call++) {
      times[0].push(timeOf(ours));
      times[1].push(timeOf(other));
    }
    // The first time warms up.
    if (repetition === 0) continue;
    medians.push(spread(times[0]).median);
    ratios.push(spread(times[0]).median / spread(times[1]).median);
  }
  print({
    bench: 'library',
    what,
    stories,
    unit: 'milliseconds',
    ...spread(medians),
    ratios: { [name]: spread(ratios) },
  });
}

/**
 * How long SQLite's own order of hits takes for the same questions, in milliseconds.
 * @param {string} path
 * @param {readonly string[]} queries
 */
function timesByRank(path, queries) {
  const database = new Database(path, { readonly: true });
  try {
    const rows = database.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?');
    const times = [];
    for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
      for (const query of queries) {
        const words = query.trim().split(' ');
        const time = timeOf(() => rows.all(words.map((word) => `"${word}"*`).join(' AND '), PAGE));
        if (repetition > 0) times.push(time);
      }
    }
    return times;
  } finally {
    database.close();
  }
}

/** @param {readonly number[]} times */
function tail(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: round(at(sorted, 0.5)), p99: round(at(sorted, 0.99)), max: round(at(sorted, 1)) };
}

/** @param {() => unknown} work */
function timeOf(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/**
 * @param {any} query
 * @param {number} pages
 * @returns {string}
 */
function cursorBehind(query, pages) {
  let cursor;
  for (let page = 0; page < pages; page++) cursor = query.list({ sort: 'changed', limit: PAGE, cursor }).nextCursor;
  return cursor;
}
