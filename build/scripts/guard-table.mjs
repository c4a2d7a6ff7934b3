import { GUARDS } from './guard-list.mjs';

const TITLES = /** @type {const} */ ({
  room: 'Two rooms',
  lock: 'The PIN',
  gate: 'The kids’ gate',
  door: 'The local API',
  client: 'Programs with a token',
  media: 'Pictures and clips',
  download: 'Downloads',
  backup: 'Backups',
  key: 'Keys and logs',
  window: 'The window',
  words: 'Words of a model',
  package: 'What is packaged and installed',
});

/** The guards as tables of Markdown, one for each subject. */
export function guardTables() {
  return Object.entries(TITLES)
    .map(([about, title]) => {
      const rows = GUARDS.filter((guard) => guard.about === about).map(
        ({ name, file, tests }) => `- ${name}: \`${file}\` → ${tests.map((test) => `\`${test}\``).join(', ')}`,
      );
      return `### ${title}\n\n${rows.join('\n')}`;
    })
    .join('\n\n');
}
