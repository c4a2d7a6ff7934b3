/** What the preload script and the Electron main process say to each other; nothing else crosses there. */

/** The page posts this with one MessagePort; the preload script hands the port to the main process under this name. */
export const CONNECT_MESSAGE = 'fableroom:connect';

/** Origin of the page in the desktop window. */
export const DESKTOP_ORIGIN = 'app://fableroom';

/** The page in the desktop window. `host` tells the renderer to connect by MessagePort instead of HTTP. */
export const DESKTOP_PAGE = `${DESKTOP_ORIGIN}/?host=desktop`;

/** Scheme of pictures and clips: `media://<tier>/<asset id>`. */
export const MEDIA_SCHEME = 'media';
