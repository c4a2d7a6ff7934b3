import { MEDIA_SCHEME } from '../contract/desktop.ts';

/**
 * What the page may load: itself, and pictures and clips of its own room. No inline script or style, no eval, no
 * network. React's `style` property is not touched by it: that goes through the object model, not through markup.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' ${MEDIA_SCHEME}: blob: data:`,
  `media-src ${MEDIA_SCHEME}: blob:`,
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
