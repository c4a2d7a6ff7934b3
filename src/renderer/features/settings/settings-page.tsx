import './settings.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsSectionsOf, type SettingsSection } from '../../lib/settings-sections.ts';
import { useSystem } from '../../lib/use-system.ts';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { BudgetsSection } from './budgets-section.tsx';
import { LocalApiSection } from './local-api-section.tsx';
import { ModelsSection } from './models-section.tsx';
import { ProvidersSection } from './providers-section.tsx';
import { RoomsSection } from './rooms-section.tsx';
import { StorageSection } from './storage-section.tsx';

const contents: Record<SettingsSection, ComponentType> = {
  providers: ProvidersSection,
  models: ModelsSection,
  budgets: BudgetsSection,
  appearance: AppearanceSection,
  rooms: RoomsSection,
  storage: StorageSection,
  backup: BackupSection,
  api: LocalApiSection,
  about: AboutSection,
};

const route = getRouteApi('/settings');

/** Preferences of this computer, a section at a time. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { section } = route.useSearch();
  const { tier } = useSystem();
  const sections = settingsSectionsOf(tier);
  const open = sections.find((name) => name === section) ?? sections[0] ?? 'about';
  const Content = contents[open];
  const top = useRef<HTMLElement>(null);
  // A section begins at its beginning, however far down the one before was read.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not.
    top.current?.scrollIntoView?.();
  }, [open]);
  return (
    <>
      <header className="top" ref={top}>
        <PageHeading title={`${t(`section.${open}`)} · ${t('title')}`}>{t('title')}</PageHeading>
        <span className="push" />
        <GoToButton />
      </header>
      <div className="settings">
        <nav className="tabs" aria-label={t('title')}>
          {sections.map((name) => (
            <Link
              key={name}
              to="/settings"
              search={{ section: name }}
              aria-current={name === open ? 'page' : undefined}
            >
              {t(`section.${name}`)}
            </Link>
          ))}
        </nav>
        <section className="column" aria-labelledby="settings-section">
          <h2 id="settings-section">{t(`section.${open}`)}</h2>
          <Content />
        </section>
      </div>
    </>
  );
}
