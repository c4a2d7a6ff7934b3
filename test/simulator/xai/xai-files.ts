import { randomUUID } from 'node:crypto';
import type { Call, Reply, Twist } from '../core/exchange.ts';
import type { SimulatedClock } from '../core/simulated-clock.ts';
import { NOT_MEDIA } from '../media/make-picture.ts';
import { serveMedia } from '../media/serve-media.ts';

interface File {
  readonly mediaType: string;
  readonly expiresAt: number;
  bytes(): Promise<Uint8Array>;
}

/** Results behind temporary links. No key is asked for. */
export interface XaiFiles {
  /** Keeps a result and returns its link below `origin`. */
  add(origin: string, file: Omit<File, 'expiresAt'>, folder: 'imgen' | 'vidgen'): string;
  get(call: Call, twist: Twist | null): Promise<Reply>;
  clear(): void;
}

/** How long a link lives: "valid 24 h". */
const LIFE_MS = 24 * 60 * 60 * 1000;

/** What the bucket behind the links says of one that is over. */
const GONE: Reply = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  chunks: [
    "<?xml version='1.0' encoding='UTF-8'?><Error><Code>AccessDenied</Code><Message>Access denied.</Message></Error>",
  ],
};

export function createXaiFiles(clock: SimulatedClock): XaiFiles {
  const files = new Map<string, File>();
  return {
    add: (origin, file, folder) => {
      const ending = file.mediaType === 'video/mp4' ? 'mp4' : 'jpeg';
      const path = `/xai-${folder}/xai-tmp-${folder}-${randomUUID()}.${ending}`;
      files.set(path, { ...file, expiresAt: clock.now() + LIFE_MS });
      return `${origin}${path}`;
    },
    get: async (call, twist) => {
      const file = files.get(call.path);
      if (!file || twist === 'expired-url' || clock.now() >= file.expiresAt) return GONE;
      const bytes = twist === 'wrong-type' ? NOT_MEDIA : twist === 'empty' ? new Uint8Array() : await file.bytes();
      return serveMedia(call, bytes, file.mediaType);
    },
    clear: () => files.clear(),
  };
}
