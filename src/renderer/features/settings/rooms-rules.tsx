import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../contract/rooms.ts';
import type { Style } from '../../../contract/values.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PickRow } from './pick-row.tsx';
import { RoomsChecks } from './rooms-checks.tsx';
import { RoomsModels } from './rooms-models.tsx';
import { RoomsWords } from './rooms-words.tsx';
import { useKidsRules } from './use-kids-rules.ts';

const ageBands: readonly AgeBand[] = ['3-5', '6-8', '9-12'];
const styles: readonly Style[] = ['watercolor', 'cartoon', 'realistic', 'anime', 'oil-painting', 'pixel-art'];

/** What grown-ups decide for the kids' room. Every change is kept at once. */
export function RoomsRules() {
  const { t } = useTranslation('rooms');
  const sentence = useErrorSentence();
  const { rules, readError, readAgain, change, changeError } = useKidsRules();
  if (!rules) {
    if (!readError) return null;
    return (
      <Panel tone="warn" announce actions={<Button onClick={readAgain}>{t('common:tryAgain')}</Button>}>
        <p>{sentence(readError)}</p>
      </Panel>
    );
  }
  return (
    <section className="room-part" aria-labelledby="kids-rules">
      <h3 id="kids-rules">{t('rules.heading')}</h3>
      <p className="small soft measure">{t('rules.explained')}</p>
      {changeError && (
        <Panel tone="warn" announce>
          <p>{t('settings:notKept', { reason: sentence(changeError) })}</p>
        </Panel>
      )}
      <fieldset className="rule">
        <legend className="label">{t('age.label')}</legend>
        {ageBands.map((band) => (
          <PickRow
            key={band}
            type="radio"
            name="age-band"
            label={t(`age.name.${band}`)}
            checked={rules.ageBand === band}
            onChange={() => change({ ageBand: band })}
          >
            {t(`age.means.${band}`)}
          </PickRow>
        ))}
      </fieldset>
      <fieldset className="rule">
        <legend className="label">{t('styles.label')}</legend>
        <div className="chips">
          {styles.map((style) => (
            <Chip
              key={style}
              pressed={rules.styles.includes(style)}
              aria-disabled={isOnlyStyle(style) || undefined}
              onClick={() => toggle(style)}
            >
              {t(`home:style.name.${style}`)}
            </Chip>
          ))}
        </div>
        <p className="small soft">{t('styles.hint')}</p>
      </fieldset>
      <RoomsModels allowed={rules.modelIds} onChange={(modelIds) => change({ modelIds })} />
      <RoomsChecks rules={rules} onChange={change} />
      <RoomsWords
        label={t('words.blocked')}
        hint={t('words.blockedHint')}
        words={rules.blockedWords}
        onChange={(blockedWords) => change({ blockedWords })}
      />
      <RoomsWords
        label={t('words.allowed')}
        hint={t('words.allowedHint')}
        words={rules.allowedWords}
        onChange={(allowedWords) => change({ allowedWords })}
      />
    </section>
  );

  function isOnlyStyle(style: Style): boolean {
    return rules?.styles.length === 1 && rules.styles[0] === style;
  }

  /** One style stays, whatever is pressed. */
  function toggle(style: Style) {
    if (!rules || isOnlyStyle(style)) return;
    change({ styles: styles.filter((one) => (one === style) !== rules.styles.includes(one)) });
  }
}
