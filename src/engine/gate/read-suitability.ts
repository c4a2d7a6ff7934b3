import type { ContentCategory } from '../../contract/errors.ts';
import { JobFailure } from '../jobs/job-failure.ts';
import { TOPIC_NAMES } from './suitability-request.ts';

/**
 * The topic that keeps a picture away; null for none. Read strictly: whatever is not exactly the answer that was asked
 * for says nothing, and what was not judged has not passed. Throws JobFailure `unreadable-check`.
 */
export function readSuitability(answer: string): ContentCategory | null {
  const said = parsed(answer);
  const keys = Object.keys(said);
  const { suitable, topics } = said;
  const isWhole = keys.length === 2 && typeof suitable === 'boolean' && Array.isArray(topics);
  if (!isWhole) throw unreadable('The answer is not what was asked for');
  const named: readonly unknown[] = topics;
  if (suitable) {
    if (named.length > 0) throw unreadable('The answer contradicts itself');
    return null;
  }
  return TOPIC_NAMES.find((name) => named.includes(name)) ?? 'other';
}

function parsed(answer: string): Record<string, unknown> {
  let said: unknown;
  try {
    said = JSON.parse(answer);
  } catch (error) {
    throw unreadable('The answer is not JSON', error);
  }
  if (typeof said !== 'object' || said === null) throw unreadable('The answer is no object');
  return said as Record<string, unknown>;
}

function unreadable(message: string, cause?: unknown): JobFailure {
  return new JobFailure('unreadable-check', message, cause);
}
