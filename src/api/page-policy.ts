import { createHash } from 'node:crypto';

/** Of a page that stands alone and is framed by nobody. */
const CLOSED = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/**
 * What the application's page may load: itself, and pictures and clips of its own room from `media`, a source as a
 * policy names it. No inline script or style, no eval, nothing from elsewhere. React's `style` property is not touched
 * by it: that goes through the object model, not through markup.
 */
export function pagePolicy(media: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${[...new Set(["'self'", media])].join(' ')} blob: data:`,
    `media-src ${media} blob:`,
    "font-src 'self'",
    "connect-src 'self'",
    ...CLOSED,
  ].join('; ');
}

/** For a page without a script: only its own style may apply; everything else is forbidden. */
export function stylePolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return ["default-src 'none'", `style-src 'sha256-${hash}'`, ...CLOSED].join('; ');
}
