import { useState } from 'react';

/**
 * Makes a call that carries a key, a passphrase or a PIN. Unlike a mutation, nothing keeps the input once it is over: it
 * lives in the form that it was typed into, and nowhere else.
 */
export function useSecretCall() {
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: null });

  /** Null when it failed; then `error` says why. */
  async function run<Output>(call: () => Promise<Output>): Promise<Output | null> {
    setState({ pending: true, error: null });
    try {
      const output = await call();
      setState({ pending: false, error: null });
      return output;
    } catch (error) {
      setState({ pending: false, error });
      return null;
    }
  }
  return { ...state, run };
}
