import { createServer } from 'node:http';
import type { Charge } from './charge-book.ts';
import { isRecord, jsonReply, type CallBody, type Reply } from './exchange.ts';
import { readFaultScript, type FaultScript } from './fault-scripts.ts';
import { closerOf, listen } from './listener.ts';
import { readBody, UnreadableBody } from './read-body.ts';
import type { LoggedRequest } from './request-log.ts';
import { sendReply } from './send-reply.ts';
import type { SimulatedClock } from './simulated-clock.ts';

export interface Controls {
  log(): LoggedRequest[];
  charges(): Charge[];
  fault(script: FaultScript): void;
  clearFaults(): void;
  readonly clock: SimulatedClock;
  reset(): void;
}

/**
 * The controls over HTTP: `GET /log`, `GET /charges`, `POST /faults` (one script or a list), `DELETE /faults`,
 * `GET /clock`, `POST /clock` (`{ advanceMs }`) and `POST /reset`. A request that makes no sense is a 400 with a reason.
 */
export async function startAdmin(
  controls: Controls,
  port: number,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answering = async (): Promise<void> => {
      try {
        const path = new URL(request.url ?? '/', 'http://admin').pathname;
        sendReply(response, answer(controls, `${request.method} ${path}`, await readBody(request)));
      } catch (error) {
        if (!(error instanceof TypeError) && !(error instanceof UnreadableBody)) throw error;
        sendReply(response, jsonReply(400, { error: error.message }));
      }
    };
    void answering();
  });
  const close = closerOf(server);
  const address = await listen(server, port);
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

function answer(controls: Controls, operation: string, body: CallBody): Reply {
  const value = body.form === 'json' ? body.value : null;
  switch (operation) {
    case 'GET /log':
      return jsonReply(200, controls.log());
    case 'GET /charges':
      return jsonReply(200, controls.charges());
    case 'GET /clock':
      return jsonReply(200, { now: controls.clock.now() });
    case 'POST /faults':
      // All of them are read first, so that a list with a mistake changes nothing.
      for (const script of (Array.isArray(value) ? value : [value]).map(readFaultScript)) controls.fault(script);
      return jsonReply(200, { ok: true });
    case 'DELETE /faults':
      controls.clearFaults();
      return jsonReply(200, { ok: true });
    case 'POST /clock': {
      const advanceMs = isRecord(value) ? value['advanceMs'] : null;
      if (typeof advanceMs !== 'number' || !Number.isFinite(advanceMs)) {
        throw new TypeError('"advanceMs" is a number of milliseconds.');
      }
      controls.clock.advance(advanceMs);
      return jsonReply(200, { now: controls.clock.now() });
    }
    case 'POST /reset':
      controls.reset();
      return jsonReply(200, { ok: true });
    default:
      return jsonReply(404, { error: `There is no ${operation}.` });
  }
}
