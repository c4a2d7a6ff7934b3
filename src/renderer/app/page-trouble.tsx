import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../lib/error-sentence.ts';
import { Button } from '../ui/button.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** Stands where a page would be when showing it failed; the rail goes on working. */
export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const sentence = useErrorSentence();
  const queryErrors = useQueryErrorResetBoundary();
  return (
    <div className="centred" role="alert">
      <PageHeading title={t('trouble.title')}>{t('trouble.title')}</PageHeading>
      <p className="soft">{sentence(error)}</p>
      <Button
        onClick={() => {
          queryErrors.reset();
          reset();
        }}
      >
        {t('tryAgain')}
      </Button>
    </div>
  );
}
