import { Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ContentCategory } from '../../../contract/errors.ts';
import { useBroughtIntoView } from '../../lib/use-brought-into-view.ts';
import { Icon } from '../icon.tsx';
import { AskGrownUp } from './ask-grown-up.tsx';
import { Button } from '../button.tsx';
import './gate.css';

interface KindRefusalProps {
  category: ContentCategory;
  /** Those that stopped it; only a grown-up gets to see them. Empty where a service stopped it. */
  words: readonly string[];
  /** Puts the softer idea where the words were; left out where it cannot. */
  onIdea?: (idea: string) => void;
  /** The words are let through now: what was asked can be asked again. */
  onAllowed: () => void;
}

/** What a child sees where something does not belong in the room: another idea, and a way to ask a grown-up. */
export function KindRefusal({ category, words, onIdea, onAllowed }: KindRefusalProps) {
  const { t } = useTranslation('rooms');
  const panel = useBroughtIntoView<HTMLElement>();
  const idea = t(`gate.idea.${category}`);
  return (
    <section ref={panel} className="panel kind-refusal" aria-label={t('gate.title')}>
      <div role="status">
        <p className="label">
          <Icon of={Sparkles} /> {t('gate.title')}
        </p>
        <p>{t('gate.howAbout', { idea })}</p>
        {category === 'self-harm' && <p>{t('gate.talk')}</p>}
        {category === 'personal-data' && <p>{t('gate.secret')}</p>}
      </div>
      <div className="chips">
        {onIdea && <Button onClick={() => onIdea(idea)}>{t('gate.take')}</Button>}
        {words.length > 0 && <AskGrownUp words={words} onAllowed={onAllowed} />}
      </div>
    </section>
  );
}
