import type { Way, WayWords } from '../language.ts';

/** The three ways to the turn, in English. */
export const ENGLISH_WAYS: Readonly<Record<Way, WayWords>> = {
  high: {
    label: 'Take the high road, quickly',
    setOut: [
      'They took the high road and ran, with the wind pushing and the stones rolling away behind.',
      'Up they went, over the tops, where the wind has nothing to lean on but you.',
    ],
    brings: [
      'But they had come over the tops, and from up there they had seen the whole country at once. You do not forget a thing like that.',
      'Still, their hearts were going like drums from the climb, and a heart that is going anyway may as well be brave.',
    ],
    useLabel: 'Do it at a run, before there is time to be afraid',
    pay: '“Now,” said {hero}, and went, as they had gone over the tops, with {his} head down and {his} coat flying. You cannot be afraid and out of breath; there is not the room. {He} was there before the trouble had turned round.',
    after: 'They went home over the tops, where there was only just room for the view.',
    scene: 'running along a high mountain ridge in the wind under the moon',
  },
  low: {
    label: 'Take the low road, quietly',
    setOut: [
      'They took the low road, under the ferns, so softly that a hare went on washing its ears.',
      'They went by the bottom path, where the moss is, and not a twig said a word.',
    ],
    brings: [
      'The hare from the ferns had come along behind them. It did not say why. It sat down on the nearest foot, warm as a bun.',
      'After so much quiet they could hear very small things: a beetle turning over, a leaf making up its mind.',
    ],
    useLabel: 'Go very softly, and listen first',
    pay: 'They did what the low road had taught them. They went softly, sat down near, and listened. It took some time. Then {hero} heard it, under everything, as small as a hare’s heart: what was really the matter. And {he} said it out loud.',
    after: 'The hare saw them to their gate, and then went home to finish its ears.',
    scene: 'creeping through tall ferns at night beside a small brown rabbit',
  },
  wait: {
    label: 'Wait for the moon and think first',
    setOut: [
      'They waited for the moon, and drew plans in the dust, and crossed out all but one.',
      'They sat on a gate until the moon was up, thinking so hard that the gate creaked.',
    ],
    brings: [
      'There was still the plan, the one they had not crossed out. {Hero} had it by heart. It was very short.',
      '“We thought of this,” said {pal}, who had been holding up one finger. “It was number four.”',
    ],
    useLabel: 'Follow the plan they drew by moonlight',
    pay: 'The plan had only three lines. *Stop. Look at it from the other side. Ask it in.* They stopped. They walked all the way round, by the light of the moon, and from behind it looked quite different. So {hero} asked.',
    after: 'They rolled up the plan and left it on the gate, in case anybody else should need one.',
    scene: 'sitting on a wooden gate under a full moon, drawing a plan in the dust',
  },
};
