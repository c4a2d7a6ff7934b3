import type { ContractRouterClient } from '@orpc/contract';
import { accounts } from './accounts.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { models } from './models.ts';
import { budgets, money } from './money.ts';
import { scenes } from './scenes.ts';
import { stories } from './stories.ts';
import { rooms, system } from './system.ts';

/** Every operation, once. Everything else is derived from it. */
export const contract = { stories, scenes, jobs, models, accounts, money, budgets, events, system, rooms };

/** The typed client, the same over every transport. */
export type Client = ContractRouterClient<typeof contract>;
