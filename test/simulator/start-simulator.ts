import type { Charge } from './core/charge-book.ts';
import { createChargeBook } from './core/charge-book.ts';
import { createFaultScripts, type FaultScript } from './core/fault-scripts.ts';
import { PROVIDERS, type ProviderId } from './core/exchange.ts';
import { createRequestLog, type LoggedRequest } from './core/request-log.ts';
import { createSimulatedClock, FIRST_MOMENT, type SimulatedClock } from './core/simulated-clock.ts';
import { startAdmin } from './core/admin.ts';
import { startListener, type Listener } from './core/listener.ts';
import type { World } from './core/world.ts';
import { createGoogle } from './google/google.ts';
import { createOpenAI } from './openai/openai.ts';
import { createXai } from './xai/xai.ts';

export interface SimulatorOptions {
  /** OpenAI's port; xAI, Google and the admin API take the next three. 0, the default, takes any free ones. */
  readonly port?: number;
  /** How often a clip answers "not yet" before it is done; 2 when it is missing. */
  readonly pollsUntilDone?: number;
  /** UTC milliseconds; retirement dates and expiring links are measured against it. */
  readonly now?: number;
}

/** A running simulator of the paid services, on 127.0.0.1 only. */
export interface Simulator {
  /** Base URL including `/v1`. */
  readonly openai: string;
  /** Base URL including `/v1`. */
  readonly xai: string;
  /** Base URL without a version: the client adds `/v1beta`. */
  readonly google: string;
  /** Base URL of the admin API. */
  readonly admin: string;
  /** Every request to a provider, in the order of arrival. */
  log(): LoggedRequest[];
  /** One entry for each logical job that was charged. */
  charges(): Charge[];
  /** Adds a fault; several may be in force. Throws TypeError when the script makes no sense. */
  fault(script: FaultScript): void;
  /** Takes all faults back and keeps everything else, also work in flight. */
  clearFaults(): void;
  /** Stands still unless it is moved. */
  readonly clock: SimulatedClock;
  /** Forgets log, charges, faults and work in flight. The clock stays. */
  reset(): void;
  /** Ends every connection and frees the ports. */
  close(): Promise<void>;
}

/**
 * Starts a server that speaks the wire formats of OpenAI, xAI and Google. Keys that begin with `test-` are good,
 * `wrong-` and everything else is refused, `broke-` has no money and `unverified-` is not allowed to use the model.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, pollsUntilDone = 2, now = FIRST_MOMENT } = options;
  const clock = createSimulatedClock(now);
  const log = createRequestLog();
  const charges = createChargeBook();
  const faults = createFaultScripts();
  const world = (provider: ProviderId): World => ({
    clock,
    pollsUntilDone,
    charge: (charge) => charges.charge(provider, charge),
    withhold: (reference) => charges.withhold(provider, reference),
  });
  const formats = {
    openai: createOpenAI(world('openai')),
    xai: createXai(world('xai')),
    google: createGoogle(world('google')),
  };
  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  try {
    for (const [index, provider] of PROVIDERS.entries()) {
      const format = formats[provider];
      listeners.push(await startListener({ provider, format, port: port && port + index, log, faults, clock }));
    }
    return await withControls();
  } catch (error) {
    await close();
    throw error;
  }

  async function withControls(): Promise<Simulator> {
    const [openai = '', xai = '', google = ''] = listeners.map(({ origin }) => origin);
    const refreshPorts = (): void => {
      for (const listener of listeners) listener.refresh();
    };
    const controls = {
      log: () => log.all(),
      charges: () => charges.all(),
      fault: (script: FaultScript) => {
        faults.add(script);
        refreshPorts();
      },
      clearFaults: () => {
        faults.clear();
        refreshPorts();
      },
      clock,
      reset: () => {
        log.clear();
        charges.clear();
        faults.clear();
        for (const format of Object.values(formats)) format.reset();
        for (const listener of listeners) listener.reset();
      },
    };
    const admin = await startAdmin(controls, port && port + PROVIDERS.length);
    return {
      openai: `${openai}/v1`,
      xai: `${xai}/v1`,
      google,
      admin: admin.origin,
      ...controls,
      close: async () => {
        await Promise.all([close(), admin.close()]);
      },
    };
  }
}
