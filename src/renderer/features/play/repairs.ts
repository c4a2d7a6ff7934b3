import type { Trouble } from './page-parts.ts';

/**
 * What can be done about a part of a page that ended without a result.
 * `softer-words` and `change-words` open the words of the picture, `keys` leads to the accounts, `make-picture` makes
 * the picture that a clip starts from, `decide` is for a call whose answer was lost.
 */
export type Repair =
  | 'try-again'
  | 'softer-words'
  | 'change-words'
  | 'another-model'
  | 'keys'
  | 'make-picture'
  | 'decide';

/** The next steps that may help, the best one first. In the kids' room there are neither models nor keys. */
export function repairsOf({ state, job }: Trouble, kids: boolean): readonly Repair[] {
  switch (state) {
    case 'unclear':
      return ['decide'];
    case 'stopped':
      return ['try-again'];
    case 'refused':
      if (kids) return ['try-again'];
      return job.kind === 'image' ? ['softer-words', 'another-model', 'try-again'] : ['another-model', 'try-again'];
    case 'failed':
      return kids ? ['try-again'] : repairsOfFailure(job.error?.code ?? '', job.kind === 'image');
  }
}

function repairsOfFailure(code: string, isPicture: boolean): readonly Repair[] {
  switch (code) {
    case 'auth':
    case 'billing':
    case 'verification':
    case 'keys-locked':
      return ['keys', 'try-again'];
    case 'model-gone':
      return ['another-model', 'try-again'];
    case 'invalid':
      return isPicture ? ['change-words', 'another-model', 'try-again'] : ['another-model', 'try-again'];
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
