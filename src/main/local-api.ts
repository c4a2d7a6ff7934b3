import { z } from 'zod';
import type { LocalApiSwitch } from '../api/base.ts';
import { startHttpServer, type HttpServer } from '../api/http/http-server.ts';
import type { LocalApi } from '../contract/clients.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports.ts';
import type { SettingsFile } from './settings-file.ts';

const SETTING = 'localApi';
const Kept = z.object({ on: z.boolean(), port: z.int().min(0).max(65_535) });
type Kept = z.infer<typeof Kept>;

const OFF: Kept = { on: false, port: 0 };

interface LocalApiParts {
  readonly engine: Engine;
  readonly file: SettingsFile;
  readonly version: string;
  readonly log: Log;
}

/** The local API of the desktop: off until somebody switches it on, and then again at every start. */
export interface DesktopLocalApi extends LocalApiSwitch {
  /** Starts it where it was on the last time. What keeps it from listening is said in the log and in its state. */
  resume(): Promise<void>;
  /** Ends what is being answered. */
  close(): Promise<void>;
}

export function createLocalApi({ engine, file, log, version }: LocalApiParts): DesktopLocalApi {
  let server: HttpServer | null = null;
  // One change after the other: two servers at once would fight over the port.
  let changing: Promise<unknown> = Promise.resolve();
  const state = (): LocalApi => {
    const { port } = keptIn(file);
    return {
      on: server !== null,
      url: server && `${server.url}/api/v1`,
      port,
      portTaken: server !== null && port !== 0 && server.port !== port,
      canBeSwitchedOff: true,
    };
  };
  const stop = async (): Promise<void> => {
    const stopped = server;
    server = null;
    await stopped?.stop();
  };
  const start = async (port: number): Promise<void> => {
    server = await startHttpServer({ engine, port, version, log, localApi: own, page: null });
  };
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = changing.then(work, work);
    changing = done.catch(() => undefined);
    return done;
  };
  const own: LocalApiSwitch = {
    state,
    set: ({ on, port }) =>
      inTurn(async () => {
        const kept = keptIn(file);
        file.set({ [SETTING]: { on, port } satisfies Kept });
        if (!on || (server && kept.port !== port)) await stop();
        if (on && !server) await start(port);
        return state();
      }),
  };
  return {
    ...own,
    resume: () =>
      inTurn(async () => {
        const { on, port } = keptIn(file);
        if (!on || server) return;
        try {
          await start(port);
        } catch (error) {
          log.warn('The local API could not start', { error });
        }
      }),
    close: () => inTurn(stop),
  };
}

function keptIn(file: SettingsFile): Kept {
  const read = Kept.safeParse(file.get(SETTING));
  return read.success ? read.data : OFF;
}
