import type { Colour } from '../colour.ts';
import type { GroundLine, Stage } from '../stage.ts';

/** One kind of place. Each part draws into its own layers and reads `stage.framing.form` for its land form. */
export interface Setting {
  /** Colour of the ground that the figures stand on. */
  readonly ground: Colour;
  readonly outdoors: boolean;
  /** Far and middle distance. */
  readonly drawBackdrop: (stage: Stage) => void;
  /** The plane of the figures. */
  readonly drawGround: (stage: Stage) => GroundLine;
  /** Dark, large, cropped things that frame the picture. */
  readonly drawForeground: (stage: Stage) => void;
}
