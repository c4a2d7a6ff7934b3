import { onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { shell } from 'electron';
import type { MessagePortMain } from 'electron';
import type { z } from 'zod';
import type { ApiContext } from '../api/router.ts';
import { assetResponse } from '../api/asset-response.ts';
import { router } from '../api/router.ts';
import { createSession } from '../api/session.ts';
import type { Tier } from '../contract/values.ts';
import { createEngine } from '../engine/engine.ts';
import type { Log, SettingsStore } from '../engine/ports.ts';
import { systemPorts } from '../engine/system-ports.ts';
import { mediaAddressTemplate } from './media-protocol.ts';

type Room = z.infer<typeof Tier>;

/**
 * The engine, as far as the windows know it. The engine runs in the main process; everything that would change if it
 * moved to a process of its own is behind this.
 */
export interface EngineHost {
  /** The room that the window is in now. */
  room(): Room;
  /** Answers every operation of the contract on this port until it closes. */
  connect(port: MessagePortMain): void;
  /** Bytes of an asset of the room that the window is in. */
  asset(request: Request, assetId: string): Promise<Response>;
  /** Resolves when everything is committed and all files are closed. */
  close(): Promise<void>;
}

/**
 * Starts the engine on a data folder.
 *
 * @throws EngineError DATA_FOLDER, LOCKED, NEWER_DATABASE or DISK_FULL when the folder cannot be used.
 */
export async function startEngineHost(start: {
  dataFolder: string;
  settings: SettingsStore;
  log: Log;
  /** The room to begin in; asked once the data folder is ours. */
  firstRoom: () => Room;
}): Promise<EngineHost> {
  const engine = await createEngine(systemPorts(start));
  const session = createSession(engine, start.firstRoom(), mediaAddressTemplate);
  const handler = new RPCHandler<ApiContext>(router, { interceptors: [onError((error) => logBug(start.log, error))] });
  const context: ApiContext = {
    engine,
    session,
    desktop: {
      async showFolder(path) {
        const trouble = await shell.openPath(path);
        if (trouble !== '') throw new Error(`The folder did not open: ${trouble}`);
      },
    },
  };
  return {
    room: () => session.tier,
    connect(port) {
      handler.upgrade(port, { context });
      port.start();
    },
    asset: (request, assetId) => assetResponse(request, session.library, assetId),
    close: () => engine.close(),
  };
}

/** The page gets no details of a bug, so they are kept here. Errors of the contract are not bugs. */
function logBug(log: Log, error: unknown): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  if (error instanceof Error && error.name === 'AbortError') return;
  log.error('An operation failed', { error });
}
