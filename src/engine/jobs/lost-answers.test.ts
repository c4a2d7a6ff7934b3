import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB, type DeskOptions } from '../../../test/support/job-desk.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

const hangs = (): Promise<never> => Promise.withResolvers<never>().promise;
const unreachable = (): Promise<never> =>
  Promise.reject(new ProviderFailure({ kind: 'transient', sent: false, detail: 'dns' }, 'no network'));

/** Leaves a job between its request and the answer, as a process that was killed would. */
async function killed(options: DeskOptions = {}): Promise<{ folder: string; id: string; reference: string }> {
  const folder = temporaryFolder();
  const first = jobDesk({ ...options, folder, start: hangs });
  const job = await first.runner.enqueue(NEW_JOB);
  await settle();
  const reference = first.kind.references[0] ?? '';
  await first.runner.close();
  return { folder, id: job.id, reference };
}

describe('a call whose answer was lost', () => {
  it('has its line in the ledger from the moment at which that is known', async () => {
    const { folder } = await killed();
    const second = jobDesk({ folder });
    second.runner.recover();
    expect(second.ledger()).toMatchObject([{ outcome: 'unknown', call: 1, actual_micros: null }]);
  });

  it('is sent again by itself under the same reference where that is the same order', async () => {
    const policy = { idempotent: true };
    const { folder, id, reference } = await killed({ policy });
    const second = jobDesk({ folder, policy });
    second.runner.recover();
    await settle();
    expect(second.kind.references).toEqual([reference]);
    expect(second.onDisk(id)).toMatchObject({ state: 'done', calls: 1 });
    expect(second.ledger()).toHaveLength(1);
  });

  it('keeps its reference through a second crash and a network that is away, so that it stays one order', async () => {
    const policy = { idempotent: true };
    const { folder, reference } = await killed({ policy });
    const second = jobDesk({ folder, policy, start: unreachable });
    second.runner.recover();
    await settle();
    await second.runner.close();
    const third = jobDesk({ folder, policy });
    third.runner.recover();
    await third.clock.advance(120_000);
    expect(new Set([...second.kind.references, ...third.kind.references])).toEqual(new Set([reference]));
    expect(third.kind.kept).toEqual(['picture']);
  });

  it('is found by its reference and goes on, on the same line of the ledger', async () => {
    const { folder, id, reference } = await killed();
    const second = jobDesk({
      folder,
      lookUp: async () => ({ state: 'pending', operation: 'op-7', pollAfterMs: 1_000 }),
    });
    second.runner.recover();
    await second.clock.advance(2_000);
    expect(second.kind.lookedUp).toEqual([reference]);
    expect(second.kind.started).toEqual([]);
    expect(second.kind.resumed).toEqual(['op-7']);
    expect(second.onDisk(id).state).toBe('done');
    expect(second.ledger()).toMatchObject([{ outcome: 'done', call: 1 }]);
  });

  it('is queued again when the provider says that it never arrived', async () => {
    const { folder, id, reference } = await killed();
    const second = jobDesk({ folder, lookUp: async () => null });
    second.runner.recover();
    await settle();
    expect(second.kind.references).toEqual([reference]);
    expect(second.onDisk(id).state).toBe('done');
    expect(second.ledger()).toMatchObject([{ outcome: 'done', call: 1 }]);
  });

  it('is left to the person when the provider cannot be asked, and nothing is sent', async () => {
    const { folder, id } = await killed();
    const second = jobDesk({ folder, lookUp: unreachable });
    second.runner.recover();
    await second.clock.advance(3_600_000);
    expect(second.kind.lookedUp).toHaveLength(6);
    expect(second.kind.started).toEqual([]);
    expect(second.onDisk(id)).toMatchObject({ state: 'unknown', error_code: 'not-answered' });
    expect(second.runner.live.facts.canBeLookedUp(second.runner.row(id))).toBe(true);
  });

  it('is bought again only when the person pays again, as an order of its own', async () => {
    const { folder, id, reference } = await killed();
    const second = jobDesk({ folder });
    second.runner.recover();
    expect(() => second.runner.retry(id)).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
    await second.runner.decide(id, 'pay-again');
    await settle();
    expect(second.kind.references).toHaveLength(1);
    expect(second.kind.references).not.toContain(reference);
    expect(second.ledger()).toMatchObject([
      { outcome: 'unknown', call: 1 },
      { outcome: 'done', call: 2 },
    ]);
  });

  it('is not looked for where the provider has no way to be asked', async () => {
    const { folder, id } = await killed();
    const second = jobDesk({ folder });
    second.runner.recover();
    await expect(second.runner.decide(id, 'look')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
  });

  it('ends when the person gives up, with its line still in the ledger', async () => {
    const { folder, id } = await killed();
    const second = jobDesk({ folder });
    second.runner.recover();
    await second.runner.decide(id, 'give-up');
    expect(second.onDisk(id)).toMatchObject({ state: 'failed', error_code: 'answer-lost' });
    expect(second.ledger()).toMatchObject([{ outcome: 'unknown' }]);
    await expect(second.runner.decide(id, 'pay-again')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
  });
});
