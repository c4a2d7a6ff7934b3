import type { ProviderReference } from '../../contract/values.ts';
import type { Provider } from '../provider-kit/model.ts';

/** A provider as it crosses the boundary. The title of one that is built in is said by whoever shows it. */
export function providerReference({ id, title, kind }: Pick<Provider, 'id' | 'title' | 'kind'>): ProviderReference {
  return { id, title, builtIn: kind === 'built-in' };
}
