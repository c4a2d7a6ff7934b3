import { CircleAlert, Image, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Intake, PhotoIntake } from './use-photo-intake.ts';

/** The files on their way in, and those that were not taken with the reason. Those that were are among the photos. */
export function IntakeList({ intake }: { intake: PhotoIntake }) {
  const { t } = useTranslation('characters');
  const { rows, lot } = intake;
  return (
    <>
      <p className={lot.all > 1 ? 'small soft num' : 'vh'} role="status">
        {lot.all > 0 ? t('intake.lot', { done: lot.done, count: lot.all }) : ''}
      </p>
      {rows.length > 0 && (
        <ul className="cast-intake" aria-label={t('intake.list')}>
          {rows.map((row) => (
            <IntakeRow key={row.number} row={row} intake={intake} />
          ))}
        </ul>
      )}
    </>
  );
}

function IntakeRow({ row, intake }: { row: Intake; intake: PhotoIntake }) {
  const { t } = useTranslation('characters');
  const sentence = useErrorSentence();
  const { state, file } = row;
  const ended = state.kind === 'refused' || state.kind === 'failed';
  return (
    <li className={ended ? 'is-refused' : undefined}>
      <Icon of={ended ? CircleAlert : Image} />
      <div>
        <b dir="auto">{file.name}</b>
        <p className="small" role={ended ? 'alert' : undefined}>
          {state.kind === 'refused' && t(state.sentence)}
          {state.kind === 'failed' && sentence(state.error)}
          {state.kind === 'waiting' && t('intake.waiting')}
          {state.kind === 'reading' && t('intake.reading')}
        </p>
        {state.kind === 'reading' && <div className="ember-line" />}
      </div>
      {state.kind === 'failed' && (
        <Button size="small" onClick={() => intake.again(row)}>
          {t('common:tryAgain')}
          <span className="vh">: {file.name}</span>
        </Button>
      )}
      {ended && (
        <Button
          size="small"
          kind="bare"
          icon={X}
          iconName={t('intake.dismiss', { file: file.name })}
          onClick={() => intake.dismiss(row.number)}
        />
      )}
    </li>
  );
}
