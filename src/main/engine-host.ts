import { onError, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { shell } from 'electron';
import type { MessagePortMain } from 'electron';
import type { z } from 'zod';
import type { ApiContext } from '../api/router.ts';
import { assetResponse } from '../api/asset-response.ts';
import { router } from '../api/router.ts';
import type { Session } from '../api/session.ts';
import { createSession } from '../api/session.ts';
import type { Event } from '../contract/events.ts';
import { Tier } from '../contract/values.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Library } from '../engine/library.ts';
import type { Log, Ports, SettingsStore } from '../engine/ports.ts';
import { systemPorts } from '../engine/system-ports.ts';
import type { DesktopLocalApi } from './local-api.ts';
import { choosePath } from './choose-path.ts';
import { mediaAddressTemplate } from './media-protocol.ts';

type Room = z.infer<typeof Tier>;

const rooms = Tier.options;

/** The window is in another room now. */
export interface RoomChange {
  readonly room: Room;
  /** Somebody locked; the page itself did not ask for it and has to be told. */
  readonly locked: boolean;
}

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
  /** Jobs of any room that run or will run by themselves. */
  activeJobs(): number;
  /** The same of the room that the window is in, which alone may be spoken of there. */
  activeJobsHere(): number;
  /** Tells of every change of the window's room. */
  onRoomChange(listener: (change: RoomChange) => void): void;
  /** Sends nothing more, and resolves when what has been sent has been taken in. */
  finishCurrentSteps(): Promise<void>;
  /** Tells every event of the room that the window is in, with that room's library, until the engine closes. */
  follow(listener: (event: Event, library: Library) => void): void;
  /** The computer has slept: whatever became due meanwhile is due now. */
  wake(): void;
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
  /** How programs on this computer are answered; absent where none are. */
  localApi?: (engine: Engine) => DesktopLocalApi;
  log: Log;
  /** The room that was asked for and that of last time; read once the data folder is ours. */
  wishes: () => { asked: Room | null; last: Room | null };
  confirmOwner: Ports['confirmOwner'];
}): Promise<EngineHost> {
  const { confirmOwner, ...host } = start;
  const engine = await createEngine(systemPorts({ ...host, ...(confirmOwner && { confirmOwner }) }));
  const listeners = new Set<(change: RoomChange) => void>();
  let locked = false;
  engine.rooms.onLock(() => (locked = true));
  const session = createSession(engine, engine.rooms.firstRoom(start.wishes()), mediaAddressTemplate, {
    changed: (room) => {
      for (const tell of listeners) tell({ room, locked });
    },
  });
  engine.rooms.onLock(() => (locked = false));
  const handler = new RPCHandler<ApiContext>(router, { interceptors: [onError((error) => logBug(start.log, error))] });
  const closing = new AbortController();
  const localApi = start.localApi?.(engine);
  await localApi?.resume();
  const context: ApiContext = {
    engine,
    session,
    ...(localApi ? { localApi } : {}),
    desktop: {
      async showFolder(path) {
        const trouble = await shell.openPath(path);
        if (trouble !== '') throw new Error(`The folder did not open: ${trouble}`);
      },
      showFile: (path) => shell.showItemInFolder(path),
      choosePath,
    },
  };
  return {
    room: () => session.tier,
    connect(port) {
      handler.upgrade(port, { context });
      port.start();
    },
    asset: (request, assetId) => assetResponse(request, session.library, assetId),
    activeJobsHere: () => session.library.jobs.activeCount(),
    onRoomChange: (listener) => void listeners.add(listener),
    activeJobs: () => rooms.reduce((sum, tier) => sum + engine.library(tier).jobs.activeCount(), 0),
    finishCurrentSteps: async () => {
      await Promise.all(rooms.map((tier) => engine.library(tier).jobs.finishCurrentSteps()));
    },
    follow: (listener) => void followRoom(session, closing.signal, listener),
    wake: () => {
      for (const tier of rooms) engine.library(tier).jobs.wake();
    },
    close: async () => {
      closing.abort();
      await localApi?.close();
      return engine.close();
    },
  };
}

/** The window's room may change: then the other one's events follow. */
async function followRoom(
  session: Session,
  closing: AbortSignal,
  listener: (event: Event, library: Library) => void,
): Promise<void> {
  while (!closing.aborted) {
    const { library, leaving } = session;
    for await (const event of library.events.watch(AbortSignal.any([closing, leaving]))) listener(event, library);
    if (!leaving.aborted) return;
  }
}

/** The page gets no details of a bug, so they are kept here. Errors of the contract are not bugs. */
function logBug(log: Log, error: unknown): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  if (error instanceof Error && error.name === 'AbortError') return;
  log.error('An operation failed', { error });
}
