/** The day on which xAI's prices were true, and who said so. */
export const SAID = { asOf: '2026-11-20', source: 'docs.x.ai' } as const;
