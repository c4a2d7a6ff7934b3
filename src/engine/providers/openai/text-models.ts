import type { TextModelData } from '../../provider-kit/text-model.ts';

/** Writers as OpenAI offers them, the one to use first. */
export const TEXT_MODELS: readonly TextModelData[] = [
  { id: 'gpt-6.1-terra', title: 'GPT-6.1 Terra', rates: { input: 1, output: 5 } },
  { id: 'gpt-6.1-sol', title: 'GPT-6.1 Sol', rates: { input: 2, output: 10 } },
  { id: 'gpt-6-luna', title: 'GPT-6 Luna', rates: { input: 0.1, output: 0.5 } },
  { id: 'gpt-6-astra', title: 'GPT-6 Astra', rates: { input: 10, output: 50 } },
];
