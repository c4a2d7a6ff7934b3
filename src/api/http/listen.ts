import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on 127.0.0.1 and answers with the port. 0 takes a free one, and so does a port that another program has.
 * Throws what the system says where nothing can be listened on at all.
 */
export async function listen(server: Server, port: number): Promise<number> {
  try {
    return await listenAt(server, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (port !== 0 && (code === 'EADDRINUSE' || code === 'EACCES')) return listenAt(server, 0);
    throw error;
  }
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
