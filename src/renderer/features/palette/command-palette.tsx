import './palette.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import {
  BookOpen,
  History,
  Keyboard,
  LibraryBig,
  ListChecks,
  Monitor,
  Moon,
  PenLine,
  Search,
  Settings2,
  Sun,
  Trash2,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/system.ts';
import { openHistory, openShortcuts } from '../../lib/palette-state.ts';
import { queries } from '../../lib/queries.ts';
import { settingsSectionsOf } from '../../lib/settings-sections.ts';
import { useSettings, useUpdateSettings } from '../../lib/use-settings.ts';
import { useSystem } from '../../lib/use-system.ts';
import { Icon } from '../../ui/icon.tsx';
import { FloatingDialog } from '../../ui/floating-dialog.tsx';
import { matchScore } from './match-score.ts';

const themes: Record<Settings['theme'], LucideIcon> = { system: Monitor, light: Sun, dark: Moon };
const themeNames: readonly Settings['theme'][] = ['light', 'dark', 'system'];

/** Every place and the stories by name, a few letters away. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const { theme } = useSettings();
  const { tier } = useSystem();
  const kids = tier === 'kids';
  const update = useUpdateSettings();
  const recent = useQuery(queries.stories.list.queryOptions({ input: { limit: 60 } }));

  function run(action: () => unknown) {
    return () => {
      onClose();
      action();
    };
  }

  return (
    <FloatingDialog label={t('label')} className="palette" onClose={onClose}>
      <Command label={t('label')} loop filter={matchScore}>
        <div className="palette-search">
          <Icon of={Search} />
          <Command.Input placeholder={t('placeholder')} />
        </div>
        <Command.List label={t('results')}>
          <Command.Empty>{t('empty')}</Command.Empty>
          <Command.Group heading={t('places')}>
            <Row icon={PenLine} onSelect={run(() => navigate({ to: '/' }))}>
              {t('newStory')}
            </Row>
            <Row icon={LibraryBig} onSelect={run(() => navigate({ to: '/library' }))}>
              {t(kids ? 'common:rail.stories' : 'library')}
            </Row>
            <Row icon={UsersRound} onSelect={run(() => navigate({ to: '/characters' }))}>
              {t(kids ? 'common:rail.friends' : 'characters:title')}
            </Row>
            <Row icon={Trash2} onSelect={run(() => navigate({ to: '/library/trash' }))}>
              {t('trash')}
            </Row>
            <Row icon={History} keywords={[t('historyWords')]} onSelect={run(openHistory)}>
              {t('history')}
            </Row>
            <Row icon={ListChecks} onSelect={run(() => navigate({ to: '/activity' }))}>
              {t(kids ? 'activity:kids.title' : 'activity:title')}
            </Row>
            {settingsSectionsOf(tier).map((section) => (
              <Row
                key={section}
                icon={Settings2}
                onSelect={run(() => navigate({ to: '/settings', search: { section } }))}
              >
                {t('settings', { section: t(`settings:section.${section}`) })}
              </Row>
            ))}
          </Command.Group>
          {recent.data && recent.data.stories.length > 0 && (
            <Command.Group heading={t('stories')}>
              {recent.data.stories.map((story) => (
                <Row
                  key={story.id}
                  icon={BookOpen}
                  value={`${story.title} ${story.id}`}
                  keywords={[story.premise]}
                  onSelect={run(() =>
                    navigate({
                      to: story.finished ? '/read/$storyId' : '/play/$storyId',
                      params: { storyId: story.id },
                    }),
                  )}
                >
                  <span dir="auto" lang={story.language}>
                    {story.title}
                  </span>
                </Row>
              ))}
            </Command.Group>
          )}
          <Command.Group heading={t('look')}>
            {themeNames
              .filter((name) => name !== theme)
              .map((name) => (
                <Row key={name} icon={themes[name]} onSelect={run(() => update.mutate({ theme: name }))}>
                  {t(`theme.${name}`)}
                </Row>
              ))}
            <Row icon={Keyboard} onSelect={run(openShortcuts)}>
              {t('shortcut.heading')}
            </Row>
          </Command.Group>
        </Command.List>
      </Command>
    </FloatingDialog>
  );
}

function Row({
  icon,
  children,
  ...rest
}: {
  icon: LucideIcon;
  children: ReactNode;
  onSelect: () => void;
  value?: string;
  keywords?: string[];
}) {
  return (
    <Command.Item {...rest}>
      <Icon of={icon} />
      {children}
    </Command.Item>
  );
}
