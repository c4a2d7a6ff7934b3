import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../src/api/http/openapi-document.ts';
import { referencePage } from '../../src/api/http/reference-page.ts';
import { testServer } from '../parity/transports.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;';

async function host() {
  const engine = await testEngine({ providers: [scriptedProvider().provider] });
  const server = await testServer(engine);
  const headers = { authorization: `Bearer ${server.newToken()}`, 'content-type': 'application/json' };
  return (path: string, body?: unknown, also: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/api/v1${path}`, {
      headers: { ...headers, ...also },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
}

/** No browser takes it for a page, and nothing would run if one did. */
function expectNoPage(response: Response, type: string): void {
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
}

describe('words that look like markup', () => {
  it('would be markup in the reference page', async () => {
    const document = structuredClone(await openApiDocument('0'));
    Object.assign(document.info, { title: HOSTILE, version: HOSTILE, description: HOSTILE });
    const operation = {
      operationId: HOSTILE,
      summary: HOSTILE,
      description: HOSTILE,
      tags: [HOSTILE],
      parameters: [{ name: HOSTILE, in: HOSTILE, description: HOSTILE, required: true }],
      responses: {},
    };
    Object.assign(document.paths, { [`/${HOSTILE}`]: { get: operation } });
    const response = referencePage(document, 4000);
    const page = await response.text();
    expect(page).not.toMatch(/<(script|img|b)\b/i);
    expect(page.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(10);
    expect(page).toContain('&amp;lt;b&amp;gt;');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
  });

  it.each([
    ['a field', '/stories', { premise: 'a fox', style: HOSTILE }, 400],
    ['a model', '/stories', { premise: 'a fox', textModelId: HOSTILE }, 422],
    ['an id', `/jobs/${encodeURIComponent(HOSTILE)}/cancel`, {}, 400],
    ['an address', `/${encodeURIComponent(HOSTILE)}`, {}, 404],
    ['a dry run', '/stories', { premise: HOSTILE, style: HOSTILE, dryRun: true }, 400],
  ])('would be read as a page in what is said of %s', async (_what, path, body, status) => {
    const response = await (await host())(path, body);
    expect(response.status).toBe(status);
    expectNoPage(response, 'application/problem+json');
  });

  it('would be read as a page in an answer, also when it is told again', async () => {
    const ask = await host();
    for (let time = 0; time < 2; time++) {
      const response = await ask('/stories', { premise: HOSTILE }, { 'idempotency-key': 'one' });
      expectNoPage(response, 'application/json');
      expect(await response.json()).toMatchObject({ premise: HOSTILE });
    }
  });
});
