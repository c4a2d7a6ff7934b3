import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('contentSecurityPolicy', () => {
  it('lets no inline script, no eval and no script from elsewhere in', () => {
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });

  it('denies what no directive names', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('closes what does not fall back to default-src', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('names no host and no network scheme anywhere', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => !["'none'", "'self'", 'media:', 'blob:', 'data:'].includes(source))).toEqual([]);
  });

  it('lets only pictures come from data addresses', () => {
    const names = [...directives].filter(([, sources]) => sources.includes('data:')).map(([name]) => name);
    expect(names).toEqual(['img-src']);
  });
});
