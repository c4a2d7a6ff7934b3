import { dialog } from 'electron';
import type { OpenDialogOptions } from 'electron';

const FILTERS = [{ name: 'Fableroom', extensions: ['fableroom'] }];
/** What no file system of the three takes in a name. */
const UNFIT = /[\p{Cc}<>:"/\\|?*]/gu;

/** Asks with the operating system's own dialog; null when the person cancelled. `name` is proposed for what is saved. */
export async function choosePath(what: 'folder' | 'open-file' | 'save-story', name: string): Promise<string | null> {
  if (what === 'save-story') {
    const proposed = `${name.replaceAll(UNFIT, ' ').trim().slice(0, 80) || 'Fableroom'}.fableroom`;
    const { filePath, canceled } = await dialog.showSaveDialog({ defaultPath: proposed, filters: FILTERS });
    return canceled || filePath === '' ? null : filePath;
  }
  const options: OpenDialogOptions =
    what === 'folder'
      ? { properties: ['openDirectory', 'createDirectory'] }
      : { properties: ['openFile'], filters: FILTERS };
  const { filePaths, canceled } = await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}
