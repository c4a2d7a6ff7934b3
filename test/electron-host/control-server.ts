import { runInThisContext } from 'node:vm';
import type { ControlReply, ControlRequest } from './control-messages.ts';
import electron from './stand-in/electron.ts';
import { addStub, recordedCalls } from './stand-in/recorded-calls.ts';

/** Answers the launcher for as long as this process lives. */
export function serveControl(devtoolsPort: number): void {
  process.on('message', (request: ControlRequest) => {
    perform(request).then(
      (value) => reply({ kind: 'answer', id: request.id, value }),
      (error: unknown) => {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        reply({ kind: 'failure', id: request.id, message });
      },
    );
  });
  reply({ kind: 'ready', devtoolsPort });
}

async function perform(request: ControlRequest): Promise<unknown> {
  switch (request.kind) {
    case 'evaluate':
      return (compile(request.source) as (module: object, argument: unknown) => unknown)(electron, request.argument);
    case 'stub':
      return addStub(request.api, request.value);
    case 'calls':
      return recordedCalls();
    case 'quit':
      return electron.app.quit();
  }
}

/** The text of a function of the test, made a function here: the script answers with its value. */
function compile(source: string): unknown {
  return runInThisContext(`(${source})`);
}

function reply(message: ControlReply): void {
  process.send?.(message);
}
