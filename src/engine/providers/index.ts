import type { Provider } from '../provider-kit/model.ts';
import { google } from './google/google.ts';
import { openai } from './openai/openai.ts';
import { practice } from './practice/practice.ts';
import { xai } from './xai/xai.ts';

/** THE list, in the order in which a new story prefers them. A provider is registered here and nowhere else. */
export const providers: readonly Provider[] = [practice, openai, xai, google];
