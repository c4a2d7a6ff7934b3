// `npm run crash`: node run.ts <build folder> <kills> <seed> <json | text>
import { runCampaign, type CampaignResult } from './campaign.ts';
import { PROVIDER_KINDS } from './provider-kinds.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

const [build = '', killsAsked = '500', seedAsked = '1', form = 'text'] = process.argv.slice(2);
const kills = Number(killsAsked);
const seed = Number(seedAsked);

/** Two at a time: each keeps one core busy. */
async function runAll(): Promise<CampaignResult[]> {
  const results: CampaignResult[] = [];
  const waiting = [...PROVIDER_KINDS.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, kind] = next;
      const share = Math.floor(kills / PROVIDER_KINDS.length) + (index < kills % PROVIDER_KINDS.length ? 1 : 0);
      results[index] = await runCampaign(build, kind, { kills: share, seed: seed + index });
    }
  };
  // Both come to their end, so that no host outlives a campaign that failed.
  const ends = await Promise.allSettled([lane(), lane()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

const results = await runAll().catch((error: unknown) => {
  // Not left to the process: an encoder that we load prints all of its own source at every uncaught error.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
if (form === 'json') process.stdout.write(`${JSON.stringify(results.map(({ row }) => row))}\n`);
for (const { row, details } of results) {
  if (form !== 'json') process.stdout.write(`${JSON.stringify(row)}\n`);
  for (const detail of details) process.stderr.write(`${row.kind}: ${detail}\n`);
}
const isClean = ({ row }: CampaignResult): boolean =>
  row.lost === 0 && row.billedTwice === 0 && row.torn === 0 && row.integrity === 'ok';
process.exitCode = results.every((result) => isClean(result) && result.details.length === 0) ? 0 : 1;
