// What `npm run seed` starts: <folder> <stories> <seed> <room>.
import { seedLibrary } from './seeded-library.mjs';

const [folder = '', stories = '', seed = '', room = ''] = process.argv.slice(2);
const begun = performance.now();
await seedLibrary(folder, {
  stories: Number(stories),
  seed: Number(seed),
  room,
  progress: (done) => process.stderr.write(`\r${done}`),
});
process.stderr.write('\n');
process.stdout.write(
  `${JSON.stringify({ stories: Number(stories), room, seconds: Math.round((performance.now() - begun) / 100) / 10 })}\n`,
);
