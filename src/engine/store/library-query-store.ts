import type { SqliteDatabase } from './open-database.ts';
import type { StoryRow } from './rows.ts';
import { foldedTag } from './tags-store.ts';
import { FIRST } from './trash-store.ts';

/** Conditions on stories that must all hold. */
export interface StoryFilter {
  readonly providerId?: string | undefined;
  readonly modelId?: string | undefined;
  readonly hasVideo?: boolean | undefined;
  readonly style?: string | undefined;
  readonly tag?: string | undefined;
  readonly language?: string | undefined;
  readonly favourite?: boolean | undefined;
  readonly finished?: boolean | undefined;
  /** Changed at or after, and before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export type SortOrder = keyof typeof ORDERS;

/** The sort key and the id of a story: the place behind which a page begins. */
export type Place = readonly [key: string | number, id: string];

/** A story, with its row in the search index, which is lower the later it was changed. */
export type FoundRow = StoryRow & { readonly title_key: string; readonly search_id: number };

interface Facet {
  readonly kind: string;
  readonly value: string;
  readonly count: number;
  readonly title: string;
}

/** A number, or where counting stopped. */
export interface Counted {
  readonly count: number;
  readonly atLeast: boolean;
}

/** Which part of a list is wanted. */
export interface Part {
  readonly limit: number;
  /** How many are left out first; for a few thousand at most, since they are walked over. */
  readonly skip?: number;
}

/** Fewer than these are looked at one by one and sorted; more are walked in the order that is wanted. */
const FEW = 2_000;

/** Before every row of the search index. */
export const BEFORE_ALL = Number.MIN_SAFE_INTEGER;

const ORDERS = {
  changed: { index: 'stories_by_change', key: 'changed_at', direction: 'DESC', past: '<' },
  created: { index: 'stories_by_creation', key: 'created_at', direction: 'DESC', past: '<' },
  title: { index: 'stories_by_title', key: 'title_key', direction: 'ASC', past: '>' },
} as const;

/** A condition, how many stories it leaves, and the quickest way to exactly those. */
interface Condition {
  readonly sql: string;
  readonly facet: readonly [kind: string, value: string] | null;
  /** An index that is in the order of changes, or a table to begin at. */
  readonly index?: string;
  readonly table?: string;
}

export type LibraryQueryStore = ReturnType<typeof createLibraryQueryStore>;

/** Finds stories outside the trash. No question reads more rows than it must, however many stories there are. */
export function createLibraryQueryStore(database: SqliteDatabase) {
  // In KiB. A search reads a few hundred places all over a large file, and the next letter many of them again.
  database.pragma('cache_size = -32768');
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepared = (sql: string): ReturnType<SqliteDatabase['prepare']> => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const counter = database
    .prepare<[string, string], number>('SELECT count FROM facets WHERE kind = ? AND value = ?')
    .pluck();
  const facets = database.prepare<[], Facet>(
    `SELECT kind, value, count, coalesce(CASE kind
       WHEN 'tag' THEN (SELECT tag FROM tags WHERE tag_folded = value LIMIT 1)
       WHEN 'model' THEN (SELECT model_title FROM story_models WHERE model_id = value LIMIT 1) END, value) AS title
     FROM facets WHERE count > 0 ORDER BY kind, count DESC, value`,
  );
  const version = database.prepare<[], number>('SELECT total_changes()').pluck();
  const countOf = (condition: Condition): number =>
    condition.facet ? (counter.get(...condition.facet) ?? 0) : Number.MAX_SAFE_INTEGER;

  const trashed = database
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM stories WHERE deleted_at IS NOT NULL)
         + (SELECT count(*) FROM takes WHERE deleted_at IS NOT NULL)
         + (SELECT count(*) FROM characters WHERE deleted_at IS NOT NULL)
         + (SELECT count(*) FROM scenes WHERE deleted_at IS NOT NULL AND ${FIRST})`,
    )
    .pluck();

  /** Where to begin: at the rarest condition when it leaves few stories, else in the order that is wanted. */
  const source = (order: SortOrder, conditions: readonly Condition[]): string => {
    const ways = conditions
      .filter(({ index, table }) => index ?? table)
      .map((condition) => ({ ...condition, count: countOf(condition) }))
      .toSorted((one, other) => one.count - other.count);
    const rarest = ways.find(({ index, count }) => count <= FEW || (index !== undefined && order === 'changed'));
    if (rarest?.table) return `(${rarest.table}) AS found CROSS JOIN stories ON stories.id = found.story_id`;
    return `stories INDEXED BY ${rarest?.index ?? ORDERS[order].index}`;
  };

  /** Search rows of stories that match, the one that was changed last first; `past` is the one before the first. */
  const findIds = (match: string, filter: StoryFilter, past: number | null, part: Part): number[] => {
    const conditions = conditionsOf(filter);
    const join = conditions.length > 0 ? 'CROSS JOIN stories ON stories.search_id = search.rowid' : '';
    const where = conditions.length > 0 ? allOf(conditions) : 'true';
    const sql = `SELECT search.rowid AS id FROM search ${join} WHERE search MATCH @match AND search.rowid > @past AND ${where}
      ORDER BY search.rowid LIMIT @limit OFFSET @skip`;
    const rows = prepared(sql).all(values(filter, { match, past: past ?? BEFORE_ALL, ...part })) as { id: number }[];
    return rows.map(({ id }) => id);
  };
  // The hits that were counted last are the ones that are shown next.
  let last: { question: string; at: number; ids: readonly number[]; isAll: boolean } | null = null;
  const matchingIds = (match: string, filter: StoryFilter, past: number | null, part: Part): number[] => {
    const question = JSON.stringify([match, filter, past]);
    const at = version.get() ?? 0;
    const { skip = 0, limit } = part;
    if (last?.question === question && last.at === at && (last.isAll || last.ids.length >= skip + limit)) {
      return last.ids.slice(skip, skip + limit);
    }
    const ids = findIds(match, filter, past, part);
    if (skip === 0) last = { question, at, ids, isAll: ids.length < limit };
    return ids;
  };
  const rows = database.prepare<[string], FoundRow>(
    `SELECT stories.* FROM json_each(?) AS wanted CROSS JOIN stories ON stories.search_id = wanted.value
     WHERE stories.deleted_at IS NULL ORDER BY wanted.key`,
  );

  return {
    /** One page in a stored order; a seek to its place, however deep it is. */
    page(order: SortOrder, filter: StoryFilter, after: Place | null, part: Part): FoundRow[] {
      const { key, direction, past } = ORDERS[order];
      const conditions = conditionsOf(filter);
      const place = after ? `(${key}, id) ${past} (@afterKey, @afterId)` : 'true';
      const sql = `SELECT stories.* FROM ${source(order, conditions)} WHERE ${allOf(conditions)} AND ${place}
        ORDER BY ${key} ${direction}, id ${direction} LIMIT @limit OFFSET @skip`;
      return prepared(sql).all(values(filter, { after, ...part })) as FoundRow[];
    },
    /** How many there are, exactly where that is kept count of, else counted no further than `most`. */
    count(filter: StoryFilter, most: number): Counted {
      const conditions = conditionsOf(filter);
      const [only] = conditions;
      if (!only) return { count: counter.get('all', '') ?? 0, atLeast: false };
      if (conditions.length === 1 && only.facet) return { count: countOf(only), atLeast: false };
      const sql = `SELECT count(*) AS count FROM
        (SELECT 1 FROM ${source('changed', conditions)} WHERE ${allOf(conditions)} LIMIT @limit)`;
      return counted(prepared(sql).get(values(filter, { limit: most + 1 })), most);
    },
    matchingIds,
    /** Stories by their search rows, in the given order. */
    rows: (ids: readonly number[]): FoundRow[] => rows.all(JSON.stringify(ids)),
    /** Stories that match, in a stored order. */
    sortedMatches(order: SortOrder, match: string, filter: StoryFilter, after: Place | null, part: Part): FoundRow[] {
      const { key, direction, past, index } = ORDERS[order];
      const isFew = matchingIds(match, {}, null, { limit: FEW + 1 }).length <= FEW;
      const where = `${allOf(conditionsOf(filter))} AND ${after ? `(${key}, id) ${past} (@afterKey, @afterId)` : 'true'}`;
      const from = isFew
        ? `search CROSS JOIN stories ON stories.search_id = search.rowid WHERE search MATCH @match AND ${where}`
        : `stories INDEXED BY ${index} WHERE ${where} AND search_id IN (SELECT rowid FROM search WHERE search MATCH @match)`;
      const sql = `SELECT stories.* FROM ${from} ORDER BY ${key} ${direction}, id ${direction} LIMIT @limit OFFSET @skip`;
      return prepared(sql).all(values(filter, { match, after, ...part })) as FoundRow[];
    },
    /** Another number after every write, whatever was written. */
    version: (): number => version.get() ?? 0,
    /** How many things the trash lists. */
    trashed: (): number => trashed.get() ?? 0,
    /** What can be filtered by, most stories first. `all`, `favourite`, `finished` and `video` have one row each. */
    facets: (): Facet[] => facets.all(),
  };
}

function counted(row: unknown, most: number): Counted {
  const { count } = row as { count: number };
  return { count: Math.min(count, most), atLeast: count > most };
}

function allOf(conditions: readonly Condition[]): string {
  return ['stories.deleted_at IS NULL', ...conditions.map(({ sql }) => sql)].join(' AND ');
}

function conditionsOf(filter: StoryFilter): Condition[] {
  const { providerId, modelId, hasVideo, style, tag, language, favourite, finished, from, to } = filter;
  const conditions: Condition[] = [];
  if (style !== undefined)
    conditions.push({ sql: 'style = @style', facet: ['style', style], index: 'stories_by_style' });
  if (language !== undefined)
    conditions.push({ sql: 'language = @language', facet: ['language', language], index: 'stories_by_language' });
  if (favourite === true)
    conditions.push({ sql: 'favourite = 1', facet: ['favourite', ''], index: 'stories_favourite' });
  if (favourite === false) conditions.push({ sql: 'favourite = 0', facet: null });
  if (finished === true) conditions.push({ sql: 'finished = 1', facet: ['finished', ''], index: 'stories_finished' });
  if (finished === false) conditions.push({ sql: 'finished = 0', facet: null, index: 'stories_finished' });
  if (hasVideo === true) conditions.push({ sql: 'clip_count > 0', facet: ['video', ''], index: 'stories_with_video' });
  if (hasVideo === false) conditions.push({ sql: 'clip_count = 0', facet: null });
  if (tag !== undefined) conditions.push(through('tags', 'tag_folded', 'tag', foldedTag(tag)));
  if (modelId !== undefined) conditions.push(through('story_models', 'model_id', 'model', modelId));
  if (providerId !== undefined) conditions.push(through('story_models', 'provider_id', 'provider', providerId));
  if (from !== undefined) conditions.push({ sql: 'changed_at >= @from', facet: null });
  if (to !== undefined) conditions.push({ sql: 'changed_at < @to', facet: null });
  return conditions;
}

/** A condition that is kept in a table of its own. */
function through(table: string, column: string, kind: 'tag' | 'model' | 'provider', value: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM ${table} WHERE story_id = stories.id AND ${column} = @${kind})`,
    facet: [kind, value],
    table: `SELECT DISTINCT story_id FROM ${table} WHERE ${column} = @${kind}`,
  };
}

function values(
  { tag, modelId, providerId, style, language, from, to }: StoryFilter,
  { after, ...more }: Part & { after?: Place | null; match?: string; past?: number },
): Record<string, string | number | null> {
  return {
    tag: foldedTag(tag ?? ''),
    model: modelId ?? null,
    provider: providerId ?? null,
    style: style ?? null,
    language: language ?? null,
    from: from ?? null,
    to: to ?? null,
    afterKey: after?.[0] ?? null,
    afterId: after?.[1] ?? null,
    skip: 0,
    ...more,
  };
}
