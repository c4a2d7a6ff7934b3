import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../../contract/backups.ts';
import { bytesWords } from '../../lib/bytes-words.ts';
import { exactTime } from '../../lib/relative-time.ts';
import { SettingChanges } from './backup-settings.tsx';

/** What is in a file, and what bringing it back would do. */
export function BackupPlan({ path, plan, mode }: { path: string; plan: RestorePlan; mode: 'merge' | 'replace' }) {
  const { t, i18n } = useTranslation('backup');
  const { contents, adds, same, differs, onlyHere, damaged, bytes, keptOut, keptOutFirst, settings } = plan;
  const lines = [
    t('plan.adds', { count: adds }),
    same > 0 && t('plan.same', { count: same }),
    differs > 0 && t(`plan.differs.${mode}`, { count: differs }),
    onlyHere > 0 && t(`plan.onlyHere.${mode}`, { count: onlyHere }),
    damaged > 0 && t('plan.damaged', { count: damaged }),
    keptOut > 0 && t('plan.keptOut', { count: keptOut }),
  ].filter((line) => line !== false);
  return (
    <>
      <div>
        <p>
          <b dir="auto">{contents.kind === 'story' ? (contents.title ?? t('plan.story')) : t('plan.library')}</b>
        </p>
        <p className="small soft backup-folder">{path}</p>
        <p className="small soft num">
          {t('plan.made', { time: exactTime(contents.madeAt, i18n.language), size: bytesWords(bytes, i18n.language) })}
        </p>
        {contents.rooms.map(({ tier, stories, characters }) => (
          <p key={tier} className="small num">
            {t('plan.room', {
              room: t(`common:room.name.${tier}`),
              stories: t('plan.stories', { count: stories }),
              characters: t('plan.characters', { count: characters }),
            })}
          </p>
        ))}
      </div>
      <ul className="backup-lines num" role="status">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {keptOutFirst.length > 0 && <KeptOut things={keptOutFirst} />}
      {settings.length > 0 && <SettingChanges changes={settings} />}
    </>
  );
}

/** What stays in the file because the kids' room does not let it in, each with what stopped it. */
function KeptOut({ things }: { things: RestorePlan['keptOutFirst'] }) {
  const { t, i18n } = useTranslation('backup');
  const list = new Intl.ListFormat(i18n.language);
  return (
    <ul className="backup-lines small" aria-label={t('plan.keptOutLabel')}>
      {things.map(({ kind, title, words }, index) => (
        // Two may have the same name.
        <li key={index} dir="auto">
          {t('plan.keptOutOne', { kind: t(`plan.kind.${kind}`), title, words: list.format(words) })}
        </li>
      ))}
    </ul>
  );
}
