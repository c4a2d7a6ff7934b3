import { SessionBus, type BusTarget } from './session-bus.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a keychain without asking anybody for anything. */
export type KeychainState =
  | { readonly kind: 'open' }
  | { readonly kind: 'locked' }
  /** There is no service, no default collection, or no answer. */
  | { readonly kind: 'none'; readonly trouble: string };

/** How long a service that is there may take to say so; it is started when it is asked. */
const ANSWER_LIMIT_MS = 5_000;
/** How long a person may take to type a password. */
const PROMPT_LIMIT_MS = 120_000;

/** What the Secret Service API answers for "no such object". */
const NO_OBJECT = '/';

function secrets(path: string, name: string): BusTarget {
  return { destination: 'org.freedesktop.secrets', path, interface: name };
}

const SERVICE = secrets('/org/freedesktop/secrets', 'org.freedesktop.Secret.Service');

async function defaultCollection(bus: SessionBus): Promise<string> {
  const [path] = await bus.call(SERVICE, 'ReadAlias', 's', ['default']);
  return typeof path === 'string' ? path : NO_OBJECT;
}

/** Whether the Secret Service of this session keeps keys now. Opens no window and always ends within seconds. */
export async function secretServiceState(
  environment: Environment,
  answerLimitMs = ANSWER_LIMIT_MS,
): Promise<KeychainState> {
  let bus: SessionBus | null = null;
  try {
    bus = await SessionBus.connect(environment, AbortSignal.timeout(answerLimitMs));
    const collection = await defaultCollection(bus);
    if (collection === NO_OBJECT) return { kind: 'none', trouble: 'The secret service has no default collection' };
    const properties = secrets(collection, 'org.freedesktop.DBus.Properties');
    const question = ['org.freedesktop.Secret.Collection', 'Locked'];
    const [isLocked] = await bus.call(properties, 'Get', 'ss', question);
    return { kind: isLocked === false ? 'open' : 'locked' };
  } catch (error) {
    return { kind: 'none', trouble: error instanceof Error ? error.message : String(error) };
  } finally {
    bus?.close();
  }
}

/**
 * Lets the Secret Service ask the person for the password of the default collection, and waits until they have given
 * it, have dismissed the window or have not come for two minutes. Throws only when the service fails.
 */
export async function unlockSecretService(environment: Environment): Promise<void> {
  const limit = AbortSignal.timeout(PROMPT_LIMIT_MS);
  const bus = await SessionBus.connect(environment, limit);
  try {
    const collection = await defaultCollection(bus);
    const [, prompt] = await bus.call(SERVICE, 'Unlock', 'ao', [[collection]]);
    if (typeof prompt !== 'string' || prompt === NO_OBJECT) return;
    const target = secrets(prompt, 'org.freedesktop.Secret.Prompt');
    const { arrived } = await bus.listen(target, 'Completed');
    // No window of ours that the service's own could belong to.
    await bus.call(target, 'Prompt', 's', ['']);
    await arrived;
  } catch (error) {
    if (!limit.aborted) throw error;
  } finally {
    bus.close();
  }
}
