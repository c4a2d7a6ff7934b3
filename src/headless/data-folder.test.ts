import { describe, expect, it } from 'vitest';
import { defaultDataFolder, givenDataFolder } from './data-folder.ts';

describe('the default data folder', () => {
  it.each([
    ['darwin', {}, '/Users/mia', '/Users/mia/Library/Application Support/Fableroom'],
    ['linux', {}, '/home/mia', '/home/mia/.config/Fableroom'],
    ['linux', { XDG_CONFIG_HOME: '/srv/config' }, '/home/mia', '/srv/config/Fableroom'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/mia', '/home/mia/.config/Fableroom'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/mia', '/home/mia/.config/Fableroom'],
    ['win32', { APPDATA: 'D:\\Data' }, 'C:\\Users\\Mia', 'D:\\Data\\Fableroom'],
    ['win32', {}, 'C:\\Users\\Mia', 'C:\\Users\\Mia\\AppData\\Roaming\\Fableroom'],
  ] as const)('would not be the one of the desktop app: %s %o', (platform, environment, home, expected) => {
    expect(defaultDataFolder(platform, environment, home)).toBe(expected);
  });
});

describe('a data folder from the command line', () => {
  it('would be looked for in the project when npm has changed the folder', () => {
    const npm = { npm_lifecycle_event: 'story', INIT_CWD: '/home/mia' };
    expect(givenDataFolder('stories', npm, '/opt/fableroom')).toBe('/home/mia/stories');
  });

  it('would follow a stale INIT_CWD when npm did not start it', () => {
    expect(givenDataFolder('stories', { INIT_CWD: '/elsewhere' }, '/home/mia')).toBe('/home/mia/stories');
  });

  it('would be moved although it is absolute', () => {
    expect(givenDataFolder('/srv/a/../b', { npm_lifecycle_event: 'x', INIT_CWD: '/home/mia' }, '/')).toBe('/srv/b');
  });
});
