import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from './menu.ts';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

const roles = (platform: NodeJS.Platform, packaged: boolean) => JSON.stringify(menuTemplate(platform, packaged));

describe('menuTemplate', () => {
  it('gives the tools of developers to nobody else', () => {
    expect(roles('linux', true)).not.toContain('toggleDevTools');
    expect(roles('linux', false)).toContain('toggleDevTools');
  });

  it('has what macOS expects of every program', () => {
    expect(roles('darwin', true)).toContain('appMenu');
    expect(roles('win32', true)).not.toContain('appMenu');
  });
});
