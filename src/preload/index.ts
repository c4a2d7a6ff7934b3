import { ipcRenderer } from 'electron';
import { CONNECT_MESSAGE } from '../contract/desktop.ts';

// The page gets nothing from here. It hands over one end of a channel, and that end goes to the main process,
// which checks who sent it.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CONNECT_MESSAGE) return;
  const [port] = event.ports;
  if (port !== undefined && event.ports.length === 1) ipcRenderer.postMessage(CONNECT_MESSAGE, null, [port]);
});
