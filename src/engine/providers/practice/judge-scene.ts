import { failure } from '../../provider-kit/http-outcome.ts';
import type { CheckRequest } from '../../provider-kit/model.ts';

/** What our painter draws for these words may frighten the smallest. */
const FRIGHTENING_FOR_SMALL = /\b(monsters?|ghosts?|skeletons?|witch(es)?|wol(f|ves))\b/iu;

/**
 * Whether a picture suits its readers, judged by what our own painter was told: it cannot see. It paints nothing that
 * would have to be kept from older children. Throws `invalid` for a picture that somebody else made.
 */
export function judgeScene({ made, suits }: CheckRequest['brief'], painterId: string): string {
  if (made.modelId !== painterId) {
    const detail = 'Practice only knows what its own painter was told';
    throw failure({ kind: 'invalid', detail }, detail);
  }
  const frightens = suits?.ageBand === '3-5' && FRIGHTENING_FOR_SMALL.test(suits.scene);
  return JSON.stringify(frightens ? { suitable: false, topics: ['frightening'] } : { suitable: true, topics: [] });
}
