import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../lib/queries.ts';
import { GoToButton } from '../../ui/go-to-button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { castNow } from './cast-now.ts';
import { CastPicker } from './cast-picker.tsx';
import { chosenModels } from './chosen-models.ts';
import { useDraft } from './draft-store.ts';
import { HowItIsMade } from './how-it-is-made.tsx';
import { LanguageAndLength } from './language-and-length.tsx';
import { needsConsent, photosOf, usePhotoPlan } from './memory/use-photo-plan.ts';
import { premiseTrouble } from './premise-check.ts';
import { PremiseField } from './premise-field.tsx';
import { StartBar } from './start-bar.tsx';
import { StylePicker } from './style-picker.tsx';
import { refusedField, useBegin } from './use-begin.ts';
import { useBeginShortcut } from './use-begin-shortcut.ts';

/** Home of the grown-ups' room: premise, cast, style, language, length; beside it how it is made and what it costs. */
export function NewStoryDesk() {
  const { t, i18n } = useTranslation('home');
  const [draft, change] = useDraft();
  const models = useQuery(queries.models.list.queryOptions({ input: undefined }));
  const chosen = models.data ? chosenModels(models.data, draft) : null;
  const characters = useQuery(queries.characters.list.queryOptions({ input: undefined }));
  const cast = castNow(draft.cast, characters.data?.characters ?? null);
  const memory = usePhotoPlan(draft, cast, chosen?.image?.id ?? null);
  const { begin, pending, error, forgetError } = useBegin();
  const [tried, setTried] = useState(false);
  const [consentAsked, setConsentAsked] = useState(false);
  const premise = useRef<HTMLTextAreaElement>(null);

  const language = draft.language ?? (i18n.language === 'fr' ? 'fr' : 'en');
  const videoMode = draft.videoMode && chosen?.video !== null;
  const faceCheck = draft.faceCheck && chosen?.check != null;
  const trouble = premiseTrouble(draft.premise);
  const refused = refusedField(error);

  function beginStory() {
    setTried(true);
    if (trouble) {
      premise.current?.focus();
      return;
    }
    if (needsConsent(memory)) {
      setConsentAsked(true);
      return;
    }
    begin({
      premise: draft.premise,
      cast,
      style: draft.style,
      language,
      length: draft.length,
      videoMode,
      ...(memory.on && { memoryMode: true, photos: photosOf(memory.plan) }),
      ...(faceCheck && chosen?.check && { checkModelId: chosen.check.id }),
      ...(draft.textModelId && chosen?.text && { textModelId: chosen.text.id }),
      ...(draft.imageModelId && chosen?.image && { imageModelId: chosen.image.id }),
      ...(videoMode && draft.videoModelId && chosen?.video && { videoModelId: chosen.video.id }),
    });
  }
  useBeginShortcut(beginStory);

  return (
    <div className="home">
      <div className="desk">
        <header>
          <PageHeading title={t('title')}>{t('heading')}</PageHeading>
          <GoToButton />
        </header>
        <PremiseField
          ref={premise}
          premise={draft.premise}
          onChange={(text) => {
            setTried(false);
            if (error) forgetError();
            change({ premise: text });
          }}
          trouble={trouble?.kind === 'too-long' || tried ? trouble : null}
          refused={refused === 'premise'}
        />
        <CastPicker
          cast={cast}
          characters={characters.data?.characters ?? []}
          onChange={(members) => change({ cast: members })}
          refused={refused?.startsWith('cast') ?? false}
        />
        <StylePicker style={draft.style} onChange={(style) => change({ style })} />
        <LanguageAndLength language={language} length={draft.length} onChange={change} />
      </div>
      <aside className="made" aria-labelledby="how-it-is-made">
        <div className="scroll">
          <h2 id="how-it-is-made">{t('made.heading')}</h2>
          <HowItIsMade
            list={models.data ?? null}
            failed={models.isError}
            onRetry={() => void models.refetch()}
            chosen={chosen}
            videoMode={videoMode}
            memory={memory}
            consentAsked={consentAsked && needsConsent(memory)}
            faceCheck={faceCheck}
            onChange={(patch) => {
              if (patch.memoryMode === false) setConsentAsked(false);
              change(patch);
            }}
          />
        </div>
        <StartBar
          chosen={chosen}
          videoMode={videoMode}
          faceCheck={faceCheck}
          photos={memory.plan?.sent.length ?? 0}
          pending={pending}
          error={refused === 'premise' || refused?.startsWith('cast') ? null : error}
          onBegin={beginStory}
        />
      </aside>
    </div>
  );
}
