/** What the preload world says to Node. Values are texts of the codec. */
export type FromPage =
  | { readonly kind: 'message'; readonly channel: string; readonly value: string; readonly ports: readonly number[] }
  | { readonly kind: 'port-message'; readonly port: number; readonly value: string }
  | { readonly kind: 'port-closed'; readonly port: number };

/** What Node says to the preload world. */
export type ToPage =
  | { readonly kind: 'port-message'; readonly port: number; readonly value: string }
  | { readonly kind: 'port-closed'; readonly port: number };

/** Name of the isolated world in which the preload script runs; the page's own scripts see none of it. */
export const PRELOAD_WORLD = 'fableroom preload';
/** Function of that world through which it speaks to Node. */
export const TO_NODE = '__chromiumHostToNode';
/** Function of that world through which Node speaks to it. */
export const FROM_NODE = '__chromiumHostFromNode';

/**
 * Runs inside the page, in the preload world, before any script of the page; only its source text gets there.
 *
 * @param run the preload script, as the body of a function that takes `require`
 */
export function startPreloadWorld(
  encode: (value: unknown) => string,
  decode: (text: string) => unknown,
  names: { readonly toNode: string; readonly fromNode: string },
  run: (require: (name: string) => unknown) => void,
): void {
  // Electron runs preload scripts in the main frame only.
  if (window.top !== window) return;
  const world = globalThis as unknown as Record<string, unknown>;
  const toNode = world[names.toNode] as (text: string) => void;
  const say = (message: FromPage) => toNode(JSON.stringify(message));
  const ports = new Map<number, MessagePort>();
  let lastPort = 0;

  const bridge = (port: MessagePort): number => {
    const id = ++lastPort;
    ports.set(id, port);
    port.addEventListener('message', (event) => {
      if (event.ports.length > 0) throw new Error('The bridge does not carry ports inside messages of ports');
      say({ kind: 'port-message', port: id, value: encode(event.data) });
    });
    port.addEventListener('close', () => {
      if (ports.delete(id)) say({ kind: 'port-closed', port: id });
    });
    port.start();
    return id;
  };

  world[names.fromNode] = (message: ToPage) => {
    const port = ports.get(message.port);
    if (port === undefined) return;
    if (message.kind === 'port-message') port.postMessage(decode(message.value));
    else {
      ports.delete(message.port);
      port.close();
    }
  };

  const implementedOnly = (name: string, part: object) =>
    new Proxy(part, {
      get(target, property) {
        if (property in target) return Reflect.get(target, property);
        throw new Error(`The Chromium host does not implement ${name}.${String(property)}`);
      },
    });
  const ipcRenderer = implementedOnly('ipcRenderer', {
    postMessage(channel: string, value: unknown, transfer: MessagePort[] = []) {
      say({ kind: 'message', channel, value: encode(value), ports: transfer.map(bridge) });
    },
  });
  const electron = implementedOnly('electron', { ipcRenderer });
  run((name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload script cannot require ${name}`);
  });
}
