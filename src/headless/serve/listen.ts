import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';
import { StartError } from '../start-error.ts';

/**
 * Listens on 127.0.0.1 and answers with the port. 0 takes a free one, and so does a port that another program has.
 */
export async function listen(server: ServerType, port: number): Promise<number> {
  try {
    return await listenAt(server, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (port !== 0 && (code === 'EADDRINUSE' || code === 'EACCES')) return listenAt(server, 0);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`Fableroom cannot listen on 127.0.0.1: ${reason}.`, { cause: error });
  }
}

function listenAt(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
