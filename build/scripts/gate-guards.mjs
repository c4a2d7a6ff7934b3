const KIDS = ['src/engine/gate/kids-room.test.ts'];
const HELD = ['src/engine/gate/held-pictures.test.ts'];
const MORE = ['test/security/kids-gate.test.ts'];
const WORDS = ['src/engine/gate/word-check.test.ts'];
const LIBRARY = 'src/engine/library.ts';
const KINDS = 'src/engine/gate/gated-kinds.ts';
const MODERATION = 'src/engine/gate/moderation.ts';

/**
 * What is looked at before it is sent from the kids' room, and before it is shown or kept there.
 * @type {readonly import('./guard-list.mjs').Guard[]}
 */
export const GATE_GUARDS = [
  ...[
    {
      name: 'what is written in the kids’ room is not looked at',
      file: LIBRARY,
      code: 'const mayStand: MayStand = (...words) => gate?.mayStand(...words);',
      without: 'const mayStand: MayStand = (...words) => void words;',
    },
    {
      name: 'what was allowed once is sent for ever',
      file: KINDS,
      code: 'await gate.beforeSending(job);',
      without: '',
    },
    {
      name: 'a page is kept that nobody has looked at',
      file: KINDS,
      code: 'await gate.page(job, readPage((output as { text: string }).text));',
      without: 'void [job, readPage, output];',
    },
    {
      name: 'a picture is kept that nobody has looked at',
      file: KINDS,
      code: 'gate.picture(job, output as MediaOutput)',
      without: 'Promise.resolve(void [job, output])',
    },
    {
      name: 'a picture lies on the disk before it is judged',
      file: KINDS,
      code: 'await judge(job, output);\n      return kind.keep(job, output);',
      without: 'const kept = await kind.keep(job, output);\n      await judge(job, output);\n      return kept;',
    },
    {
      name: 'rough pictures are shown that nobody has judged',
      file: KINDS,
      code: "if (progress.kind !== 'draft') context.progress(progress);",
      without: 'context.progress(progress);',
    },
    {
      name: 'words are shown as they come',
      file: LIBRARY,
      code: 'gate ? gatedReader(pipeline, gate) : pipeline',
      without: 'gate && gatedReader ? pipeline : pipeline',
    },
    {
      name: 'half a sentence is shown, whatever its end will be',
      file: 'src/engine/gate/gated-reader.ts',
      code: 'const text = wholeSentences(page.text)',
      without: 'const text = [page.text ?? wholeSentences]',
    },
    {
      name: 'the kids’ room uses every model that there is a key for',
      file: 'src/engine/catalogue/catalogue.ts',
      code: 'if (!this.#accounts || !this.#allows(shelved.model.id)) {',
      without: 'if (!this.#accounts) {',
    },
    {
      name: 'the kids’ room has styles that grown-ups took away',
      file: LIBRARY,
      code: 'styles: () => kids?.get().styles ?? null,',
      without: 'styles: () => null,',
    },
    {
      name: 'writers and painters are not told for what age they work',
      file: LIBRARY,
      code: 'const ageBand = (): AgeBand | null => kids?.get().ageBand ?? null;',
      without: 'const ageBand = (): AgeBand | null => null;',
    },
    {
      name: 'one topic that was let through lets all of them through',
      file: 'src/engine/gate/content-gate.ts',
      code: '.includes(category)) return;',
      without: '.length > 0) return;',
    },
    {
      name: 'everything passes while the service cannot be asked',
      file: MODERATION,
      code: "throw new JobFailure('gate-unavailable', 'OpenAI’s moderation could not be asked, so nothing passes', last);",
      without: 'return last === JobFailure ? null : null;',
    },
    {
      name: 'an answer without a verdict counts as one',
      file: MODERATION,
      code: 'if (!Array.isArray(results) || results.length === 0) throw',
      without: 'if (!Array.isArray(results)) throw',
    },
    {
      name: 'a job is done again that no gate stopped',
      file: 'src/engine/tiers/let-through.ts',
      code: "if (jobId !== undefined && !stopped) throw notFound('job', jobId);",
      without: "if (jobId === '' && !stopped) throw notFound('job', jobId);",
    },
  ].map((guard) => ({ about: /** @type {const} */ ('gate'), tests: KIDS, ...guard })),
  ...[
    {
      name: 'a model that was taken away since is still used',
      file: KINDS,
      code: 'if (!mayUse(job)) throw',
      without: "if (!mayUse(job) && job.id === '') throw",
    },
    {
      name: 'words are shown before the service has judged them',
      file: 'src/engine/gate/gated-reader.ts',
      code: 'if (gate.asksService) return;',
      without: '',
    },
    {
      name: 'words for a picture outside stories are not looked at',
      file: LIBRARY,
      code: 'screen: mayStand,',
      without: 'screen: () => undefined,',
    },
    {
      name: 'a clip in the kids’ room begins with nothing that was judged',
      file: 'src/engine/media/media-tasks.ts',
      code: "if (this.#parts.tier !== 'kids' || fromPicture || provider.kind === 'built-in') return;",
      without: 'if (provider.id.length > 0 || fromPicture) return;',
    },
    {
      name: 'a clip of a page in the kids’ room begins with nothing that was judged',
      file: 'src/engine/stories/scene-pipeline.ts',
      code: "this.#parts.tier === 'kids' && kind !== 'built-in'",
      without: "this.#parts.tier === 'kids' && kind === 'built-in'",
    },
    {
      name: 'a clip in the kids’ room begins with a picture from elsewhere',
      file: 'src/engine/media/media-tasks.ts',
      code: "if (imageUrl !== undefined && this.#parts.tier === 'kids') {",
      without: "if (imageUrl === '' && this.#parts.tier === 'kids') {",
    },
    {
      name: 'photos leave the kids’ room',
      file: 'src/engine/characters/photo-consents.ts',
      code: "if (tier === 'kids') {",
      without: "if (tier === 'kids' && providerId === '') {",
    },
  ].map((guard) => ({ about: /** @type {const} */ ('gate'), tests: MORE, ...guard })),
  ...[
    {
      name: 'a picture is shown before the model has looked at it',
      file: KINDS,
      code: 'held.isOn ? held.hold(job, output as MediaOutput) : kind.keep(job, output)',
      without: 'kind.keep(job, held.isOn ? (output as MediaOutput) : output)',
    },
    {
      name: 'any answer of that model is a yes',
      file: 'src/engine/gate/read-suitability.ts',
      code: "if (!isWhole) throw unreadable('The answer is not what was asked for');",
      without: 'if (!isWhole) return null;',
    },
    {
      name: 'a yes with a topic is a yes',
      file: 'src/engine/gate/read-suitability.ts',
      code: "if (named.length > 0) throw unreadable('The answer contradicts itself');",
      without: '',
    },
    {
      name: 'a no without a known topic is a yes',
      file: 'src/engine/gate/read-suitability.ts',
      code: "?? 'other'",
      without: '?? null',
    },
    {
      name: 'a picture that did not pass stays on the disk',
      file: 'src/engine/gate/held-pictures.ts',
      code: 'if (isKeptAway(check)) this.#drop(',
      without: "if (isKeptAway(check) && check.id === '') this.#drop(",
    },
    {
      name: 'what a crash left of such a picture stays on the disk',
      file: 'src/engine/gate/held-pictures.ts',
      code: 'if (!this.#expected.has(name) && store.held.find(name) === undefined) this.#removeFile(name);',
      without: '',
    },
    {
      name: 'the model that looks does other work in the kids’ room',
      file: LIBRARY,
      code: '(id) => kids?.get().modelIds.includes(id) ?? true',
      without: "(id) => kids?.get().modelIds.concat(kids.get().pictureCheckModelId ?? '').includes(id) ?? true",
    },
    {
      name: 'a picture that waits is seen from the other room',
      file: 'src/api/rooms.ts',
      code: "mayLook: session.tier === 'kids'",
      without: 'mayLook: true',
      tests: ['test/parity/rooms.test.ts'],
    },
  ].map((guard) => ({ about: /** @type {const} */ ('gate'), tests: HELD, ...guard })),
  ...[
    {
      name: 'a word passes in letters that only look like ours',
      file: 'src/engine/gate/folded-tokens.ts',
      code: 'LOOKALIKES[letter] ?? letter',
      without: 'letter ?? LOOKALIKES[letter]',
    },
    {
      name: 'a word passes that is taken apart',
      file: 'src/engine/gate/folded-tokens.ts',
      code: 'forms: [...new Set([word.written, ...joined].flatMap(formsOf))]',
      without: 'forms: [...new Set(joined.length < 0 ? joined : [word.written].flatMap(formsOf))]',
    },
    {
      name: 'a child’s address and telephone pass',
      file: 'src/engine/gate/word-check.ts',
      code: ', ...this.#personal(text, checker)]',
      without: ']',
    },
    {
      name: 'a harmless phrase lets a blocked word through',
      file: 'src/engine/gate/word-check.ts',
      code: 'yield* tokens.flatMap((_, at) => longest(tokens, at, blocked) ?? []);',
      without: 'void blocked;',
    },
  ].map((guard) => ({ about: /** @type {const} */ ('gate'), tests: WORDS, ...guard })),
];
