import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanPremise, nearLimit, type PremiseTrouble } from './premise-check.ts';
import { premiseLimit } from './story-options.ts';

interface PremiseFieldProps {
  ref: Ref<HTMLTextAreaElement>;
  premise: string;
  onChange: (premise: string) => void;
  /** What keeps the story from beginning, once it is worth saying. */
  trouble: PremiseTrouble | null;
  /** The engine would not take it. */
  refused: boolean;
}

/** The large sheet on which a story is told in a sentence or two. Takes any length: nothing typed is ever cut. */
export function PremiseField({ ref, premise, onChange, trouble, refused }: PremiseFieldProps) {
  const { t, i18n } = useTranslation('home');
  const number = new Intl.NumberFormat(i18n.language);
  const sentence = troubleSentence();
  const ideas = t('premise.ideas', { returnObjects: true }) as string[];
  return (
    <div className="premise-box">
      <textarea
        ref={ref}
        className="premise"
        aria-label={t('premise.label')}
        aria-invalid={sentence ? true : undefined}
        aria-describedby={sentence ? 'premise-trouble' : undefined}
        placeholder={t('premise.placeholder')}
        dir="auto"
        value={premise}
        onChange={({ target }) => onChange(cleanPremise(target.value))}
      />
      {premise === '' && !sentence && (
        <div className="ideas" role="group" aria-label={t('premise.ideasLabel')}>
          <span className="small quiet" aria-hidden>
            {t('premise.ideasLabel')}
          </span>
          {ideas.map((idea) => (
            <button key={idea} type="button" className="chip" onClick={() => onChange(idea)}>
              {idea}
            </button>
          ))}
        </div>
      )}
      <div className="premise-foot">
        <p id="premise-trouble" className="field-error" role="alert">
          {sentence}
        </p>
        {nearLimit(premise) && (
          <p className="small num quiet premise-count">
            {t('premise.count', {
              count: premise.length,
              written: number.format(premise.length),
              limit: number.format(premiseLimit),
            })}
          </p>
        )}
      </div>
    </div>
  );

  function troubleSentence(): string | null {
    if (trouble?.kind === 'empty') return t('premise.empty');
    if (trouble?.kind === 'too-long')
      return t('premise.tooLong', { count: trouble.surplus, surplus: number.format(trouble.surplus) });
    return refused ? t('premise.refused') : null;
  }
}
