import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Network, Volume2, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BookEnd } from './book-end.tsx';
import { BookPage } from './book-page.tsx';
import { LookMenu } from './look-menu.tsx';
import { nearPages } from './near-pages.ts';
import { nearPictures } from './near-pictures.ts';
import { PageProgress } from './page-progress.tsx';
import { useReadAloud } from './read-aloud/use-read-aloud.ts';
import { VoiceBar } from './read-aloud/voice-bar.tsx';
import { ThemeButton } from './theme-button.tsx';
import { useNearPictures } from './use-near-pictures.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePages } from './use-pages.ts';
import { useSettled } from './use-settled.ts';
import { useSwipe } from './use-swipe.ts';

interface BookProps {
  story: Story;
  /** The page to open at; else where the story was left, else the first. */
  openAt: string | null;
  onClose: () => void;
}

/** The open book. After the last page comes one more leaf, where the path ends. */
export function Book({ story, openAt, onClose }: BookProps) {
  const { t } = useTranslation('reader');
  const reducedMotion = useReducedMotion();
  const { path, index, turnTo, take } = usePages(story, openAt);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [menuOpen, setMenuOpen] = useState(false);
  const words = useRef<HTMLElement>(null);
  const step = path[index];
  const settled = useSettled(index);

  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Whoever was in the page that has gone is in the one that came.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.reader-page.is-near'))
      words.current?.focus({ preventScroll: true });
  }, [index]);
  useEffect(() => {
    document.title = `${story.title} · Fableroom`;
  }, [story.title]);

  const noteMissing = useCallback((id: string) => setMissing((ids) => new Set([...ids, id])), []);
  useNearPictures(nearPictures(path, settled), noteMissing);
  const takeWay = useCallback(
    (sceneId: string) => {
      take(sceneId);
      words.current?.focus({ preventScroll: true });
    },
    [take],
  );
  const aloud = useReadAloud({
    language: story.language,
    scene: step?.scene ?? null,
    onPageRead: () => turnTo(index + 1),
  });

  const next = () => turnTo(index + 1);
  const back = () => turnTo(index - 1);
  const swipe = useSwipe(next, back);
  usePageKeys(
    {
      next,
      back,
      first: () => turnTo(0),
      last: () => turnTo(path.length - 1),
      close: onClose,
      scrollOn: () => scrollOn(words.current, reducedMotion ? 'auto' : 'smooth'),
    },
    !menuOpen,
  );

  return (
    <>
      <header className="reader-bar">
        <Button kind="bare" icon={X} iconName={t('close')} onClick={onClose} />
        <b dir="auto">{story.title}</b>
        <div className="reader-looks">
          {aloud.available && step && (
            <Button
              kind="bare"
              icon={Volume2}
              iconName={t('aloud.name')}
              aria-pressed={aloud.on}
              onClick={aloud.on ? aloud.stop : aloud.start}
            />
          )}
          <Link
            to="/map/$storyId"
            params={{ storyId: story.id }}
            search={step ? { scene: step.scene.id } : {}}
            className={buttonClass({ kind: 'bare', iconOnly: true })}
            aria-label={t('toMap')}
            title={t('toMap')}
          >
            <Icon of={Network} />
          </Link>
          <LookMenu open={menuOpen} onOpenChange={setMenuOpen} />
          <ThemeButton />
        </div>
      </header>
      <div className="reader-spread" {...swipe}>
        {index > 0 && (
          <button type="button" className="reader-zone is-back" tabIndex={-1} aria-hidden="true" onClick={back} />
        )}
        {nearPages(index, settled, path.length).map((at) => {
          const near = path[at];
          return (
            near && (
              <BookPage
                key={near.scene.id}
                ref={at === index ? words : undefined}
                story={story}
                step={near}
                next={path[at + 1]?.scene ?? null}
                missing={missing}
                aloud={at === index ? aloud : null}
                onMissing={noteMissing}
                onTake={takeWay}
              />
            )
          );
        })}
        {!step && <BookEnd ref={words} story={story} last={path.at(-1)?.scene ?? null} onAgain={() => turnTo(0)} />}
        {step && (
          <button type="button" className="reader-zone is-next" tabIndex={-1} aria-hidden="true" onClick={next} />
        )}
      </div>
      {aloud.on && <VoiceBar aloud={aloud} />}
      <footer className="reader-foot">
        {/* Never disabled: the focus would be lost on the way to the first and the last page. */}
        <Button kind="bare" size="small" icon={ChevronLeft} aria-disabled={index === 0 || undefined} onClick={back}>
          {t('back')}
        </Button>
        <PageProgress path={path} index={index} onTurn={turnTo} />
        <div className="reader-forward">
          <span className="num" role="status">
            {step ? t('pageOf', { page: index + 1, count: path.length }) : t('endShort')}
          </span>
          <Button kind="bare" size="small" aria-disabled={!step || undefined} onClick={next}>
            {t('next')}
            <ChevronRight className="i" width={16} height={16} aria-hidden />
          </Button>
        </div>
      </footer>
    </>
  );
}

/** The words scroll in their own column, in small windows together with the picture. */
function scrollOn(words: HTMLElement | null, behavior: ScrollBehavior): boolean {
  const boxes = [words?.querySelector('.reader-text'), words?.parentElement];
  const box = boxes.find((one) => one && one.scrollTop + one.clientHeight < one.scrollHeight - 4);
  box?.scrollBy({ top: box.clientHeight * 0.85, behavior });
  return Boolean(box);
}
