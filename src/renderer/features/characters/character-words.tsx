import { useTranslation } from 'react-i18next';
import type { Character } from '../../../contract/characters.ts';
import type { CharacterFact } from '../../../contract/scenes.ts';
import { nameLimit } from '../../lib/free-name.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { ColourRadios } from '../../ui/colour-radios.tsx';
import { SavedField } from './saved-field.tsx';
import type { CharacterActions } from './use-character-actions.ts';

const facts: readonly CharacterFact[] = ['hair', 'skin', 'age', 'outfit', 'marks'];
const colours: readonly Character['colour'][] = ['ember', 'dusk', 'moss', 'straw', 'plum'];
/** As the contract has them; types are all that the page takes from there. */
const limits = { kind: 40, description: 400, fact: 120 };

interface WordsProps {
  character: Character;
  actions: CharacterActions;
}

/** Name, kind and description, written as on a page of a book. */
export function CharacterLead({ character, actions }: WordsProps) {
  const { t } = useTranslation('characters');
  const { id, name, kind, description } = character;
  const { mutateAsync: update } = actions.update;
  return (
    <div className="cast-lead">
      <SavedField
        className="cast-name"
        label={t('name.label')}
        hideLabel
        kept={name}
        maxLength={nameLimit}
        emptySentence={t('name.empty')}
        keep={(value) => update({ id, name: value })}
      />
      <SavedField
        className="cast-kind"
        label={t('kind.label')}
        hideLabel
        kept={kind}
        maxLength={limits.kind}
        placeholder={t('kind.example')}
        keep={(value) => update({ id, kind: value })}
      />
      <SavedField
        className="cast-description"
        label={t('description.label')}
        hideLabel
        lines
        kept={description}
        maxLength={limits.description}
        placeholder={t('description.example')}
        keep={(value) => update({ id, description: value })}
      />
    </div>
  );
}

/** What must hold in every picture, and the colour that stands for the character. */
export function CharacterLooks({ character, actions }: WordsProps) {
  const { t } = useTranslation('characters');
  const kids = useKidsRoom();
  const looks = <Looks character={character} actions={actions} />;
  if (!kids)
    return (
      <section className="cast-looks" aria-labelledby="cast-looks">
        <h3 id="cast-looks">{t('facts.title')}</h3>
        <p className="small soft">{t('facts.hint')}</p>
        {looks}
      </section>
    );
  return (
    <details className="cast-looks">
      <summary className="label">{t('kids.facts')}</summary>
      {looks}
    </details>
  );
}

function Looks({ character, actions }: WordsProps) {
  const { t } = useTranslation('characters');
  const { id, colour } = character;
  return (
    <div className="cast-facts">
      {facts.map((fact) => (
        <SavedField
          key={fact}
          label={t(`facts.${fact}.label`)}
          placeholder={t(`facts.${fact}.example`)}
          kept={character.facts[fact]}
          maxLength={limits.fact}
          keep={(value) => actions.update.mutateAsync({ id, facts: { ...character.facts, [fact]: value } })}
        />
      ))}
      <ColourRadios
        legend={t('colour')}
        colours={colours}
        chosen={colour}
        onChoose={(one) => actions.update.mutate({ id, colour: one })}
      />
    </div>
  );
}
