import { Link } from '@tanstack/react-router';
import { FileUp, Heart, Trash2, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../contract/index.ts';
import { isFiltered, sorts, styles, whens, type LibrarySearch, type SearchChanges } from '../../lib/library-search.ts';
import { useProviderName } from '../../lib/use-provider-name.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChipSelect } from './chip-select.tsx';

type Facets = Awaited<ReturnType<Client['library']['facets']>>;

interface FilterBarProps {
  search: LibrarySearch;
  facets: Facets | undefined;
  onChange: (changes: SearchChanges) => void;
  onClear: () => void;
}

/** The conditions, each a chip; they all hold together. */
export function FilterBar({ search, facets, onChange, onClear }: FilterBarProps) {
  const { t, i18n } = useTranslation('library');
  const kids = useKidsRoom();
  const providerName = useProviderName();
  const named = ({ id, title, stories }: Facets['tags'][number]) => ({
    value: id,
    label: t('option', { title, count: stories }),
    short: title,
  });
  const numberOf = (choices: Facets['tags'] | undefined, id: string) => choices?.find((one) => one.id === id)?.stories;
  return (
    <div className="library-filters" role="group" aria-label={t('filters')}>
      <Chip pressed={!isFiltered(search)} onClick={onClear}>
        {t('clearAll')}
      </Chip>
      <Chip
        pressed={search.clips === true}
        icon={Video}
        onClick={() => onChange({ clips: search.clips ? undefined : true })}
      >
        {t('clips')}
      </Chip>
      <Chip
        pressed={search.favourite === true}
        icon={Heart}
        onClick={() => onChange({ favourite: search.favourite ? undefined : true })}
      >
        {t('favourites')}
      </Chip>
      {!kids && (
        <>
          <ChipSelect
            name="provider"
            value={search.provider}
            options={(facets?.providers ?? []).map((one) => named({ ...one, title: providerName(one) }))}
            onChange={(provider) => onChange({ provider })}
          />
          <ChipSelect
            name="model"
            value={search.model}
            options={(facets?.models ?? []).map(named)}
            onChange={(model) => onChange({ model })}
          />
          <ChipSelect
            name="style"
            value={search.style}
            options={styles
              .filter((style) => style === search.style || (numberOf(facets?.styles, style) ?? 0) > 0)
              .map((id) =>
                named({ id, title: t(`home:style.name.${id}`), stories: numberOf(facets?.styles, id) ?? 0 }),
              )}
            onChange={(style) => onChange({ style: styles.find((one) => one === style) })}
          />
          <ChipSelect
            name="tag"
            value={search.tag}
            options={(facets?.tags ?? []).map(named)}
            onChange={(tag) => onChange({ tag })}
          />
          <ChipSelect
            name="language"
            value={search.language}
            options={(facets?.languages ?? []).map((one) =>
              named({ ...one, title: languageName(i18n.language, one.id) }),
            )}
            onChange={(value) => onChange({ language: value })}
          />
          <ChipSelect
            name="when"
            value={search.when}
            options={whens.map((value) => ({ value, label: t(`when.${value}`), short: t(`when.${value}`) }))}
            onChange={(value) => onChange({ when: whens.find((one) => one === value) })}
          />
          <ChipSelect
            name="finished"
            value={search.finished === undefined ? undefined : search.finished ? 'yes' : 'no'}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`finished.${value}`),
              short: t(`finished.${value}`),
            }))}
            onChange={(value) => onChange({ finished: value === undefined ? undefined : value === 'yes' })}
          />
        </>
      )}
      <span className="library-filters-end">
        {!kids && (
          <select
            className="library-sort"
            aria-label={t('sortBy')}
            value={search.sort ?? (search.q ? 'best' : 'changed')}
            onChange={({ target }) => onChange({ sort: sorts.find((sort) => sort === target.value) })}
          >
            {sorts
              .filter((sort) => sort !== 'best' || search.q)
              .map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sort.${sort}`)}
                </option>
              ))}
          </select>
        )}
        {!kids && (
          <Link to="/settings" search={{ section: 'backup' }} className={buttonClass({ kind: 'bare', size: 'small' })}>
            <Icon of={FileUp} size={16} />
            {t('backup:story.open')}
          </Link>
        )}
        <Link to="/library/trash" className={buttonClass({ kind: 'bare', size: 'small' })}>
          <Icon of={Trash2} size={16} />
          {t('trash.title')}
          {facets !== undefined && facets.trash > 0 && <span className="num quiet">{facets.trash}</span>}
        </Link>
      </span>
    </div>
  );
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** Making the list of names takes longer than all the rest of the bar, so it is made once. */
function languageName(language: string, id: string): string {
  const names = languageNames.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  languageNames.set(language, names);
  try {
    return names.of(id) ?? id;
  } catch (error) {
    // A language tag that is none; it is shown as it is written.
    if (error instanceof RangeError) return id;
    throw error;
  }
}
