import { Fragment } from 'react';

interface StoryTextProps {
  /** Plain text: blank lines part paragraphs, *word* is emphasis. Shown as text whatever it holds. */
  text: string;
  /** BCP-47 language of the story, for hyphenation and voices. */
  language?: string;
  dropCap?: boolean;
  className?: string;
}

/** The words of a page. */
export function StoryText({ text, language, dropCap = false, className }: StoryTextProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div
      className={['story-text', dropCap ? 'has-drop-cap' : '', className ?? ''].filter(Boolean).join(' ')}
      lang={language}
      dir="auto"
    >
      {paragraphs.map((paragraph, index) => (
        // Text only ever grows at its end, so a paragraph keeps its place.
        <p key={index} dir="auto">
          <WithEmphasis text={paragraph.trim()} />
        </p>
      ))}
    </div>
  );
}

function WithEmphasis({ text }: { text: string }) {
  return text
    .split(/(\*[^*\n]+\*)/)
    .map((part, index) =>
      /^\*[^*\n]+\*$/.test(part) ? <em key={index}>{part.slice(1, -1)}</em> : <Fragment key={index}>{part}</Fragment>,
    );
}
