import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import { applyAppearance, rememberedAppearance } from '../lib/appearance.ts';
import { speak } from '../lib/i18n.ts';
import { queries, queryClient } from '../lib/queries.ts';
import { App } from './app.tsx';
import { router } from './router.tsx';

const shortMilliseconds = 200;

// What the first page waits for is asked for at once, not one after the other.
const known = Promise.all([
  queryClient.prefetchQuery(queries.system.info.queryOptions({ input: undefined })),
  queryClient.prefetchQuery(queries.system.settings.queryOptions({ input: undefined })),
]);
void router.load();

const remembered = rememberedAppearance();
if (remembered) applyAppearance(remembered);
await speak(remembered?.language ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'));

// An empty page that is drawn first would hold up the real one. Who waits longer is told so.
await Promise.race([known, new Promise((resolve) => setTimeout(resolve, shortMilliseconds))]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
