import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { pictureBytes } from '../../../test/support/scripted-provider.ts';
import { guardedDownload, type DownloadOptions } from './guarded-download.ts';
import { isPublicAddress } from './public-address.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function options(more: Partial<DownloadOptions> = {}): DownloadOptions & { clock: FakeClock } {
  return { headers: {}, ownBaseUrl: null, signal: new AbortController().signal, ...more, clock: new FakeClock() };
}

describe('which addresses are public', () => {
  it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a result is not fetched from', () => {
  it.each([
    'http://1.1.1.1/clip.mp4',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://169.254.169.254/latest/meta-data',
    'https://user:secret@1.1.1.1/x',
    'nonsense',
  ])('%s', async (url) => {
    await expect(guardedDownload(url, options())).rejects.toMatchObject({ outcome: { kind: 'invalid' } });
  });

  it('a name that leads to a private address, also beside a public one', async () => {
    const resolve = (): Promise<string[]> => Promise.resolve(['1.1.1.1', '127.0.0.1']);
    await expect(guardedDownload('https://example.com/x', options({ resolve }))).rejects.toMatchObject({
      outcome: { kind: 'invalid' },
    });
  });

  it("another port of the account's own loopback host, or that host when the account lives elsewhere", async () => {
    const url = await serve((_request, response) => response.end('secret'));
    for (const ownBaseUrl of ['http://127.0.0.1:1/v1', 'https://api.example.com/v1', null]) {
      await expect(guardedDownload(`${url}/x`, options({ ownBaseUrl }))).rejects.toMatchObject({
        outcome: { kind: 'invalid' },
      });
    }
  });

  it('where a redirect leads inside', async () => {
    const inside = await serve((_request, response) => response.end('secret'));
    const url = await serve((_request, response) => response.writeHead(302, { location: inside }).end());
    await expect(guardedDownload(url, options({ ownBaseUrl: `${url}/v1` }))).rejects.toMatchObject({
      outcome: { kind: 'invalid' },
    });
  });
});

describe("a result from the account's own loopback host", () => {
  it('comes with the type of its bytes, whatever the header says, after a redirect on the same host', async () => {
    const bytes = Buffer.from(await pictureBytes());
    let keys = 0;
    const url = await serve((request, response) => {
      if (request.headers['x-key'] === 'k') keys++;
      if (request.url === '/first') response.writeHead(302, { location: '/second' }).end();
      else response.writeHead(200, { 'content-type': 'video/mp4' }).end(bytes);
    });
    const output = await guardedDownload(
      `${url}/first`,
      options({ ownBaseUrl: `${url}/v1`, headers: { 'x-key': 'k' } }),
    );
    expect(output.mediaType).toBe('image/png');
    expect(Buffer.compare(output.bytes, bytes)).toBe(0);
    expect(keys).toBe(2);
  });

  it.each([
    [403, 'expired'],
    [404, 'expired'],
    [429, 'rate-limited'],
    [503, 'transient'],
    [200, 'empty'],
  ])('answered with %s and HTML ends as %s', async (status, kind) => {
    const url = await serve((_request, response) => response.writeHead(status).end('<html>no</html>'));
    await expect(guardedDownload(url, options({ ownBaseUrl: url }))).rejects.toMatchObject({ outcome: { kind } });
  });

  it('stops at its size, at its time and when it is told to', async () => {
    const large = await serve((_request, response) => response.end(Buffer.alloc(2048)));
    const tooLarge = guardedDownload(large, options({ ownBaseUrl: large, byteLimit: 1024 }));
    await expect(tooLarge).rejects.toMatchObject({ outcome: { kind: 'invalid' } });
    const silent = await serve(() => undefined);
    const slow = options({ ownBaseUrl: silent });
    const late = guardedDownload(silent, slow).catch((error: unknown) => error);
    await slow.clock.advance(300_000);
    expect(await late).toMatchObject({ outcome: { kind: 'transient' } });
    const stopper = new AbortController();
    const stopped = guardedDownload(silent, options({ ownBaseUrl: silent, signal: stopper.signal }));
    stopper.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
  });
});
