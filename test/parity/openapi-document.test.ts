import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import { openApiDocument } from '../../src/api/http/openapi-document.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { testServer } from './transports.ts';

const operations = Object.entries(contract).flatMap(([resource, procedures]) =>
  Object.entries(procedures).map(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${resource}.${name} is no operation`);
    const { method = 'POST', path = '' } = procedure['~orpc'].route;
    return { name: `${resource}.${name}`, method: method.toLowerCase(), path, errors: procedure['~orpc'].errorMap };
  }),
);

/** Every `$ref` in a document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
}

describe('the OpenAPI document', () => {
  it('would not be served to scripts, or be another one', async () => {
    const server = await testServer(await testEngine({ providers: [scriptedProvider().provider] }));
    const headers = { authorization: `Bearer ${server.newToken()}` };
    const response = await fetch(`${server.url}/api/v1/openapi.json`, { headers });
    expect(response.status).toBe(200);
    const served = (await response.json()) as { info: { version: string } };
    expect(served).toEqual(JSON.parse(JSON.stringify(await openApiDocument(served.info.version))));
  });

  it.each(operations)('would not document $name with its errors', async ({ name, method, path, errors }) => {
    const operation = (await openApiDocument('0')).paths[path]?.[method];
    expect(operation?.operationId).toBe(name);
    expect(operation?.summary).toMatch(/\w/);
    expect(operation?.description).toMatch(/\.$/);
    const statuses = Object.values(errors).map((error) => String((error as { status?: number }).status));
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '413', '421', ...statuses]),
    );
  });

  it('would have an operation that is neither in the contract nor media', async () => {
    const { paths } = await openApiDocument('0');
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const media = ['get /media/assets/{id}/content', 'head /media/assets/{id}/content'];
    expect(documented.toSorted()).toEqual(
      [...operations.map(({ method, path }) => `${method} ${path}`), ...media].toSorted(),
    );
  });

  it('would point at a schema that is not there, or is not 3.1', async () => {
    const document = await openApiDocument('0');
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    const found = new Set(references(document));
    expect(found.size).toBeGreaterThan(5);
    for (const reference of found) {
      const name = reference.replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });

  it('would leave out a parameter that a path needs', async () => {
    const { paths } = JSON.parse(JSON.stringify(await openApiDocument('0'))) as {
      paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
    };
    for (const [path, methods] of Object.entries(paths)) {
      const wanted = [...path.matchAll(/(?<=\{)\w+(?=\})/g)].map(([name]) => name);
      for (const { parameters = [] } of Object.values(methods)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect(named.toSorted()).toEqual(wanted.toSorted());
      }
    }
  });
});
