import type { OptionSpecs } from './parse-options.ts';

/** Options that every command has. */
export const commonOptions = {
  data: { value: 'DIR', help: 'data folder (default: the one of the desktop app)' },
  room: { value: 'kids|adult', help: 'room to work in (default: adult; kids where a PIN is set or it starts locked)' },
  debugLog: { help: 'say more of what goes wrong, also what is private: prompts, paths' },
  help: { help: 'show this', short: 'h' },
} satisfies OptionSpecs;
