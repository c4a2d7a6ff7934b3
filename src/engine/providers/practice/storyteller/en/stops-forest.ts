import type { StopWords } from '../language.ts';

/** The stops in the forest, in English. */
export const FOREST_STOPS = {
  owl: {
    title: 'The Library of Leaves',
    label: 'Ask the owl who lends out leaves',
    tease: 'an owl was stamping leaves under a lamp',
    tellings: [
      'The owl kept the forest’s library. Every leaf was a book, and every autumn they were all returned at once. “Late, late, late,” she muttered, up to her wings in paper gold. “And somebody has put the oaks in with the elms.” So they sorted. They sorted by colour, then by rustle, until one last leaf was left over. It had nothing on it but a question mark. “Ah,” said the owl. “Nobody ever borrows that one. Keep it.”',
      'Somewhere above their heads a voice said “Shh,” although nobody had spoken. It was an owl with a rubber stamp. She lent out leaves, for a fortnight at a time, and today they had all come home at once, in no order whatever. “Mysteries among the poems,” she said faintly. “A cookery leaf in with the ghosts.” {Hero} read, {pal} fetched, and the owl stamped until her foot was blue. When the forest was tidy there was one leaf nobody could place. It had a question mark on it, and nothing else. “Keep that,” said the owl. “It asks for somebody like you.”',
    ],
    gift: 'the leaf with a question on it',
    who: 'the owl',
    pay: '{Hero} held up the leaf with the question on it. “What would *you* like?” {he} asked. It was such a simple question, and nobody, in all this time, had thought of asking it.',
    scene: 'sorting golden leaves beside an old brown owl, under a lantern hung in a great tree',
    again: {
      title: 'The Apprentice',
      label: 'See how the owl is getting on',
      tease: 'a small stamp was going very fast among the trees',
      tellings: [
        'The owl had an apprentice now. It was a mouse, and it could not read. “That doesn’t matter,” said the owl, “he is wonderful at returning.” The mouse put each leaf back beside the leaf it missed. Nobody had told him which that was. So the poems stood next to the puddles, and the book of knots hung by the ferry stop, and people who came in for one thing went home with two. “I did it by the alphabet for sixty years,” said the owl. “I see now that I was only guessing.”',
      ],
      scene: 'listening to a small mouse who stamps leaves beside an old owl in a tree, under a lantern',
    },
  },
  balloon: {
    title: 'A Pinch of Wind',
    label: 'Wave to the balloon caught in the tree',
    tease: 'a striped balloon was stuck in the tallest tree',
    tellings: [
      '“I am not stuck,” called the cat in the basket. “I am having a rest.” She had been having it since March. The balloon had swallowed a gust that was much too big, and it would not come down or go up. They climbed, branch by branch, to where the silk was stretched as tight as a drum. “Tickle it,” said {pal}. So they did. The balloon gave one enormous hiccup and let go of the tree. The cat caught what flew out, in a paper bag.',
      'Up in the tallest tree hung a balloon with stripes, and out of its basket hung a cat with opinions. “I could come down any time,” she said. “I am admiring the bark.” The trouble, as far as anyone could see, was wind. The balloon had taken in too big a breath, and was holding it, and its seams were beginning to creak. {Hero} climbed up one side and {pal} climbed up the other. They met in the middle and blew, very gently, up its nose. There was a dreadful pause. Then came a sneeze that took the leaves off four trees, and the cat, who was quick, caught the tail end of it in a bag.',
    ],
    gift: 'the pinch of wind in a paper bag',
    who: 'the balloon cat',
    pay: '{Hero} opened the paper bag, just a crack. Out shot one pinch of wind. It blew off hats, it blew away the gloom, and it blew something that had been shut for ages a little bit ajar.',
    scene: 'climbing a tall tree towards a striped hot-air balloon with a cat in its basket',
    again: {
      title: 'Lessons in Floating',
      label: 'Wave at the striped balloon again',
      tease: 'something striped was coming down and going up, just for fun',
      tellings: [
        'The balloon was giving lessons. It had eleven pupils, all of them dandelion seeds, and it was teaching them to let go. “You don’t jump,” it explained. “You just stop holding on.” The cat was asleep at last in the bottom of the basket. The smallest seed went red and said it would rather not, today. Nobody made it. {Pal} sat down beside it on the stalk, and they did not let go together, for nearly an hour. After that it said, “Now, I think,” and went, and never looked back once.',
      ],
      scene: 'in the basket of a striped hot-air balloon with a cat, above the trees of the forest',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
