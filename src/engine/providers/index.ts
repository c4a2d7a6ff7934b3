import type { Provider } from '../provider-kit/model.ts';
import { practice } from './practice/practice.ts';

/** THE list. A provider is registered here and nowhere else. */
export const providers: readonly Provider[] = [practice];
