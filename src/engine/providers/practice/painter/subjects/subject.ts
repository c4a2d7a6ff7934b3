import type { Colour } from '../colour.ts';
import type { Words } from '../language.ts';
import type { Pen } from '../pen.ts';
import type { Looks } from '../read-looks.ts';
import type { FeelingId, PoseId } from '../scene-words.ts';

/**
 * Where a subject belongs in a picture.
 * figure: stands in front · swimmer: in the water when there is some · flyer: hovers · landmark: middle distance ·
 * plant: grows behind the figures · vessel: floats and takes a figure aboard · vehicle: crosses behind the figures ·
 * aloft: hangs in the sky · thing: stands beside a figure, or large when alone · worn: on a figure's head or in its
 * hand · heavenly: sun, moon and star
 */
export type Role =
  | 'figure'
  | 'swimmer'
  | 'flyer'
  | 'landmark'
  | 'plant'
  | 'vessel'
  | 'vehicle'
  | 'aloft'
  | 'thing'
  | 'worn'
  | 'heavenly';

/** How one subject is to look in one picture. */
export interface SubjectLook {
  /** Main colour the prompt or the cast asks for. */
  readonly colour?: Colour;
  readonly looks: Looks;
  readonly pose: PoseId;
  readonly feeling: FeelingId;
  /** Where the face turns in the figure's own frame: -1 left, 0 to the reader, 1 right. */
  readonly facing: number;
  /** Somebody or something to draw inside (crew of a boat). */
  readonly aboard?: (pen: Pen) => void;
}

/** One thing that a prompt can name. Drawn around x 0 with its feet at y 0; y grows downwards. */
export interface Subject {
  readonly id: string;
  readonly words: Words;
  readonly role: Role;
  /** Height and half the width, in the subject's own units. */
  readonly height: number;
  readonly reach: number;
  /** Scale at which it stands as the hero of a picture. */
  readonly scale: number;
  /** Which way it is drawn, for subjects seen from the side: 1 right, -1 left. */
  readonly heading?: 1 | -1;
  /** Where its right hand is in the pose `holding`; without it nothing can be held. */
  readonly hand?: readonly [x: number, y: number];
  readonly draw: (pen: Pen, look: SubjectLook) => void;
}
