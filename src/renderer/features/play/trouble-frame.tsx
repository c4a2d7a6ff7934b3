import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import type { Trouble } from './page-parts.ts';
import { TryAgain } from './try-again.tsx';
import type { PageActions } from './use-page-actions.ts';
import { useTroubleWords } from './use-trouble-words.ts';

/** A quiet sheet where the picture would be: what happened, what it cost, and how to try again. */
export function TroubleFrame({ scene, part, actions }: { scene: Scene; part: Trouble; actions: PageActions }) {
  const { t } = useTranslation('play');
  const { title, reason, money } = useTroubleWords(part);
  return (
    <section className="play-frame play-trouble" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">
        {[reason, money].filter(Boolean).join(' ')} {part.state === 'stopped' ? '' : t('trouble.readOn')}
      </p>
      <TryAgain scene={scene} part={part} actions={actions} main />
    </section>
  );
}
