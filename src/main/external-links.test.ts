import { describe, expect, it } from 'vitest';
import { externalLink } from './external-links.ts';

const origins: ReadonlySet<string> = new Set(['https://www.apache.org', 'null', 'file://']);

describe('externalLink', () => {
  it('opens what Fableroom itself links to', () => {
    const licence = 'https://www.apache.org/licenses/LICENSE-2.0';
    expect(externalLink(licence, origins)).toBe(licence);
  });

  it('opens nothing that no page of Fableroom links to', () => {
    expect(externalLink('https://example.com/')).toBeNull();
  });

  it.each([
    'http://www.apache.org/',
    'https://www.apache.org.evil.example/',
    'https://evil.example/https://www.apache.org/',
    'https://person@www.apache.org/',
    'https://www.apache.org:8443/',
    'https://apache.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'app://fableroom/',
    'www.apache.org',
    '',
  ])('does not open %s', (address) => {
    expect(externalLink(address, origins)).toBeNull();
  });
});
