import { commonErrors } from '../../contract/errors.ts';
import { stylePolicy } from '../page-policy.ts';
import { curlOf, exampleOf } from './examples.ts';
import type { OpenApiDocument, OpenApiOperation } from './openapi-document.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #2b2420; --quiet: #6b5f55; --paper: #fbf7f0; --card: #fffdf8; --line: #e4dacb; --accent: #a8481f; }
@media (prefers-color-scheme: dark) { :root { --ink: #ede4d8; --quiet: #b3a698; --paper: #171310; --card: #211b17; --line: #3a3129; --accent: #f0a277; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 Figtree, system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { font-family: Literata, Georgia, serif; line-height: 1.2; }
h2 { margin-top: 3rem; text-transform: capitalize; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1rem 1.25rem; margin: 1rem 0; }
h3 { margin: 0; font-size: 1.05rem; }
code, pre { font: 0.9rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem; }
.address { color: var(--accent); overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); }
`;

const POLICY = stylePolicy(STYLE);

const RIGHTS = {
  read: 'A token with the right to read.',
  make: 'A token with the right to make.',
  manage: 'A token with the right to manage.',
  never: 'Only from a window of Fableroom, never with a token.',
} as const;

/** The reference of the local API as one page without a script and without anything from elsewhere. */
export function referencePage(document: OpenApiDocument, port: number): Response {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Fableroom API</title>
<style>${STYLE}</style>
<main>${introduction(document, port)}${operations(document)}${problems()}</main>
</html>
`;
  return new Response(page, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
}

function introduction({ info }: OpenApiDocument, port: number): string {
  return `<h1>${escaped(info.title)} API <span class="quiet">${escaped(info.version)}</span></h1>
<p>${escaped(info.description ?? '')}</p>
<p>A token is made in Settings, shown once, and belongs to one room. The examples below use two variables of your shell:</p>
<pre>export FABLEROOM=http://127.0.0.1:${port}/api/v1
export TOKEN=…</pre>
<p>Every POST takes an <code>Idempotency-Key</code> header: the same request with the same key is done once and answered the same for a day, also after a restart. Another request with that key is answered with 422, and one that comes while the first still runs with 409.</p>
<p><code>POST /stories</code>, <code>/stories/{storyId}/scenes</code>, <code>/scenes/{id}/takes</code>, <code>/jobs/{id}/retry</code> and <code>/media/…</code> take <code>dryRun</code>, as a field of the body or, but for media, in the query: the answer is the plan and its price, and nothing is begun.</p>
<p><code>GET /events</code> is a stream of server-sent events with ids. With <code>Last-Event-ID</code>, or <code>?cursor=</code>, it goes on where it was left; where that is no longer kept, <code>stream-opened</code> comes first, and what was missed must be read again.</p>
<p>The same in a form for programs: <a href="/api/v1/openapi.json">openapi.json</a>, with your token.</p>`;
}

function operations({ paths }: OpenApiDocument): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = Map.groupBy(all, ({ operation }) => operation.tags?.[0] ?? 'other');
  const links = [...groups.keys()].map((tag) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`);
  const sections = [...groups].map(
    ([tag, own]) => `<h2 id="${escaped(tag)}">${escaped(tag)}</h2>
${own.map(({ path, method, operation }) => article(path, method, operation)).join('')}`,
  );
  return `<nav><ul>${links.join('')}<li><a href="#problems">problems</a></li></ul></nav>${sections.join('')}`;
}

function article(path: string, method: string, operation: OpenApiOperation): string {
  const { operationId = '', summary = '', description = '' } = operation;
  const example = exampleOf(operationId);
  const right = operation['x-right'] ?? 'never';
  const answers =
    example?.answers === undefined ? '' : ` Answered with ${example.answers} where there is nothing to do.`;
  return `<article id="${escaped(operationId)}">
<h3>${escaped(summary)}</h3>
<p class="address"><code>${method.toUpperCase()} ${escaped(path)}</code></p>
<p>${escaped(description)}${answers}</p>
<p class="quiet">${RIGHTS[right]}</p>
${parameterTable(operation)}${example ? `<pre>${escaped(curlOf(method, path, example))}</pre>` : ''}
</article>
`;
}

function parameterTable({ parameters = [] }: OpenApiOperation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, description, required }) =>
      `<tr><td><code>${escaped(String(name))}</code></td><td class="quiet">${escaped(String(place))}${required === true ? ', required' : ''}</td><td>${escaped(typeof description === 'string' ? description : '')}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function problems(): string {
  const rows = Object.entries(commonErrors).map(
    ([code, { status, data }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${Object.keys(data.shape)
        .map((name) => `<code>${escaped(name)}</code>`)
        .join(' ')}</td></tr>`,
  );
  return `<h2 id="problems">Problems</h2>
<p>What goes wrong is told as <code>application/problem+json</code>: <code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code>, <code>code</code> and <code>data</code>.</p>
<table><tr><th>Code</th><th>Status</th><th>Data</th></tr>${rows.join('')}<tr id="problem-BAD_REQUEST"><td><code>BAD_REQUEST</code></td><td>400</td><td><code>issues</code></td></tr></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
