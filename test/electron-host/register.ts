import { registerHooks } from 'node:module';

const standIn = new URL('./stand-in/electron.ts', import.meta.url).href;

// Loaded with --import, before the application: `electron` is the stand-in from here on, in this process only.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
