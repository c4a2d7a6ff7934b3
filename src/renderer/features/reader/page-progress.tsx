import './page-progress.css';
import { useState, type CSSProperties, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingStep } from './reading-path.ts';

/** More pages than this are drawn as one line. */
const mostMarks = 24;

interface PageProgressProps {
  path: readonly ReadingStep[];
  /** From 0; the number of pages after the last one. */
  index: number;
  onTurn: (index: number) => void;
}

/** How far one has read, and the way to any page. The page under the pointer, or that has the focus, is named. */
export function PageProgress({ path, index, onTurn }: PageProgressProps) {
  const { t } = useTranslation('reader');
  const [pointed, setPointed] = useState<number | null>(null);
  const count = path.length;
  const nameOf = (at: number) => {
    const title = path[at]?.scene.title;
    if (at >= count) return t('endShort');
    return title ? t('progress.named', { page: at + 1, title }) : t('progress.page', { page: at + 1 });
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setPointed(Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count))));
  };
  const named = pointed ?? Math.min(index, count - 1);
  return (
    <div
      className={pointed === null ? 'reader-progress' : 'reader-progress is-pointed'}
      style={{ '--reader-count': count, '--reader-named': named } as CSSProperties}
      onPointerMove={point}
      onPointerLeave={() => setPointed(null)}
    >
      {count > mostMarks ? (
        <div className="reader-line" aria-hidden="true">
          <i style={{ width: `${(Math.min(index + 1, count) / count) * 100}%` }} />
        </div>
      ) : (
        <div className="reader-marks" aria-hidden="true">
          {path.map(({ scene }, at) => (
            <i key={scene.id} className={at === index ? 'is-here' : at < index ? 'is-read' : undefined} />
          ))}
        </div>
      )}
      <input
        type="range"
        className="reader-slider"
        aria-label={t('progress.name')}
        aria-valuetext={nameOf(index)}
        min={1}
        max={count}
        step={1}
        value={Math.min(index + 1, count)}
        onChange={({ target }) => onTurn(Number(target.value) - 1)}
      />
      <span className="float reader-progress-name" aria-hidden="true" dir="auto">
        {nameOf(named)}
      </span>
    </div>
  );
}
