import type { ContractRouterClient } from '@orpc/contract';
import { accounts } from './accounts.ts';
import { backups } from './backups.ts';
import { characters } from './characters.ts';
import { clients, localApi } from './clients.ts';
import { events } from './events.ts';
import { history } from './history.ts';
import { jobs } from './jobs.ts';
import { library } from './library.ts';
import { media } from './media.ts';
import { models } from './models.ts';
import { budgets, money } from './money.ts';
import { rooms } from './rooms.ts';
import { scenes } from './scenes.ts';
import { stories } from './stories.ts';
import { storage } from './storage.ts';
import { system } from './system.ts';
import { trash } from './trash.ts';

/** Every operation, once. Everything else is derived from it. */
export const contract = {
  stories,
  scenes,
  characters,
  library,
  trash,
  history,
  storage,
  jobs,
  models,
  accounts,
  money,
  budgets,
  events,
  system,
  rooms,
  clients,
  localApi,
  media,
  backups,
};

/** The typed client, the same over every transport. */
export type Client = ContractRouterClient<typeof contract>;
