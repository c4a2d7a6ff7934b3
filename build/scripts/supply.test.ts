import { describe, expect, it } from 'vitest';
import { auditVerdict } from './audit-verdict.mjs';
import { lockFileFaults } from './lock-file-faults.mjs';

const HASH = 'sha512-AAAA';

function faults(entry: Record<string, unknown>, manifest: Record<string, unknown> = {}) {
  return lockFileFaults(manifest, { packages: { '': {}, 'node_modules/one': { integrity: HASH, ...entry } } });
}

describe('the lock file', () => {
  it('would be refused although everything in it is pinned, hashed and from the registry', () => {
    expect(faults({ resolved: 'https://registry.npmjs.org/one/-/one-1.0.0.tgz' })).toEqual([]);
    expect(faults({}, { dependencies: { one: '1.0.0' }, devDependencies: { two: '2.0.0-beta.1' } })).toEqual([]);
  });

  it.each([
    ['a package without a hash', { integrity: undefined }],
    ['a package with a hash that can be forged', { integrity: 'sha1-AAAA' }],
    ['a package from elsewhere', { resolved: 'https://evil.example/one.tgz' }],
    ['a package whose host only begins like the registry', { resolved: 'https://registry.npmjs.org.evil.example/x' }],
    ['a package from a repository', { resolved: 'git+ssh://git@github.com/one/one.git' }],
    ['a link to a folder', { link: true }],
    ['a script at installation that nobody allowed', { hasInstallScript: true }],
  ])('would pass with %s', (_what, entry) => {
    expect(faults(entry)).toHaveLength(1);
  });

  it.each(['^1.0.0', '*', 'latest', '>=1', 'file:../one', 'git+https://x'])('would pass with %s', (range) => {
    expect(faults({}, { dependencies: { one: range } })).toHaveLength(1);
  });
});

describe('the audit', () => {
  it('would fail where nothing is known, or pass where something is', () => {
    const report = (high: number) =>
      JSON.stringify({ vulnerabilities: { one: {} }, metadata: { vulnerabilities: { high, low: 0 } } });
    expect(auditVerdict(`npm warn something\n${report(0)}`)).toMatchObject({ isFine: true });
    expect(auditVerdict(report(2))).toMatchObject({ isFine: false, sentence: expect.stringContaining('2 high: one') });
  });

  it('would pretend to have asked a registry that did not answer', () => {
    const verdict = auditVerdict('{"error":{"code":"ENOTFOUND","summary":"request to … failed"}}');
    expect(verdict).toMatchObject({ isFine: true, sentence: expect.stringContaining('not checked') });
  });

  it('would pass on an answer that nobody understands', () => {
    expect(auditVerdict('npm error code EUSAGE')).toMatchObject({ isFine: false });
    expect(auditVerdict('')).toMatchObject({ isFine: false });
  });
});
