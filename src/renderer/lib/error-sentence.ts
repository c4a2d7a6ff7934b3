import { ORPCError } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { ApiErrorCode } from '../../contract/errors.ts';

/** A key of `common:error` for every code of the contract; the compiler asks for new ones. */
export const errorKeys: Record<ApiErrorCode, string> = {
  NOT_FOUND: 'error.notFound',
  INPUT_REFUSED: 'error.inputRefused',
  MODEL_UNUSABLE: 'error.modelUnusable',
  STATE_CONFLICT: 'error.stateConflict',
  NOT_ALLOWED: 'error.notAllowed',
  PIN_REFUSED: 'error.pinRefused',
  CONTENT_REFUSED: 'error.contentRefused',
  KEYS_LOCKED: 'error.keysLocked',
  DISK_FULL: 'error.diskFull',
  DATA_FOLDER: 'error.dataFolder',
  CLOSED: 'error.closed',
};

/** Reasons that have a sentence of their own. */
const reasonKeys: Record<string, string> = {
  'photos-not-agreed': 'error.photosNotAgreed',
  'gate-unavailable': 'error.notJudged',
};

function isApiErrorCode(code: string): code is ApiErrorCode {
  return code in errorKeys;
}

/** Key and values of the sentence for an error of any operation. */
export function errorSentence(error: unknown): { key: string; values: Record<string, string> } {
  if (error instanceof ORPCError) {
    if (isApiErrorCode(error.code)) {
      const values = textValues(error.data);
      return { key: reasonKeys[values['reason'] ?? ''] ?? errorKeys[error.code], values };
    }
    if (error.status === 401 || error.status === 403) return { key: 'error.noSession', values: {} };
    return { key: 'error.unexpected', values: {} };
  }
  return { key: 'error.noConnection', values: {} };
}

/** The id of the story that an error says is not there; null for every other error. */
export function missingStoryId(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'NOT_FOUND') return null;
  const { what, id } = textValues(error.data);
  return what === 'story' && id ? id : null;
}

function textValues(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
}

/** Turns an error of any operation into one sentence for people. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return (error) => {
    const { key, values } = errorSentence(error);
    return t(key, values);
  };
}
