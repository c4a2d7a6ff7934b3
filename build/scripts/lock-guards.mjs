const PIN = ['src/engine/tiers/pin-guard.test.ts'];
const ROOMS = ['test/parity/rooms.test.ts'];
const PIN_GUARD = 'src/engine/tiers/pin-guard.ts';

/**
 * What stands between the kids' room and the other one: the PIN, and who may decide about it.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const LOCK_GUARDS = [
  ...[
    {
      name: 'ending the program in the middle, or asking a hundred times at once, gives tries for nothing',
      file: PIN_GUARD,
      code: `this.#change({ wrong_tries: tries + 1 });
    this.#countedAt = this.#parts.running();
    const isRight = await isPin(pin, hash);`,
      without: `const isRight = await isPin(pin, hash);
    this.#change({ wrong_tries: tries + 1 });`,
    },
    {
      name: 'nobody waits after wrong tries',
      file: PIN_GUARD,
      code: "if (this.#left() > 0) throw this.#refused('wait');",
      without: '',
    },
    {
      name: 'a start of the program ends the wait',
      file: PIN_GUARD,
      code: 'this.#countedAt = parts.running();',
      without: 'this.#countedAt = Number.NEGATIVE_INFINITY;',
    },
    {
      name: 'setting the clock ends the wait',
      file: PIN_GUARD,
      code: 'this.#parts = parts;\n    this.#countedAt = parts.running();',
      without: 'this.#parts = { ...parts, running: () => parts.now() };\n    this.#countedAt = parts.now();',
    },
    {
      name: 'any PIN is the right one',
      file: 'src/engine/tiers/pin-hash.ts',
      code: 'return timingSafeEqual(found, wanted);',
      without: 'return found.length === wanted.length && timingSafeEqual !== undefined;',
    },
    {
      name: 'the PIN can be read from what is kept',
      file: 'src/engine/tiers/pin-hash.ts',
      code: 'const hash = await derive(pin, salt, { N: cost, r: BLOCK, p: 1 });',
      without: 'const hash = Buffer.alloc(HASH_BYTES, pin);',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('lock'), tests: PIN, ...guard })),
  ...[
    {
      name: 'a start with a PIN is in the grown-ups’ room when that was asked for',
      file: 'src/engine/tiers/rooms.ts',
      code: "if (pinSet) return 'kids';",
      without: "if (pinSet && asked === null) return 'kids';",
    },
    {
      name: 'the grown-ups’ room is entered without a PIN',
      file: 'src/engine/tiers/rooms.ts',
      code: "if (tier === 'adult') await this.#guard.check(pin);",
      without: "if (tier === 'adult' && pin !== undefined) await this.#guard.check(pin);",
    },
    {
      name: 'the PIN is changed without the one before',
      file: 'src/engine/tiers/rooms.ts',
      code: 'await this.#guard.check(current);\n    await this.#guard.set(pin);',
      without: 'void current;\n    await this.#guard.set(pin);',
    },
    {
      name: 'the PIN is removed without the one before',
      file: 'src/engine/tiers/rooms.ts',
      code: 'await this.#guard.check(current);\n    this.#guard.remove();',
      without: 'void current;\n    this.#guard.remove();',
    },
    {
      name: 'a forgotten PIN goes although nobody has confirmed who sits there',
      file: 'src/engine/tiers/rooms.ts',
      code: "if (!(await this.#asking)) throw notAllowed('owner-not-confirmed');",
      without: 'await this.#asking;',
    },
    {
      name: 'a forgotten PIN goes in a terminal under a running Fableroom',
      file: 'src/engine/tiers/drop-pin.ts',
      code: 'const unlock = lockDataFolder(dataFolder, clock.now());',
      without: 'const unlock = (): unknown => lockDataFolder.name + clock.now();',
    },
    {
      name: 'a child lets words through without the PIN',
      file: 'src/api/rooms.ts',
      code: "if (session.tier === 'kids') await engine.rooms.mayOverride(pin);",
      without: 'void pin;',
    },
    {
      name: 'a child changes the rules of the room or its PIN',
      file: 'src/api/rooms.ts',
      code: 'personOnly(context);\n  grownUpsOnly(context.session);',
      without: 'personOnly(context);',
    },
    {
      name: 'a child reads the rules of the room',
      file: 'src/api/rooms.ts',
      code: 'grownUpsOnly(session);\n    return engine.rooms.kids.get();',
      without: 'void session;\n    return engine.rooms.kids.get();',
    },
    {
      name: 'a token locks rooms and decides about the PIN',
      file: 'src/api/rooms.ts',
      code: 'if (session.staysInRoom) throw',
      without: "if (session.staysInRoom && session.tier === 'kids') throw",
    },
    {
      name: 'a token goes to the other room',
      file: 'src/api/session.ts',
      code: 'if (staysInRoom) throw new EngineError',
      without: "if (staysInRoom && next === 'adult') throw new EngineError",
    },
    {
      name: 'locking leaves other windows and pages open',
      file: 'src/api/session.ts',
      code: "if (!staysInRoom) engine.rooms.onLock(() => goTo('kids'));",
      without: '',
    },
    {
      name: 'what tells of a room goes on after it was left',
      file: 'src/api/session.ts',
      code: 'left.abort();',
      without: 'void left;',
    },
    {
      name: 'what was read in a room is told in the other one',
      file: 'src/api/base.ts',
      code: "if (leaving.aborted && path[0] !== 'rooms') {",
      without: "if (leaving.aborted && path[0] === 'nothing') {",
    },
  ].map((guard) => ({ about: /** @type {const} */ ('lock'), tests: ROOMS, ...guard })),
];
