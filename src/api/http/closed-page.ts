import { stylePolicy } from '../page-policy.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #fbf7f0; color: #2b2420; font: 18px/1.6 Literata, Georgia, serif; }
main { max-width: 30rem; padding: 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.75rem; }
p { margin: 0; }
@media (prefers-color-scheme: dark) { body { background: #171310; color: #ede4d8; } }
`;

const WORDS = {
  en: {
    title: 'Open Fableroom from its own link',
    text: 'The link stands in the terminal where Fableroom was started. It works once; start Fableroom again for a new one.',
  },
  fr: {
    title: 'Ouvrez Fableroom par son propre lien',
    text: 'Le lien se trouve dans le terminal où Fableroom a été lancé. Il ne sert qu’une fois ; relancez Fableroom pour en avoir un autre.',
  },
} as const;

const POLICY = stylePolicy(STYLE);

/** What a browser sees that did not come through a one-time link. Self-contained, without a script. */
export function closedPage(acceptLanguage: string | undefined): Response {
  const language = /^fr\b/i.test(acceptLanguage ?? '') ? 'fr' : 'en';
  const { title, text } = WORDS[language];
  const page = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Fableroom</title>
<style>${STYLE}</style>
<main><h1>${title}</h1><p>${text}</p></main>
</html>
`;
  return new Response(page, {
    status: 401,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
}
