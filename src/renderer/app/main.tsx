import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/index.css';
import { applyAppearance, rememberedAppearance } from '../lib/appearance.ts';
import { speak } from '../lib/i18n.ts';
import { App } from './app.tsx';

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
