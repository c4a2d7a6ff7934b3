/** How far `app` has come, for the parts that depend on it. */
export const readiness: { ready: boolean; ending: boolean } = { ready: false, ending: false };
