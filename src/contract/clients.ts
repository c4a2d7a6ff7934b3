import { z } from 'zod';
import { operation } from './operation.ts';
import { Id, Micros, Tier, Timestamp } from './values.ts';

/** `read` looks, `make` also spends and writes stories, `manage` also deletes for good and changes settings of its room. */
export const ClientRights = z.enum(['read', 'make', 'manage']);
export type ClientRights = z.infer<typeof ClientRights>;

/** A script or program that may use the local API in one room. */
export const ApiClient = z.object({
  id: Id,
  name: z.string(),
  tier: Tier,
  rights: ClientRights,
  /** Most that its own calls may cost in all; null for no cap but those of the room. */
  capMicros: Micros.nullable(),
  spentMicros: Micros,
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
export type ApiClient = z.infer<typeof ApiClient>;

/** Whether programs on this computer are answered. */
export const LocalApi = z.object({
  on: z.boolean(),
  /** Address of the API; null while it is off. */
  url: z.string().nullable(),
  /** The port that was asked for; 0 for a free one. */
  port: z.int(),
  /** Another program has the port that was asked for, so a free one was taken. */
  portTaken: z.boolean(),
  /** The headless host answers always. */
  canBeSwitchedOff: z.boolean(),
});
export type LocalApi = z.infer<typeof LocalApi>;

/** Tokens and the local API are managed from the grown-ups' room only, and never by a token. */
export const clients = {
  list: operation
    .route({
      method: 'GET',
      path: '/clients',
      summary: 'List clients',
      description: 'Scripts and programs with a token, of both rooms. Grown-ups’ window only.',
      tags: ['clients'],
    })
    .output(z.object({ clients: z.array(ApiClient) })),
  add: operation
    .route({
      method: 'POST',
      path: '/clients',
      summary: 'Add a client',
      description: 'Makes a token. It is shown in this answer and never again; only its hash is kept.',
      tags: ['clients'],
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        tier: Tier,
        rights: ClientRights.default('read'),
        capMicros: Micros.nullable().default(null),
      }),
    )
    .output(z.object({ client: ApiClient, token: z.string() })),
  change: operation
    .route({
      method: 'PATCH',
      path: '/clients/{id}',
      summary: 'Change a client',
      description: 'Its name, rights or cap. Its room and its token stay.',
      tags: ['clients'],
    })
    .input(
      z.object({
        id: Id,
        name: z.string().trim().min(1).max(60).optional(),
        rights: ClientRights.optional(),
        capMicros: Micros.nullable().optional(),
      }),
    )
    .output(ApiClient),
  revoke: operation
    .route({
      method: 'DELETE',
      path: '/clients/{id}',
      summary: 'Revoke a client',
      description: 'Its token is refused from now on, and what it is listening to ends.',
      tags: ['clients'],
    })
    .input(z.object({ id: Id }))
    .output(z.object({ revoked: z.boolean() })),
};

export const localApi = {
  state: operation
    .route({
      method: 'GET',
      path: '/local-api',
      summary: 'Read the local API',
      description: 'Whether programs on this computer are answered, and at which address. Grown-ups’ window only.',
      tags: ['clients'],
    })
    .output(LocalApi),
  set: operation
    .route({
      method: 'PUT',
      path: '/local-api',
      summary: 'Switch the local API',
      description: 'Starts or stops answering on 127.0.0.1, at a port of your own or a free one.',
      tags: ['clients'],
    })
    .input(z.object({ on: z.boolean(), port: z.int().min(0).max(65_535).default(0) }))
    .output(LocalApi),
};
