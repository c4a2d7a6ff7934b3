import { spawn } from 'node:child_process';

/** Opens an address in the default browser. When that cannot be done nothing happens: the link has been printed. */
export function openInBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = openerFor(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

export function openerFor(address: string, platform: NodeJS.Platform): [command: string, ...args: string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      // `start` is a word of the shell; its first quoted argument would be the title of a window.
      return ['cmd', '/c', 'start', '', address];
    default:
      return ['xdg-open', address];
  }
}
