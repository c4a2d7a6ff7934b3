/**
 * The environment variables that can carry a key, emptied, and the system's keychain left alone. Tests and benchmarks
 * begin stories with whatever models can be used: with the keys of whoever runs them they would buy something.
 * `test/arch` compares it with the providers.
 */
export const NO_KEYS = {
  OPENAI_API_KEY: '',
  XAI_API_KEY: '',
  GEMINI_API_KEY: '',
  GOOGLE_API_KEY: '',
  FABLEROOM_KEYS: 'memory',
};
