import type { StopWords } from '../language.ts';

/** The stops at sea, in English. */
export const SEA_STOPS = {
  whale: {
    title: 'A Note for a Bottle',
    label: 'Row out to the whale who cannot stop humming',
    tease: 'something very large was humming under the water',
    tellings: [
      'The whale filled the bay from side to side. “Mmmmm,” said the whale, and all the boats jiggled. “I do beg your pardon. I have had this note since Thursday, and I can’t put it down.” They rowed right up to her great kind eye. Was it a sad note? No. Was it a happy one? Not quite. “It is a *hold on* note,” said the whale, surprised. They held out an empty bottle, and she sang it in. Then she slept at last, with a gull on her nose.',
      'They took turns at the oars, and it was {pal} who noticed that the island was breathing. “Mmmmm,” it said, and a shiver ran round the bay and in at their sleeves. It was a whale, a very sorry one. She had been carrying a note for days, and she did not dare put it down in case it broke. “Is it heavy?” asked {hero}. “It’s long,” said the whale. They uncorked an empty bottle and held it steady. In went the note, all of it, low and blue, and it whispered as it settled: *hold on.* The whale let out a breath that smelled of weather. “So that’s what it was,” she said.',
    ],
    gift: 'the low note in a bottle',
    who: 'the whale',
    pay: 'Out came the cork. The whale’s low note rolled from the bottle like a slow blue carpet. *Hold on,* it hummed, *hold on,* and everything that had been about to give up held on.',
    scene: 'sitting in a small rowing boat beside a huge blue whale',
    again: {
      title: 'The Whale Replies',
      label: 'Row past the whale once more',
      tease: 'the sea had gone so quiet that it could be heard',
      tellings: [
        'The whale was awake, and she had company. A second whale had heard the humming from the far side of the world and had swum for a week to ask who it was. Now they lay nose to nose and could not think of anything to say. “Start with the weather,” {pal} suggested. “It’s wet,” said the first whale. “It’s wet where I come from, too,” said the second. They both looked amazed. After that there was no stopping them, and the boat rocked all the way home on other people’s conversation.',
      ],
      scene: 'in a small boat at the side of a blue whale, with a ring of gulls around them',
    },
  },
  bell: {
    title: 'The Bell That Told the Truth',
    label: 'Find out who is ringing the bell on the rocks',
    tease: 'a bell was ringing out on the rocks, and not very well',
    tellings: [
      'On the rocks hung a bell that could say only what was true. That is why they had hung it so far out. “Your hat does not suit you,” it clanged at a gull. “Good afternoon,” said {hero}. “It is only fairly good,” rang the bell. It was lonely. It knew that, too. So they stood in the spray and asked it things that were nice and true as well. Is the sea big? Are we glad we came? *Yes,* rang the bell, and *yes,* and its voice got rounder.',
      'Long ago a town had bought a bell, and the bell had turned out to be honest. *Mended badly,* it would ring, right across the square. *Not her real teeth.* So they rowed it out to the rocks and left it to the gulls. “Hello,” said {pal}. *You are a bit frightened of me,* the bell rang back, and then, lower, *everyone is.* That was true, so they told it something truer. They had been wet and tired when they heard it, and it had helped to know that somebody was there. The bell hung still for a moment. It had not known that truth could go in that direction. It gave them its spare clapper, and rang them all the way to shore.',
    ],
    gift: 'the clapper from the true bell',
    who: 'the bell',
    pay: '{Hero} struck the clapper against a stone. It rang once, clear as water. *You are not alone,* it said. And since that bell could say only what was true, nobody could go on thinking otherwise.',
    scene: 'standing in the spray on sea rocks beside a great bell and a small lighthouse',
    again: {
      title: 'What the Bell Asked',
      label: 'Row out to the truthful bell again',
      tease: 'out on the rocks a bell was practising something under its breath',
      tellings: [
        'There were people on the rocks now. They came in boats, on Sundays, to ask the bell things. *Yes, you should tell her,* it rang, and *No, it was not your fault.* It had become very popular, and it was thinking of charging biscuits. But when the others had gone home it swung a little closer. *May I ask one?* it rang. Nobody had ever heard a bell ask. *Will you come back?* They looked into their hearts, both of them, since there was no use in doing anything else. “Yes,” they said. The bell listened. *True,* it rang.',
      ],
      scene: 'on the sea rocks with a great bell, while small boats come nearer in the evening',
    },
  },
  ferry: {
    title: 'Captain Knot',
    label: 'Take the ferry with the cat at the wheel',
    tease: 'a ferry was going round in circles with great dignity',
    tellings: [
      '“We are not lost,” said the cat at the wheel. “We are being thorough.” The ferry had been crossing the same lake since breakfast, because its rope was tied to the jetty behind. Nobody aboard had liked to mention it. {Hero} mentioned it, in a whisper, so that only the captain would hear. The captain’s whiskers drooped. Then she undid the knot and tied it up again, much smaller, into a bow. “A knot that holds and lets go,” she said. “There are only two. Have one.”',
      'The captain wore a hat, an anchor and a tail, and she never took her eyes off the horizon. “Any moment now,” she said. They had passed the same heron nine times. It had started to nod. {Pal} followed the wake with one finger, round and back and round, and there, behind the lifebelt, it was: a rope, tied to the jetty they had sailed from. It is not easy to tell a captain such a thing. {Hero} did it by asking her to teach them knots. She was untying that one to show them how, when she stopped. “Ah,” she said. Then she laughed until her hat fell off, and tied it up afresh, small enough to give away.',
    ],
    gift: 'the knot that lets go',
    who: 'the captain',
    pay: '{Hero} pulled one end of the captain’s knot. It did not just come undone. It undid *things*: tight shoulders, stuck doors, a whole tangle of worry that no one had been able to find the end of.',
    scene: 'on the deck of a small ferry boat with a cat in a captain’s hat at the wheel',
    again: {
      title: 'The Other Side',
      label: 'Take Captain Knot’s ferry again',
      tease: 'a ferry was sailing in a perfectly straight line, and could not get over it',
      tellings: [
        '“There’s another side,” said the captain. “I’ve seen it. It has a jetty and everything.” She had been across forty times since the morning, for the pleasure of getting there. On the far bank lived a kingfisher who had been waiting for the ferry since he was an egg. He had packed and unpacked so often that his suitcase opened by itself. “What made you come?” he asked her. “Somebody whispered,” said the captain. Then she let him take the wheel, which he did with his whole body, blue as a struck match.',
      ],
      scene: 'leaning on the rail of a ferry boat beside a cat in a captain’s hat, with a far shore in sight',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
