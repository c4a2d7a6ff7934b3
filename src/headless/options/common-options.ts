import type { OptionSpecs } from './parse-options.ts';

/** Options that every command has. */
export const commonOptions = {
  data: { value: 'DIR', help: 'data folder (default: the one of the desktop app)' },
  room: { value: 'kids|adult', help: 'room to work in (default: adult)' },
  help: { help: 'show this', short: 'h' },
} satisfies OptionSpecs;
