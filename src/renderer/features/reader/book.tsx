import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useReducedMotion } from '../../lib/reduced-motion.ts';
import { Button } from '../../ui/button.tsx';
import { BookEnd } from './book-end.tsx';
import { BookPage } from './book-page.tsx';
import { LookMenu } from './look-menu.tsx';
import { pictureOf } from './page-media.ts';
import { PageMarks } from './page-marks.tsx';
import { placeOf, rememberPlace } from './place-store.ts';
import { readingPath } from './reading-path.ts';
import { ThemeButton } from './theme-button.tsx';
import { usePageKeys } from './use-page-keys.ts';
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
  const address = useAssetAddress();
  const reducedMotion = useReducedMotion();
  const [at, setAt] = useState(() => startOf(story, openAt));
  const [menuOpen, setMenuOpen] = useState(false);
  const words = useRef<HTMLElement>(null);

  const path = readingPath(story.scenes, at.throughId);
  const found = path.findIndex(({ scene }) => scene.id === at.sceneId);
  const index = at.ended ? path.length : Math.max(0, found);
  const step = path[index];

  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${story.title} · Fableroom`;
  }, [story.title]);

  const nextPicture = path[index + 1] && pictureOf(path[index + 1]?.scene);
  const nextAddress = nextPicture ? address(nextPicture.id) : null;
  useEffect(() => {
    if (nextAddress) new Image().src = nextAddress;
  }, [nextAddress]);

  function turnTo(target: number) {
    const to = Math.min(Math.max(0, target), path.length);
    const scene = path[to]?.scene ?? path.at(-1)?.scene;
    if (!scene) return;
    const throughId = at.throughId ?? path.at(-1)?.scene.id ?? scene.id;
    setAt({ sceneId: scene.id, throughId, ended: to === path.length });
    rememberPlace(story.id, { sceneId: scene.id, throughId });
  }

  function take(sceneId: string) {
    setAt({ sceneId, throughId: sceneId, ended: false });
    rememberPlace(story.id, { sceneId, throughId: sceneId });
    words.current?.focus({ preventScroll: true });
  }

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
          <LookMenu open={menuOpen} onOpenChange={setMenuOpen} />
          <ThemeButton />
        </div>
      </header>
      <div className="reader-spread" {...swipe}>
        {index > 0 && (
          <button type="button" className="reader-zone is-back" tabIndex={-1} aria-hidden="true" onClick={back} />
        )}
        {step ? (
          <BookPage
            key={step.scene.id}
            ref={words}
            story={story}
            step={step}
            next={path[index + 1]?.scene ?? null}
            onTake={take}
          />
        ) : (
          <BookEnd ref={words} story={story} last={path.at(-1)?.scene ?? null} onAgain={() => turnTo(0)} />
        )}
        {step && (
          <button type="button" className="reader-zone is-next" tabIndex={-1} aria-hidden="true" onClick={next} />
        )}
      </div>
      <footer className="reader-foot">
        {/* Never disabled: the focus would be lost on the way to the first and the last page. */}
        <Button kind="bare" size="small" icon={ChevronLeft} aria-disabled={index === 0 || undefined} onClick={back}>
          {t('back')}
        </Button>
        <PageMarks at={index} count={path.length} />
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

interface Place {
  sceneId: string | null;
  /** The branch that is read leads through this page; null leaves it to the path. */
  throughId: string | null;
  /** On the leaf after the last page. */
  ended: boolean;
}

function startOf(story: Story, openAt: string | null): Place {
  const known = (id: string | null | undefined) => story.scenes.find((scene) => scene.id === id)?.id ?? null;
  const asked = known(openAt);
  if (asked) return { sceneId: asked, throughId: asked, ended: false };
  const left = placeOf(story.id);
  const sceneId = known(left?.sceneId);
  if (left && sceneId) return { sceneId, throughId: known(left.throughId) ?? sceneId, ended: false };
  return { sceneId: null, throughId: known(story.currentSceneId), ended: false };
}

/** The words scroll in their own column, in small windows together with the picture. */
function scrollOn(words: HTMLElement | null, behavior: ScrollBehavior): boolean {
  const boxes = [words?.querySelector('.reader-text'), words?.parentElement];
  const box = boxes.find((one) => one && one.scrollTop + one.clientHeight < one.scrollHeight - 4);
  box?.scrollBy({ top: box.clientHeight * 0.85, behavior });
  return Boolean(box);
}
