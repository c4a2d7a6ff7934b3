import { accounts } from './accounts.ts';
import { base } from './base.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { models } from './models.ts';
import { budgets, money } from './money.ts';
import { scenes } from './scenes.ts';
import { stories } from './stories.ts';
import { rooms, system } from './system.ts';

export type { ApiContext } from './base.ts';

/** Every operation of the contract; one that is forgotten does not compile. */
export const router = base.router({ stories, scenes, jobs, models, accounts, money, budgets, events, system, rooms });
