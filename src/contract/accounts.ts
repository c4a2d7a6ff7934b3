import { z } from 'zod';
import { operation } from './operation.ts';
import { GenerationKind, Timestamp } from './values.ts';

/** How the keys on this computer are really protected. */
export const KeyProtection = z.object({
  /** `passphrase`: an encrypted file; `memory`: nowhere, gone when Fableroom closes. */
  kind: z.enum(['macos-keychain', 'windows-credential-manager', 'secret-service', 'passphrase', 'memory']),
  /** The keychain or the encrypted file is there and closed. Nothing can be read until it is opened. */
  locked: z.boolean(),
  /** Why the system's keychain is not used; null where it is. A sentence for the log, not for people. */
  keychainTrouble: z.string().nullable(),
});
export type KeyProtection = z.infer<typeof KeyProtection>;

/** How the last free call with an account's key ended. */
export const KeyTest = z.object({
  outcome: z.enum([
    'ok',
    'auth',
    'billing',
    'verification',
    'rate-limited',
    'unreachable',
    'unexpected',
    'keys-locked',
  ]),
  at: Timestamp,
  /** Models of ours that the service says are open to this key, in our order. */
  unlocked: z.array(z.object({ id: z.string(), title: z.string(), kind: GenerationKind })),
  /** How many more models the service named that Fableroom has no use for. */
  others: z.int().nonnegative(),
});
export type KeyTest = z.infer<typeof KeyTest>;

/** One set of credentials for a provider. The key itself never comes back. */
export const Account = z.object({
  id: z.string(),
  provider: z.object({ id: z.string(), title: z.string() }),
  name: z.string(),
  /** `environment`: from variables of this process; it cannot be changed or removed here. */
  origin: z.enum(['stored', 'environment']),
  /** Whether its key is there and can be read now. */
  configured: z.boolean(),
  /** Last four characters of the key; null when it is shorter than 12 or cannot be read. */
  lastFour: z.string().nullable(),
  baseUrl: z.string().nullable(),
  /** New stories use the first account of a provider that is configured. */
  preferred: z.boolean(),
  lastTest: KeyTest.nullable(),
});
export type Account = z.infer<typeof Account>;

/** An account id: a UUID, or `environment:<provider id>`. */
export const AccountId = z.string().min(1).max(80);

const Key = z.string().max(4000);
const BaseUrl = z.string().max(2000);

/** What a passphrase must at least have, in UTF-16 code units. */
export const PASSPHRASE_LENGTH = 8;

/** Accounts belong to no room. All of this is refused with NOT_ALLOWED in the kids' room. */
export const accounts = {
  list: operation
    .route({
      method: 'GET',
      path: '/accounts',
      summary: 'List accounts',
      description: 'Every account without its key, the providers that take one, and how keys are protected here.',
      tags: ['accounts'],
    })
    .output(
      z.object({
        accounts: z.array(Account),
        providers: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            /** Page on which the provider hands out keys; shown, never opened by itself. */
            keyPage: z.url(),
            /** Its own address, used unless an account names another. */
            defaultBaseUrl: z.url(),
            /** Environment variables that can carry the key. */
            variables: z.array(z.string()),
          }),
        ),
        protection: KeyProtection,
      }),
    ),
  add: operation
    .route({
      method: 'POST',
      path: '/accounts',
      summary: 'Add an account',
      description: 'Stores the key where keys are kept on this computer, and nowhere else.',
      tags: ['accounts'],
    })
    .input(
      z.object({
        providerId: z.string().max(80),
        name: z.string().trim().max(60).default(''),
        key: Key,
        baseUrl: BaseUrl.nullable().default(null),
      }),
    )
    .output(Account),
  update: operation
    .route({
      method: 'PATCH',
      path: '/accounts/{id}',
      summary: 'Change an account',
      description: 'Renames it, replaces its key or its address, or makes it the preferred one of its provider.',
      tags: ['accounts'],
    })
    .input(
      z.object({
        id: AccountId,
        name: z.string().trim().max(60).optional(),
        key: Key.optional(),
        baseUrl: BaseUrl.nullable().optional(),
        preferred: z.literal(true).optional(),
      }),
    )
    .output(Account),
  remove: operation
    .route({
      method: 'DELETE',
      path: '/accounts/{id}',
      summary: 'Remove an account',
      description: 'Deletes the key from where it is kept, then the account. Stories stay as they are.',
      tags: ['accounts'],
    })
    .input(z.object({ id: AccountId }))
    .output(z.object({ removed: z.boolean() })),
  test: operation
    .route({
      method: 'POST',
      path: '/accounts/{id}/test',
      summary: 'Test a key',
      description: 'One free call to the provider. Says how it ended and which models the key opens.',
      tags: ['accounts'],
    })
    .input(z.object({ id: AccountId }))
    .output(Account),
  setPassphrase: operation
    .route({
      method: 'PUT',
      path: '/accounts/passphrase',
      summary: 'Set a passphrase for keys',
      description: 'Only where the system has no keychain: keys are kept in a file encrypted with it from then on.',
      tags: ['accounts'],
    })
    .input(z.object({ passphrase: z.string().max(1000) }))
    .output(KeyProtection),
  unlock: operation
    .route({
      method: 'POST',
      path: '/accounts/unlock',
      summary: 'Open the keys',
      description: 'Opens the encrypted file with its passphrase; without one, asks the system to open its keychain.',
      tags: ['accounts'],
    })
    .input(z.object({ passphrase: z.string().max(1000).optional() }))
    .output(KeyProtection),
};
