import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import { applyAppearance, rememberedAppearance } from '../lib/appearance.ts';
import { speak } from '../lib/i18n.ts';
import { queries, queryClient } from '../lib/queries.ts';
import { App } from './app.tsx';
import { router } from './router.tsx';

// What the first page waits for is asked for at once, not one after the other.
void queryClient.prefetchQuery(queries.system.info.queryOptions({ input: undefined }));
void queryClient.prefetchQuery(queries.system.settings.queryOptions({ input: undefined }));
void router.load();

const remembered = rememberedAppearance();
if (remembered) applyAppearance(remembered);
await speak(remembered?.language ?? (navigator.language.startsWith('fr') ? 'fr' : 'en'));

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
