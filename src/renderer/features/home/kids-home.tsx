import './kids-home.css';
import { useQuery } from '@tanstack/react-query';
import { Feather } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentRefusal } from '../../lib/content-refusal.ts';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { Button } from '../../ui/button.tsx';
import { KindRefusal } from '../../ui/gate/kind-refusal.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { memberOf } from './cast-now.ts';
import { chosenModels } from './chosen-models.ts';
import { useDraft } from './draft-store.ts';
import { KidsCast } from './kids-cast.tsx';
import { kidsHeroes, kidsPlaces, type KidsHero, type KidsPlace } from './kids-options.ts';
import { LastStoryHero } from './last-story-hero.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { cleanPremise, premiseTrouble } from './premise-check.ts';
import { refusedField, useBegin } from './use-begin.ts';
import { useBeginShortcut } from './use-begin-shortcut.ts';

/** Home of the kids' room: go on reading, or make a story from two pictures and a sentence. */
export function KidsHome() {
  const { t, i18n } = useTranslation('home');
  const sentence = useErrorSentence();
  const [draft, change] = useDraft();
  const [hero, setHero] = useState<KidsHero | null>('fox');
  const [place, setPlace] = useState<KidsPlace | null>('sea');
  const models = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const { data } = useQuery(queries.characters.list.queryOptions({ input: undefined }));
  const [friends, setFriends] = useState<string[]>([]);
  const { begin, pending, error, forgetError } = useBegin();
  const [tried, setTried] = useState(false);
  const words = useRef<HTMLInputElement>(null);

  const characters = data?.characters ?? [];
  const cast = characters.filter(({ id }) => friends.includes(id)).map(memberOf);
  const picked = [hero && t(`kids.inStory.${hero}`), place && t(`kids.at.${place}`)].filter(Boolean).join(' ');
  const premise = [picked, draft.premise.trim()].filter(Boolean).join('. ');
  const trouble = premiseTrouble(premise);
  const clips = models.data ? chosenModels(models.data, draft).video : null;

  function beginStory() {
    setTried(true);
    if (trouble) {
      words.current?.focus();
      return;
    }
    begin({
      premise,
      ...(cast.length > 0 && { cast }),
      language: i18n.language,
      length: 6,
      // Nobody in this room is asked about money, so clips are made only where they are free.
      videoMode: clips?.price?.highMicros === 0,
    });
  }
  useBeginShortcut(beginStory);

  const refused = contentRefusal(error);
  const said = saidAboutTrouble();
  return (
    <div className="kids-home">
      <LastStoryHero />
      <section className="make" aria-labelledby="make-story">
        <PageHeading title={t('kids.title')}>
          <span id="make-story">{t('kids.make')}</span>
        </PageHeading>
        <PictureChoice
          label={t('kids.whoLabel')}
          pictures={kidsHeroes}
          words={(name) => t(`kids.who.${name}`)}
          chosen={hero}
          onChoose={setHero}
        />
        <PictureChoice
          square
          label={t('kids.whereLabel')}
          pictures={kidsPlaces}
          words={(name) => t(`kids.where.${name}`)}
          chosen={place}
          onChoose={setPlace}
        />
        <KidsCast characters={characters} chosen={friends} onChange={setFriends} />
        <form
          className="say"
          onSubmit={(event) => {
            event.preventDefault();
            beginStory();
          }}
        >
          <label className="sentence">
            {picked && <span>{picked} …</span>}
            <input
              ref={words}
              aria-label={t('kids.say')}
              aria-invalid={said ? true : undefined}
              aria-describedby="kids-trouble"
              placeholder={t(picked ? 'kids.sayMore' : 'kids.say')}
              dir="auto"
              autoComplete="off"
              value={draft.premise}
              onChange={({ target }) => {
                setTried(false);
                if (error) forgetError();
                change({ premise: cleanPremise(target.value) });
              }}
            />
          </label>
          <Button type="submit" kind="main" icon={Feather} busy={pending}>
            {t(pending ? 'begin.busy' : 'kids.tell')}
          </Button>
          <p id="kids-trouble" className="field-error" role="alert">
            {said}
          </p>
        </form>
        {refused && (
          <KindRefusal
            category={refused.category}
            words={refused.words}
            onIdea={(idea) => {
              forgetError();
              change({ premise: idea });
              words.current?.focus();
            }}
            onAllowed={beginStory}
          />
        )}
      </section>
    </div>
  );

  function saidAboutTrouble(): string | null {
    if (trouble?.kind === 'too-long') return t('kids.tooLong');
    if (trouble && tried) return t('kids.empty');
    if (refusedField(error) === 'premise') return t('kids.refused');
    return error && !refused ? sentence(error) : null;
  }
}
