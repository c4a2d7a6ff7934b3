import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchColour } from '../../contract/scenes.ts';

interface ColourRadiosProps<Colour extends BranchColour> {
  legend: string;
  colours: readonly Colour[];
  chosen: Colour;
  onChoose: (colour: Colour) => void;
}

/** One of the colours that people give to what is theirs. */
export function ColourRadios<Colour extends BranchColour>({
  legend,
  colours,
  chosen,
  onChoose,
}: ColourRadiosProps<Colour>) {
  const { t } = useTranslation('common');
  const name = useId();
  const wordOf = (colour: BranchColour) => t(`colours.${colour}`);
  return (
    <fieldset className="colours">
      <legend className="label">{legend}</legend>
      {colours.map((one) => (
        <label key={one} className="colour" data-colour={one} title={wordOf(one)}>
          <input type="radio" className="vh" name={name} checked={chosen === one} onChange={() => onChoose(one)} />
          <span className="vh">{wordOf(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
