import type { RoomState } from '../contract/rooms.ts';
import { EngineError } from '../engine/errors.ts';
import { base, type ApiContext } from './base.ts';
import { grownUpsOnly } from './grown-ups-only.ts';

const api = base.rooms;

export const rooms = {
  state: api.state.handler(({ context }) => stateOf(context)),
  enter: api.enter.handler(async ({ input, context }) => {
    await context.session.enter(input.tier, input.pin);
    return stateOf(context);
  }),
  lock: api.lock.handler(({ context }) => {
    personOnly(context);
    context.engine.rooms.lock();
    return stateOf(context);
  }),
  setPin: api.setPin.handler(async ({ input, context }) => {
    grownUpInPerson(context);
    await context.engine.rooms.setPin(input.pin, input.current);
    return stateOf(context);
  }),
  removePin: api.removePin.handler(async ({ input, context }) => {
    grownUpInPerson(context);
    await context.engine.rooms.removePin(input.current);
    return stateOf(context);
  }),
  resetPin: api.resetPin.handler(async ({ context }) => {
    personOnly(context);
    await context.engine.rooms.resetPin();
    return stateOf(context);
  }),
  setStart: api.setStart.handler(({ input, context }) => {
    grownUpInPerson(context);
    context.engine.rooms.setStartsLocked(input.startsLocked);
    return stateOf(context);
  }),
  rules: api.rules.handler(({ context: { engine, session } }) => {
    grownUpsOnly(session);
    return engine.rooms.kids.get();
  }),
  setRules: api.setRules.handler(({ input, context }) => {
    grownUpInPerson(context);
    return context.engine.rooms.kids.set(input);
  }),
  override: api.override.handler(async ({ input: { pin, ...wish }, context }) => {
    personOnly(context);
    const { engine, session } = context;
    if (session.tier === 'kids') await engine.rooms.mayOverride(pin);
    // Nothing of the kids' room is seen in the other one.
    return engine.letThrough({ ...wish, mayLook: session.tier === 'kids' });
  }),
};

function stateOf({ engine, session }: ApiContext): RoomState {
  const { ageBand, styles } = engine.rooms.kids.get();
  return {
    tier: session.tier,
    assetAddress: session.assetAddress,
    ...engine.rooms.state(),
    kids: session.tier === 'kids' ? { ageBand, styles } : null,
  };
}

/** Throws NOT_ALLOWED for a token: who may go where is decided in a window or page. */
function personOnly({ session }: ApiContext): void {
  if (session.staysInRoom) throw new EngineError('NOT_ALLOWED', 'A token decides nothing here', { reason: 'token' });
}

function grownUpInPerson(context: ApiContext): void {
  personOnly(context);
  grownUpsOnly(context.session);
}
