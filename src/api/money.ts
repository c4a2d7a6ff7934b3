import { EngineError } from '../engine/errors.ts';
import { base, type ApiContext } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';
import type { Library } from '../engine/library.ts';

/** Figures are for grown-ups; the kids’ room obeys its caps without being shown them. */
function grownUpLibrary({ session }: ApiContext): Library {
  grownUpsOnly(session);
  return session.library;
}

export const money = {
  price: base.money.price.handler(({ input, context }) => grownUpLibrary(context).money.price(input)),
  summary: base.money.summary.handler(({ context }) => grownUpLibrary(context).money.summary()),
  ledger: base.money.ledger.handler(({ input, context }) => grownUpLibrary(context).money.ledger(input)),
};

export const budgets = {
  list: base.budgets.list.handler(({ context }) => {
    grownUpsOnly(context.session);
    const all = context.engine.budgets.list();
    // A token belongs to one room and sees no other.
    if (!context.client) return all;
    return { rooms: all.rooms.filter(({ tier }) => tier === context.session.tier) };
  }),
  set: base.budgets.set.handler(({ input, context }) => {
    grownUpsOnly(context.session);
    if (context.client && input.tier !== context.session.tier) {
      throw new EngineError('NOT_ALLOWED', 'A token belongs to one room', { reason: 'token' });
    }
    return context.engine.budgets.set(input);
  }),
  raiseOnce: base.budgets.raiseOnce.handler(({ input, context }) => grownUpLibrary(context).money.raiseOnce(input)),
};
