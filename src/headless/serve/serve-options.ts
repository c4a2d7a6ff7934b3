import { Tier } from '../../contract/values.ts';
import { commonOptions } from '../options/common-options.ts';
import { oneOf, wholeNumber } from '../options/option-values.ts';
import { parseOptions } from '../options/parse-options.ts';
import type { OptionSpecs } from '../options/parse-options.ts';

export const serveOptionSpecs = {
  data: commonOptions.data,
  port: { value: 'N', help: 'port on 127.0.0.1; 0, the default, takes a free one' },
  room: commonOptions.room,
  json: { help: 'print one JSON line { url, token, tier } instead of a link' },
  'reset-pin': { help: 'remove the forgotten PIN of the grown-ups’ room, and end' },
  open: { help: 'open the link in the default browser' },
  'debug-log': commonOptions.debugLog,
  help: commonOptions.help,
} satisfies OptionSpecs;

export interface ServeOptions {
  readonly data: string | undefined;
  readonly port: number;
  /** Null where nothing was said. */
  readonly tier: Tier | null;
  readonly resetPin: boolean;
  readonly json: boolean;
  readonly open: boolean;
}

/** Throws a UsageError for anything that is not right. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const options = parseOptions(serveOptionSpecs, args);
  return {
    data: options.text('data'),
    port: wholeNumber(options, 'port', 0, 65_535) ?? 0,
    tier: oneOf(options, 'room', Tier.options) ?? null,
    resetPin: options.has('reset-pin'),
    json: options.has('json'),
    open: options.has('open'),
  };
}
