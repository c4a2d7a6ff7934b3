import type { OwnWordsBank } from '../language.ts';

const object = { noun: 'idea', gender: 'm' } as const;

/** Events for own words of which nothing is known, and other tellings for those that are, in English. */
export const ENGLISH_ATTEMPTS: readonly OwnWordsBank[] = [
  {
    title: 'An Idea in a Jar',
    telling:
      '“I’ve had one,” said {hero}, standing very still so as not to spill it. “It goes like this: *{wish}.*” It was a good idea, and it was still warm. But it was too big to do all at once and too new to be left lying about. So {pal} washed out a jam jar. They put the idea in and screwed down the lid, and made three holes for it to breathe. It ticked a little. “What do you feed it?” asked {pal}. They tried it on *perhaps,* and it grew.',
    object,
    gift: 'the idea in the jar',
    pay: '{Hero} unscrewed the lid. The idea had grown all day on nothing but *perhaps,* and it came out of the jar like a genie with good manners. *{Wish},* it said, to everyone there. And they found that they had been about to think of it themselves.',
    now: '*{Wish}.* They had not got any further than that, but it turned out to be far enough. {Hero} said it once more, slowly. {Pal} said it too. By the third time it was simply the case.',
    scene: 'looking into a jam jar that glows with a small golden light',
  },
  {
    title: 'Signed by Both',
    telling:
      'They made a promise of it, and they did it properly. *{Wish},* wrote {hero} at the top of a clean page, and underneath came the small print: *in all weathers, and also when tired.* {Pal} signed with a flourish. {Hero} signed with a blot. They needed a witness, and there was only a thrush, but it had seen everything and put its foot on the paper where it was told. After that the road felt different. It is not the same thing to walk along as to walk along with a promise in your pocket.',
    object,
    gift: 'the promise with the blot',
    pay: '{Hero} unfolded the page and read it aloud, all of it, even the blot. *In all weathers,* said the small print, *and also when tired.* It was all weathers. They were tired. “Well, then,” said {hero}, “here we are.” And a kept promise opens most things.',
    now: '“*{Wish},*” said {hero}, and put up one hand, as you do in court. {Pal} put up the other one. There was no thrush this time to be the witness. There was only the trouble itself, and, being asked, it took off its hat.',
    scene: 'signing a large sheet of paper while a small bird watches',
  },
  {
    title: 'It Very Nearly Worked',
    telling:
      'The first time, *{wish},* it went wrong because of the wind. The second time {pal} was standing on the string. They were quite sure of the third, and it was the third that brought the shed down. “Again?” said {pal}, from inside the wheelbarrow. “Again,” said {hero}. A crowd had collected by now. It groaned in the right places. And the fourth time it very nearly worked, so very nearly that everybody threw their hats up, and an old man gave them the wheel off his barrow and said that he had not been so happy since the flood.',
    object,
    gift: 'the wheel off the barrow',
    pay: '“It very nearly worked,” said {hero}, and took out the wheel. “It was only short of one push.” {He} gave it one. Round it went, and round went everything that had been stuck, and this time, for the first time, it worked.',
    now: 'They had tried it once already, in their heads. *{Wish}.* It had failed there in eleven different ways. “So those are used up,” said {hero}, and tried it for the twelfth time, outside; and the twelfth time it held.',
    scene: 'beside a broken wheelbarrow, with a cheering crowd throwing hats',
  },
  {
    title: 'Somebody Wrote It Down',
    telling:
      'It was odd. They had only just thought of it, and there it was already, painted on a board by the road: *{wish}.* The paint was dry. “Who knew?” said {pal}. At the foot of the board sat an old woman with a brush, eating a plum. “I do the signs,” she said. “I only put up what’s coming.” She would not tell them the next one. But she let them hold the brush, and she gave {hero} the plum stone. So they did what it said on the board, since somebody had gone to such trouble.',
    object,
    gift: 'the sign painter’s plum stone',
    pay: '{Hero} felt in {his} pocket, and there was the plum stone. It had begun to sprout. On the first small leaf, in very neat lettering, still wet, stood one word: *Soon.* Everyone read it. And then, as it had been announced, it came.',
    now: 'There had been no board to tell them so, but {hero} knew how it would have looked: *{wish},* in white, with the paint still wet. {He} wrote it in the air with one finger. It is a strange thing. People moved aside for it.',
    scene: 'reading a painted wooden signboard beside an old woman with a brush',
  },
  {
    title: 'The Other Way About',
    telling:
      '“*{Wish},*” said {hero}. {Pal} turned it upside down, to see if there was anything underneath, and there was. There nearly always is. So they did it backwards to begin with, for practice. They said goodbye first. They ate the pips and planted the apple. They walked for an hour towards where they had been, and arrived somewhere completely new. A donkey there was pushing a cart and looked glad of the company. “I thought it was just me,” it said, and lent them its bell.',
    object,
    gift: 'the backwards donkey’s bell',
    pay: '{Hero} rang the donkey’s bell, which goes *gnod.* Things had got as far forward as they could go, so now they went back: the frown to before it was frowned, the knot to before it was tied. Somebody said hello who had been saying goodbye.',
    now: 'They had meant to do it the right way round. *{Wish}.* But at the last moment {hero} turned about and did it from the other end, and the trouble, which had put up its fists to the front, was tapped kindly on the back.',
    scene: 'walking backwards beside a grey donkey that pushes a cart',
  },
  {
    title: 'By Vote',
    telling:
      'They put it to the vote. *{Wish}:* all those in favour? {Hero} was in favour. {Pal} was in favour, but wished it noted that there might be nettles. A cow looked over the hedge, and was counted. That made it three to none, and they set off at once. There were nettles. There was also a stream that had to be jumped, and a bull who, it turned out, had only wanted to be asked. By the time they got through to the far side, they had burrs up to the elbow, and they had been given the cow’s full support in writing.',
    object,
    gift: 'the cow’s support in writing',
    pay: '{Hero} held up the paper for everyone to see. It said *Moo,* and under that it was signed. “There,” said {hero}. “We’re not the only ones.” You could feel the whole matter turn over. No trouble in the world likes to be outvoted.',
    now: '“All those in favour?” said {hero}. *{Wish}.* Up went one hand. Up went another. There was a rustling, and then out of the dark, one after the other, where they had thought there was nobody, hands and paws and wings went up.',
    scene: 'raising their hands for a vote while a brown cow looks over a hedge',
  },
];
