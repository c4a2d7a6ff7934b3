import { describe, expect, it } from 'vitest';
import { Catalogue } from '../catalogue/catalogue.ts';
import { defineProvider, type ImageModel, type Provider } from '../provider-kit/model.ts';
import { connectAccount } from './connect-account.ts';
import { EnvironmentAccounts } from './environment-accounts.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

function picture(id: string, dates: Pick<ImageModel, 'retiresOn'> = {}): ImageModel {
  return {
    kind: 'image',
    id,
    title: id,
    price: null,
    concurrency: 1,
    afterCrash: 'ask',
    width: 8,
    height: 8,
    referencePhotos: 0,
    partialPictures: false,
    start: () => Promise.reject(new Error('not called')),
    ...dates,
  };
}

function service(id: string, ...models: ImageModel[]): Provider {
  const account = {
    secrets: [{ name: 'key', variables: [`${id}_KEY`, `${id}_OTHER_KEY`] }],
    baseUrlVariable: `${id}_BASE_URL`,
  };
  return defineProvider({ id, title: id, kind: 'service', account, models });
}

const providers = [
  defineProvider({ id: 'built-in', title: 'Built in', kind: 'built-in', models: [picture('practice')] }),
  service('ONE', picture('gone', { retiresOn: '2026-11-21' }), picture('last-day', { retiresOn: '2026-11-22' })),
  service('TWO', picture('other')),
];

function catalogueWith(environment: Record<string, string>, now = NOON): Catalogue {
  return new Catalogue(providers, new EnvironmentAccounts(environment, providers), { now: () => now });
}

describe('what can be used', () => {
  it.each([
    [{}, 'practice'],
    [{ ONE_KEY: '  ' }, 'practice'],
    [{ ONE_BASE_URL: 'https://example.com' }, 'practice'],
    [{ TWO_OTHER_KEY: 'k' }, 'other'],
    [{ TWO_KEY: 'k', ONE_KEY: 'k' }, 'last-day'],
  ])('with %j is led by %s', (environment, id) => {
    expect(catalogueWith(environment).defaultOf('image')?.model.id).toBe(id);
  });

  it('ends on the day of retirement, except at another base URL, which may serve a model for ever', () => {
    expect(() => catalogueWith({ ONE_KEY: 'k' }).usable('image', 'gone')).toThrow('No usable image model');
    expect(() => catalogueWith({ ONE_KEY: 'k' }, NOON + 86_400_000).usable('image', 'last-day')).toThrow('No usable');
    const elsewhere = catalogueWith({ ONE_KEY: 'k', ONE_BASE_URL: 'http://127.0.0.1:1/v1/' });
    expect(elsewhere.usable('image', 'gone').model.id).toBe('gone');
  });
});

describe('an account', () => {
  it('is reached with its secret and its address, and without one there is no key', async () => {
    const accounts = new EnvironmentAccounts({ ONE_OTHER_KEY: 'k', ONE_BASE_URL: 'http://here/v1//' }, providers);
    const how = { signal: new AbortController().signal, clock: { now: () => NOON, sleep: () => Promise.resolve() } };
    const connection = connectAccount(accounts.of('ONE'), how);
    expect(connection.baseUrl).toBe('http://here/v1');
    expect(await connection.secret('key')).toBe('k');
    await expect(connectAccount(accounts.of('TWO'), how).secret('key')).rejects.toMatchObject({
      outcome: { kind: 'auth' },
    });
  });
});
