import { createServer } from 'node:http';
import https from 'node:https';
import { isIP, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { guardedDownload, type DownloadOptions } from '../../src/engine/assets/guarded-download.ts';
import { isPublicAddress, type Resolve } from '../../src/engine/assets/public-address.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** Hosts of this computer, of its network and of clouds, as an attacker would write them. */
const SPELLINGS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '0177.0.0.1',
  '0177.1',
  '017700000001',
  '127.0.0.1.',
  '127.0.0.0x1',
  '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1',
  '１２７.０.０.１',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '0',
  '0.0.0.0',
  '0x0',
  '00000000',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:c0a8:101::1]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
  '10.0.0.1',
  '10.1',
  '0xa.0.0.1',
  '167772161',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.257',
  '3232235521',
  '0300.0250.0.1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '[::ffff:169.254.169.254]',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  'localhost',
  'LOCALHOST',
  'LocalHost.',
] as const;

/** Names that anybody can register, or that a resolver answers for, and what they lead to. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'localtest.example': ['127.0.0.1'],
  'printer.example': ['192.168.1.20'],
  'both.example': ['1.1.1.1', '10.0.0.1'],
  'six.example': ['2606:4700::1111', '::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
};

function options(more: Partial<DownloadOptions> = {}): DownloadOptions {
  return { headers: {}, ownBaseUrl: null, signal: new AbortController().signal, clock: new FakeClock(), ...more };
}

/** A server on this computer that nobody may be led to; counts who came. */
async function innerServer(answer: (path: string) => { status: number; location?: string }) {
  const came: string[] = [];
  const server = createServer((request, response) => {
    came.push(request.url ?? '');
    const { status, location } = answer(request.url ?? '');
    // Headers are Latin-1 to Node; other letters go out as UTF-8, as hostile servers send them.
    const headers = location === undefined ? {} : { location: Buffer.from(location).toString('latin1') };
    response.writeHead(status, headers).end('secret');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { came, port, url: `http://127.0.0.1:${port}` };
}

/** Some systems know localhost with a dot at its end and some do not; here every name leads to this computer. */
const resolveHere = (host: string): Promise<readonly string[]> => Promise.resolve([isIP(host) ? host : '127.0.0.1']);

const INVALID = { outcome: { kind: 'invalid' } };

afterEach(() => vi.restoreAllMocks());

describe('a result would be fetched from inside', () => {
  it('although there are 60 spellings of it and more', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SPELLINGS).size).toBe(SPELLINGS.length);
  });

  it.each(SPELLINGS)('as https://%s', async (host) => {
    const asked = vi.spyOn(https, 'get');
    for (const url of [`https://${host}/x.png`, `https://${host}:8443/x.png`, `//${host}/x.png`, `http://${host}/x`]) {
      await expect(guardedDownload(url, options({ resolve: resolveHere }))).rejects.toMatchObject(INVALID);
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it.each(Object.keys(NAMES))('by the name %s', async (host) => {
    const asked = vi.spyOn(https, 'get');
    const resolve = (name: string) => Promise.resolve(NAMES[name] ?? []);
    await expect(guardedDownload(`https://${host}/x`, options({ resolve }))).rejects.toMatchObject(INVALID);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each(SPELLINGS)('after a redirect to %s', async (host) => {
    const inner = await innerServer(() => ({ status: 200 }));
    const own = await innerServer(() => ({ status: 302, location: `https://${host}:${inner.port}/x` }));
    const more = { ownBaseUrl: own.url, resolve: resolveHere };
    await expect(guardedDownload(`${own.url}/x`, options(more))).rejects.toMatchObject(INVALID);
    expect(inner.came).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/x', 'data:image/png;base64,AAAA', 'app://fableroom/', 'blob:x'])(
    'after a redirect to %s',
    async (location) => {
      const own = await innerServer(() => ({ status: 307, location }));
      await expect(guardedDownload(`${own.url}/x`, options({ ownBaseUrl: own.url }))).rejects.toMatchObject(INVALID);
    },
  );

  it('after redirects without end', async () => {
    const own = await innerServer((path) => ({ status: 302, location: `${path}x` }));
    await expect(guardedDownload(`${own.url}/x`, options({ ownBaseUrl: own.url }))).rejects.toMatchObject(INVALID);
    expect(own.came.length).toBeLessThan(10);
  });
});

describe('a name that changes its mind', () => {
  it('would lead the connection elsewhere than to the address that was checked', async () => {
    const answers = [['1.1.1.1'], ['127.0.0.1'], ['127.0.0.1']];
    let asked = 0;
    const resolve = (): Promise<readonly string[]> => Promise.resolve(answers[asked++] ?? []);
    const stop = new AbortController();
    const connections: unknown[] = [];
    vi.spyOn(https, 'get').mockImplementation(((_url: URL, { lookup }: https.RequestOptions) => {
      // Asked in both ways in which Node asks; neither may look the name up again.
      lookup?.('rebind.example', {}, (_error, address) => connections.push(address));
      lookup?.('rebind.example', { all: true }, (_error, address) => connections.push(address));
      stop.abort(new Error('seen enough'));
      throw new Error('seen enough');
    }) as typeof https.get);
    const url = 'https://rebind.example/x';
    await expect(guardedDownload(url, options({ resolve, signal: stop.signal }))).rejects.toThrow('seen enough');
    expect(connections).toEqual(['1.1.1.1', [{ address: '1.1.1.1', family: 4 }]]);
    expect(asked).toBe(1);
  });

  it('would be believed a second time, at a redirect to itself', async () => {
    const resolve = vi.fn<Resolve>().mockResolvedValueOnce(['127.0.0.1']).mockResolvedValueOnce(['10.0.0.1']);
    const own = await innerServer(() => ({ status: 302, location: '/again' }));
    const base = own.url.replace('127.0.0.1', 'localhost');
    await expect(guardedDownload(`${base}/x`, options({ ownBaseUrl: base, resolve }))).rejects.toMatchObject(INVALID);
    expect(own.came).toEqual(['/x']);
    expect(resolve).toHaveBeenCalledTimes(2);
  });
});

describe('which addresses count as public', () => {
  it('would let a private one through at the edge of its block', () => {
    const edges = ['9.255.255.255', '11.0.0.0', '126.255.255.255', '128.0.0.0', '172.15.255.255', '172.32.0.0'];
    expect(edges.filter((address) => !isPublicAddress(address))).toEqual([]);
    const inside = ['10.255.255.255', '127.255.255.255', '172.31.255.255', '100.127.255.255', '169.254.255.255'];
    expect(inside.filter(isPublicAddress)).toEqual([]);
  });
});
