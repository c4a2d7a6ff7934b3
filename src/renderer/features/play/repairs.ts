import type { Trouble } from './page-parts.ts';

/**
 * What can be done about a part of a page that ended without a result.
 * `softer-words` and `change-words` open the words of the picture, `keys` leads to the accounts, `make-picture` makes
 * the picture that a clip starts from, `decide` is for a call whose answer was lost. `without-photos` and `without-it`
 * leave photos out this once, `replace-photo` leads to whose photo is missing, `agree` lets photos go to the provider,
 * and `afresh` makes it with the photos of today, where `try-again` has those that were frozen.
 */
export type Repair =
  | 'try-again'
  | 'softer-words'
  | 'change-words'
  | 'another-model'
  | 'keys'
  | 'make-picture'
  | 'afresh'
  | 'without-photos'
  | 'without-it'
  | 'replace-photo'
  | 'agree'
  | 'decide';

/**
 * The next steps that may help, the best one first. In the kids' room there are neither models nor keys. `photos`:
 * some may have been sent along.
 */
export function repairsOf({ state, job }: Trouble, kids: boolean, photos: boolean): readonly Repair[] {
  switch (state) {
    case 'unclear':
      return ['decide'];
    case 'stopped':
      return ['try-again'];
    case 'refused':
      if (kids || job.kind === 'check') return ['try-again'];
      if (job.kind !== 'image') return ['another-model', 'try-again'];
      return ['softer-words', ...(photos ? (['without-photos'] as const) : []), 'another-model', 'try-again'];
    case 'failed':
      if (kids) return job.error?.code === 'reference-missing' ? ['without-it', 'afresh'] : ['try-again'];
      if (job.kind === 'check') return repairsOfCheck(job.error?.code ?? '');
      return repairsOfFailure(job.error?.code ?? '', job.kind === 'image');
  }
}

function repairsOfFailure(code: string, isPicture: boolean): readonly Repair[] {
  switch (code) {
    case 'auth':
    case 'account-gone':
    case 'billing':
    case 'verification':
    case 'keys-locked':
      return ['keys', 'try-again'];
    case 'model-gone':
      return ['another-model', 'try-again'];
    case 'invalid':
      return isPicture ? ['change-words', 'another-model', 'try-again'] : ['another-model', 'try-again'];
    case 'reference-missing':
      return ['without-it', 'replace-photo', 'afresh'];
    case 'photos-not-agreed':
      return ['agree', 'without-photos'];
    case 'picture-missing':
      return ['make-picture', 'try-again'];
    case 'empty':
    case 'wrong-type':
    case 'unreadable-answer':
      return ['try-again', 'another-model'];
    default:
      return ['try-again'];
  }
}

/** Another model for a look is picked where the look is asked for. */
function repairsOfCheck(code: string): readonly Repair[] {
  return repairsOfFailure(code, false).filter((repair) => repair === 'keys' || repair === 'try-again');
}
