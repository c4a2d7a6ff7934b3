import { accounts } from './accounts.ts';
import { backups } from './backups.ts';
import { base } from './base.ts';
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
import { storage } from './storage.ts';
import { stories } from './stories.ts';
import { system } from './system.ts';
import { trash } from './trash.ts';

export type { ApiContext } from './base.ts';

/** Every operation of the contract; one that is forgotten does not compile. */
export const router = base.router({
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
});
