import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startSimulator, type Simulator } from '../start-simulator.ts';

/** One simulator for a file, empty before each test. */
export function runningSimulator(): () => Simulator {
  let simulator: Simulator | null = null;
  beforeAll(async () => {
    simulator = await startSimulator();
  });
  beforeEach(() => simulator?.reset());
  afterAll(() => simulator?.close());
  return () => {
    if (simulator === null) throw new Error('The simulator runs inside tests only');
    return simulator;
  };
}
