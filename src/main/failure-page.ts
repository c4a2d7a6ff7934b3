import { app } from 'electron';
import { stylePolicy } from '../api/page-policy.ts';
import { DESKTOP_ORIGIN } from '../contract/desktop.ts';
import type { Failure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';

export const FAILURE_PATH = '/failure';

/** Address of the page that says what keeps Fableroom from working. */
export const FAILURE_PAGE = `${DESKTOP_ORIGIN}${FAILURE_PATH}`;

const style = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: #fbf7f0; color: #2a2420;
  font: 17px/1.55 system-ui, sans-serif; }
main { max-width: 34rem; padding: 2rem; overflow-wrap: anywhere; }
h1 { font: 600 1.6rem/1.3 Georgia, serif; margin: 0 0 0.75rem; }
p { margin: 0; }
@media (prefers-color-scheme: dark) { body { background: #171310; color: #efe7dc; } }
`;

const policy = stylePolicy(style);

/** The page itself: no script at all, and no style but its own. */
export function failureResponse(failure: Failure): Response {
  return new Response(failureHtml(failure, app.getLocale()), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** @param locale BCP-47 */
export function failureHtml(failure: Failure, locale: string): string {
  const { happened, next } = failureSentence(failure, locale);
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>Fableroom</title><style>${style}</style></head>
<body><main role="alert"><h1>${escapeHtml(happened)}</h1><p>${escapeHtml(next)}</p></main></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
