import type { StopWords } from '../language.ts';

/** The stops far away, in English. */
export const FARAWAY_STOPS = {
  train: {
    title: 'The Train That Missed Itself',
    label: 'Flag down the train with no rails',
    tease: 'a train was crossing the sand without any rails',
    tellings: [
      'The train was late. It had been late for eleven years, and the desert had grown over its rails. “I keep a timetable,” it puffed, “but it’s mostly apologies.” They climbed up beside the boiler to have a look. At every station was the same crossed-out hour. “Suppose,” said {hero}, “you were not late at all? Suppose you were simply the first train of tomorrow?” The train was quiet for a while. Then it blew its whistle so hard that a cactus flowered.',
      'A whistle went, far off, in an embarrassed sort of way. Over the dune came a train with no rails under it and sand up to the buffers. “Please don’t look at the clock,” it panted. It was eleven years behind, and every year it had gone a little faster and become a little later. {Hero} walked along the carriages, thinking. Then {he} took a bit of chalk and altered one word on the board. Where it had said *yesterday’s* it now said *tomorrow’s.* “Tomorrow’s train,” read the engine slowly. “Then I’m early.” It had never been early in its life. It let go a white flag of steam, and gave them a ticket that had no end printed on it.',
    ],
    gift: 'the ticket to anywhere',
    who: 'the train',
    pay: '{Hero} held the ticket over {his} head. On the back it said *Anywhere,* and under that, very small, *and about time too.* From beyond the edge of everything came the cheerful scream of a whistle.',
    scene: 'sitting beside the boiler of an old red train that stands in the desert sand',
    again: {
      title: 'Early',
      label: 'Catch the train that is early now',
      tease: 'a train went by, counting its passengers out loud',
      tellings: [
        'The train was so early these days that it had time to stop for things. It stopped for a lizard who was only asking. It stopped to let a sunset go first. “I used to think a train was for arriving,” it told them. “It’s mostly for looking out of.” In the dining car a tortoise was eating soup with great attention. He had got on eleven years ago and had never noticed that anything was wrong. “Is it far now?” asked {pal}. “I do hope so,” said the tortoise.',
      ],
      scene: 'leaning from the window of a red train in the desert',
    },
  },
  scarf: {
    title: 'Rather a Lot of Scarf',
    label: 'Follow the red wool into the snow',
    tease: 'a thread of red wool ran away over the snow',
    tellings: [
      'The wool led over two hills and under a frozen fence. At the end of it sat an old rabbit, knitting so fast that her needles smoked. “It’s for my grandson,” she said. “I never measured him, and I don’t like to stop in case it’s too short.” The scarf went out of the door, round the house and into the next valley. They walked all the way to the far end of it. The grandson was there already. He had been warm for weeks, and wondered who to thank.',
      'They followed the wool because it was red and everything else was white. It went in at the window of a cottage, and there sat a rabbit in spectacles with her needles going like trains. “Don’t stop me,” she said. “He feels the cold.” “Who does?” “My grandson. He lives over the hill. I thought I’d knit until it got there.” It had got there in November. {Pal} ran along it to see, and came back out of breath: it had got there, and past there, and all round his house like a nest. The rabbit cast off at last. Then she began to laugh, and cut them off a good long end.',
    ],
    gift: 'the end of a very long scarf',
    who: 'the rabbit',
    pay: '{Hero} took one end of the long red scarf and threw the other as far as it would go. Someone caught it. Then somebody else did. It had always been too long for one, and now they saw what it was for.',
    scene: 'following a very long red scarf through the snow to a cottage where an old rabbit knits',
    again: {
      title: 'Next Year’s Mittens',
      label: 'Follow the red wool back again',
      tease: 'somebody in the snow was measuring a hill with a bit of string',
      tellings: [
        'This time the rabbit was measuring first. She had borrowed a tape, a pencil and the postman. “Hold still,” she told her grandson, who had come to live nearer and was now all of two doors off. There were enough scarf ends over to make something for everyone, so she did: a hat for the pump, a sleeve for the broom, one sock for the moon, in case. {Hero} was given a thimble to look after. “It fits nobody,” said the rabbit. “So it will always be the right size.”',
      ],
      scene: 'with an old rabbit and a young rabbit in the snow, who share one long red scarf in front of a cottage',
    },
  },
  sweeper: {
    title: 'Sweeping Up the Stars',
    label: 'Climb the ladder that leans on the sky',
    tease: 'a ladder was leaning against nothing at all',
    tellings: [
      'The ladder had four thousand rungs, and on the last one they could hear sweeping. A robot with a broom was tidying up the stars. “They get everywhere,” it sighed. “Corners, mostly.” It had a heap of small ones that had no constellation. They were neither a bear nor a plough. They were just over. “Couldn’t they be something new?” asked {hero}. They tried a kettle, then a shoe. In the end they made a rabbit with one ear down. It was the best thing up there.',
      'The ladder went up through the weather and out at the top. There they found a robot, sweeping, and humming to keep its spirits up. It had been told that the sky must be spick and span by morning, and there was this pile. “Spare stars,” it said. “Too small to steer by. I’m supposed to put them out.” It had not been able to. It had been pushing them from one side to the other for a thousand years. {Hero} knelt down and began laying them end to end. First it was a spoon and then it was a boat. When they stepped back, it was a rabbit, and one of its ears would not stay up. There was one star over, no bigger than a pea.',
    ],
    gift: 'the star the size of a pea',
    who: 'the star sweeper',
    pay: '{Hero} opened {his} hand. The star was no bigger than a pea, and nobody could look straight at it. It had been too small for the sky. It was just the right size for here.',
    scene: 'on a long ladder among the stars, beside a robot with a broom',
    again: {
      title: 'The Rabbit’s Carrot',
      label: 'Climb up to the sweeper once more',
      tease: 'the rabbit in the sky seemed to have moved',
      tellings: [
        '“It’s got out,” said the robot, pointing with its broom. The rabbit they had made of stars was no longer where they had left it. There was a trail of small bright paw prints, and at the end of it sat the rabbit, beside the Plough, with its ear down, looking hungry. “Well, of course,” said {pal}. “We never gave it anything.” So they swept up what was in the corners and made a carrot. It came out more like a parsnip. The rabbit ate it to be polite, and that is why there is a dark patch up there on the left.',
      ],
      scene: 'among the stars beside a robot with a broom, below a constellation in the shape of a rabbit',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
