import type { ShapeWords } from '../language.ts';

/** Frames of stories about something that becomes more, in English. */
export const GROWING_SHAPES = {
  seed: {
    title: '{Hero} and the Seed That Asked Questions',
    open: {
      title: 'It Wanted to Know',
      tellings: [
        'The seed fell out of an ordinary apple, {atGoal}, and landed in front of {heroIntro}. “Where am I?” it asked. “Is this the ground? Is it any good?” {Hero} had never met a seed that talked. “What are you going to be?” {he} asked back. There was a long silence. “I don’t know,” said the seed, in a much smaller voice. “I was rather hoping somebody would tell me.”',
        '“Excuse me,” said something in the grass, {atGoal}, “are you the weather?” {HeroIntro} bent down. It was an apple pip, brown and shiny and very upright. “No,” said {hero}, “I’m only passing.” “So am I, I think,” said the seed. “I fell out of a core. Since then I’ve had a hundred questions, and nobody stops.” {Hero} picked it up and blew off the ants. “What’s the first one?” {he} asked. The seed drew a breath. “What,” it said, “am I *for*?”',
      ],
      scene: 'in a sunny garden under an apple tree, holding one small brown seed',
    },
    threads: [
      '“What’s that? And that? Why is it wet?” said the seed, from the pocket.',
      'The seed had grown one tiny root, and kept tripping over it.',
      '“I might be a turnip,” said the seed. “Would you still carry me if I was a turnip?” They said yes at once.',
      'The pocket had gone quiet. The seed was thinking, which made it warm.',
      '“If I’m a tree, shall I still be able to talk?” asked the seed. {Pal} said it would probably never stop.',
      'The seed wished to know who had thought of Thursday.',
      'It had been introduced to a conker, and had found it rather full of itself.',
    ],
    turn: {
      title: 'The Question',
      tellings: [
        'At the top of the last hill the ground was right. Everyone could feel it. {Hero} dug a hole with both hands and set the seed down inside.\n\n“It’s dark,” said the seed. “Yes,” said {hero}. “I shall be on my own.” “Only at first.” “And I shan’t be a seed any more.”\n\nTo that, {hero} had no answer ready. The wind went over the hill and came back. {Pal} looked at {phis} feet. It is a hard thing, to stop being the only thing you have ever been.\n\n“I can’t,” said the seed. “Not by myself. Tell me something first. Give me something to take down with me.”',
        'It was the seed itself that said stop. “Here,” it said. “It smells of later.” So they stopped, on the very top of a round green hill, and {hero} made a hole with one finger.\n\nThe seed looked in. For the first time since they had met, it had no questions at all.\n\n“Is that where I go?” it said after a while. “And then you’ll cover me up.” “Yes.” “And you won’t be able to hear me.” {Hero} found that {he} had to look at the sky for a moment. “No,” {he} said, “but we’ll be here.” “It’s a great deal to ask of a pip,” said the seed. It was trembling. “I think I could do it if I had something to hold.”',
      ],
      scene: 'kneeling beside a small hole in the earth at the top of a green hill',
    },
    end: {
      title: 'The Answer',
      tellings: [
        '“All right,” said the seed. “I’m ready.” And they covered it up, gently, as you tuck in a child. In the night it rained. In the morning there was a tree, tall as a church, with every kind of leaf there is and room for everyone on the branches. “So that’s what I am,” it said in a voice full of birds. “I’m a *where*.”',
        '“Now,” said the seed, and it went in by itself, like someone getting into a bath. They sat on the hill and waited. A day went by, and some weather. Then the ground said *oh,* quite softly, and up came two leaves with their eyes still shut, and after that there was no stopping it. It is the biggest tree anywhere. If you stand underneath, you can hear it asking everybody in: *Who are you? Where have you been? Have you had your tea?*',
      ],
      scene: 'under a huge new tree full of birds, in the morning light',
    },
  },
  feast: {
    title: '{Hero} and the Soup of Everything',
    open: {
      title: 'An Empty Pot',
      tellings: [
        'The biggest pot in the world stood {atGoal}, and it had been empty for so long that a wren had moved in. {HeroIntro} climbed up and looked over the rim. On the inside ran a line of writing, round and round. *For the soup of everything, take something from everyone.* “How many does it feed?” called {palIntro} from below. {Hero} read to the end. *All of them,* it said.',
        'Every hundred years they bring out the pot. It is as big as a barn and takes nine horses to turn over, and it was standing {atGoal} when {heroIntro} came by. Nobody was doing anything about it. “It’s for the soup of everything,” said {palIntro}, who had been reading the bottom through a hole. “*Take something from everyone.* It feeds them all.” “And what’s in it?” “A wren.” They looked over the rim. The wren looked up at them. “Well, then,” said {hero}. “That’s a start.”',
      ],
      scene: 'on the rim of an enormous empty pot, looking in, with a small brown bird',
    },
    threads: [
      '“It needs something warm,” said {hero}, “and something silly. Soup always does.”',
      'Far behind them, somebody had already set out four hundred bowls.',
      'The wren came along to see fair play. It sat on {heroOf} head and gave directions.',
      'News of the soup ran ahead of them, and was waiting at every corner with a spoon.',
      'Somebody ran after them to ask if there would be dumplings. It seemed best to say yes.',
      '{Pal} practised stirring, with a branch, in a pond. The ducks thought little of it.',
      '“You can’t make soup of everything without an onion,” said {pal}. They had no onion.',
    ],
    turn: {
      title: 'Not Enough',
      tellings: [
        'They came back to find a queue. It went twice round the pot and off over the hill, and everyone in it had brought a bowl, and no one had brought anything else. {Hero} tipped in all they had gathered. It lay on the bottom, looking very small.\n\n“That’s not soup,” said someone at the front. “That’s a puddle.” A murmur went down the line like a draught. Some began to pick up their bowls and turn for home.\n\n“*Something from everyone,*” said {hero} slowly, looking along all those faces. “We’ve been reading it wrong. It doesn’t mean us.” But how do you make a hungry queue give?',
        'You could hear the queue before you could see it: four hundred spoons, and not one thing to put on them. {Hero} climbed up and turned out the bag. What they had brought made hardly any sound as it fell.\n\nSomeone laughed. Somebody else said they might have known. A small boy held out his bowl, looked in it, and held it out again, to be helpful.\n\n“It isn’t enough,” whispered {pal}. “It’s not even enough to be called not enough.” {Hero} was reading the writing round the rim once more, with one finger. *Something from everyone.* “Everyone,” {he} said. {He} looked down at four hundred pairs of pockets. “Oh, we’ve been doing this the wrong way up.”',
      ],
      scene: 'beside a huge pot, in front of a long queue with empty bowls and lanterns',
    },
    end: {
      title: 'All of Them',
      tellings: [
        'Then an old mole came forward and dropped in one onion. After the onion came a carrot, a pinch of salt, and a joke about a herring. By moonrise the pot was singing. All of them ate, even the wren, who was given a new house with a lid. “What’s in it?” asked the last in line. {Hero} licked the spoon. “You are,” {he} said.',
        'It was the small boy who went first. He gave a button. “It’s for the stirring,” he said. And then there was no holding them: beans, a bay leaf, the last of the good cheese, an argument that two brothers had been keeping for years. The pot began to talk to itself. When the moon came up there was a bowl for everyone, and one over, and they carried that one out to the storm-blown house on the hill. The wren had two.',
      ],
      scene: 'sharing steaming soup from a huge pot with a crowd under lanterns at night',
    },
  },
  word: {
    title: '{Hero} and the Word “{word}”',
    open: {
      title: 'What It Said on the Box',
      tellings: [
        'A box stood {atGoal}, where yesterday there had been no box. {HeroIntro} walked round it twice. It had no lock and no lid, and on the side, in gold, was a single word: *{word}.* {Hero} said it aloud. Deep inside, something turned over, like a cat in its sleep. “Do that again,” said {palIntro}. But the second time it did not work. “We’re saying it wrong,” said {hero}, “or we don’t know yet what it means.”',
        'Nobody had ordered it. But on the step {atGoal} stood a box, with no string and no stamp, and on its side one word in gold: *{word}.* “{Word},” read {heroIntro}, in an ordinary voice, as you read the word on a jar. The box purred. “It knows you,” said {palIntro}, who had come to see. {Hero} said it again, and nothing happened; and louder, and nothing happened; and politely, with *please.* “It’s like a key,” {he} said at last. “We’re only putting it in upside down.”',
      ],
      scene: 'in front of a mysterious wooden box with golden letters, at the edge of the village',
    },
    threads: [
      '“{Word},” said {hero}, as one says *good morning.* Under the gold, the box gave a tick.',
      '“{Word}!” said {pal}, as one says *ouch.* A hinge appeared where no hinge had been.',
      'They tried it backwards. That made it rain for a moment, so they stopped.',
      '“Perhaps it’s somebody’s name,” said {hero}, and the box was suddenly as light as a hat.',
      '{Hero} wrote it in the dust. A passing ant walked round the edge of every letter, and bowed.',
      '“I once knew a word like that,” said an old man at a gate, “but it was shorter, and mostly about cheese.”',
      'They sang it as a round. It came back with one voice too many.',
    ],
    turn: {
      title: 'The Wrong Way to Say It',
      tellings: [
        'By nightfall they had tried it every way there is. They had sung it. They had shouted it down a well. They had said it with a mouthful of bread. The box sat between them, shut as a shell, and the gold letters were starting to fade.\n\n“It’s going,” said {pal}. “If nobody says it right by morning, there won’t be any such word.”\n\n{Hero} put an ear to the side. Very faintly, something in there was saying a word as well, over and over. It was not *{word}.* It was *{hero}.* Whoever it was, it had been trying all day long to get their attention.',
        'They had used the word for everything that day. They had called it over walls and tied it to a balloon. They had tried it with an *H.* Now it was dark, and the box had stopped purring. When {pal} held up the light, the last gold letter was no brighter than a biscuit.\n\n“Words die out,” said {pal}. “Like lamps. Somebody has to go on meaning them.”\n\n{Hero} lay down on the ground with {his} ear against the wood. Inside, somebody was asking something. It was the same small sound, again and again, very tired, and not *{word}* at all. It was “*{Hero}? {Hero}?*” You do not say a word like that to open a box. You say it to find out if there is anybody there.',
      ],
      scene: 'listening at a closed box whose golden letters are fading, by lantern light',
    },
    end: {
      title: 'What It Means',
      tellings: [
        '“{Word}?” said {hero}, gently this time, the way you say it to somebody you would like to meet. And the box had never been a box. It was a pair of wings, folded very flat and very politely by something round and gold that had been waiting to be asked. “At last,” it said. “Hello.” So now you know what it means. It means *come out and play.*',
        'So {hero} answered. “{Word},” {he} said, meaning *yes,* and meaning *here I am.* The lid had only ever been shut from the inside. Up it went, and out climbed somebody round and golden with a crease down one side from waiting. “I’ve been practising your name for years,” they said. “Did I get it right?” It was nearly right. So now you know what *{word}* means. You say it at a door, and the answer is *you too.*',
      ],
      scene: 'beside an open box that has unfolded into two golden wings, at night',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
