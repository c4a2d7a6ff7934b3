import type { ShapeWords } from '../language.ts';

/** Frames of stories about meeting somebody, in English. */
export const MEETING_SHAPES = {
  afraid: {
    title: '{Hero} and the One Who Was Afraid',
    open: {
      title: 'A Very Private Matter',
      tellings: [
        '{AtGoal} lived {heroIntro}, and next door lived {palIntro}, who was afraid of {fear}. It was a private matter. {Phe} had been afraid of it since {phe} was very small, and {phe} had a long list of polite excuses. “I have a cold,” {phe} would say, or “I have just remembered a potato.” But tomorrow was the Feast of Small Lights, and this year everybody, absolutely everybody, was to come.',
        'Everyone has something. {Hero} had a wobbly tooth. {HeroIntro} is how it stood on the letterbox, {atGoal}; and on the letterbox beside it stood the name of {palIntro}, who was afraid of {fear}. Nobody was supposed to know. {Phe} crossed the street to keep away from it, and if anybody asked, {phe} was admiring the other side. Then a card came through both doors at once. *The Feast of Small Lights is tomorrow,* it said. *Everybody comes.* The word *everybody* was underlined twice.',
      ],
      scene: 'side by side at a garden gate hung with paper lanterns',
    },
    threads: [
      '“Is it still tomorrow, tomorrow?” asked {pal}. It was.',
      '{Pal} practised being brave at a pebble. The pebble did nothing, and {phe} felt slightly better.',
      '“What is the worst thing about {fear}?” asked {hero}. {Pal} thought for a mile. “That it might be looking at me,” {phe} said.',
      'Nobody said the word *{fear}* for nearly an hour.',
      'They passed eleven potatoes in a field, and {pal} greeted each of them like an old friend.',
      '“I was afraid of hiccups once,” said {hero}. “What happened?” “I had them.”',
      '{Pal} walked on the side away from it, wherever it was.',
    ],
    turn: {
      title: 'The Thing Itself',
      tellings: [
        'And then, round the very next corner, with no warning at all, there it was: {fear}. Not a great deal of it. But {pal} sat down where {phe} stood, and shut both eyes, and remembered eleven potatoes at once.\n\n{Hero} sat down beside {phim}. {He} did not say “don’t be silly,” because it was not silly. {He} did not say “be brave,” because that is a thing people say from a safe distance.\n\n“I’ll look at it for you,” said {hero}, “and tell you what it’s doing.” There was a pause. “What is it doing?” whispered {pal}. “Nothing much. I think it may be shy.”',
        '“We’re nearly there,” {hero} was saying, when {pal} stopped like a clock. In the middle of the path, between them and the music, was the one thing {phe} could not manage: {fear}. It was not doing anything. That was somehow worse.\n\n“You go on,” said {pal}, in a high, polite voice. “I’ve just remembered a potato.”\n\n{Hero} did not go on. {He} got down on the ground where {pal} was, because that was where the talking needed to be done. “How big is it, from there?” {he} asked. “As big as a church.” “From here,” said {hero}, “it’s about as big as a cow. Shall we find out what makes the difference?”',
      ],
      scene: 'sitting close together on a dark path, one of them with both eyes shut',
    },
    end: {
      title: 'Small Lights',
      tellings: [
        '{Pal} opened one eye. It is a long way from one eye to two, but {phe} went. “Oh,” {phe} said. “It’s smaller than it is.” They walked into the Feast of Small Lights side by side, late, holding on, and everyone moved up. {Pal} was still a little afraid of {fear}. But now it was a thing {phe} had, and not a thing that had {phim}.',
        'They went past it in little steps, with rests. On the far side {pal} turned round, of {phis} own accord, and had a proper look. “It’s still there,” {phe} said. “And so am I.” The Feast of Small Lights had kept them two chairs and the end of the cake. Someone asked {pal} whether {phe} was afraid of {fear}. “Oh, yes,” said {pal}, with {phis} mouth full. “But we’ve met.”',
      ],
      scene: 'walking hand in hand into a feast of small lanterns at night',
    },
  },
  guest: {
    title: 'The Guest Who Came to {Hero}',
    open: {
      title: 'Three Knocks',
      tellings: [
        'Knock. It was hardly a knock at all. {AtGoal} lived {heroIntro}, and nobody ever came by, so nobody got up. Knock. Knock. On the step, in a puddle of its own making, stood a cloud. It was about the size of a cushion and the colour of dishwater. “I’ve lost my sky,” it said, and rained a little on the mat. “Oh dear. I do that when I’m sad.”',
        'It had been dripping outside for some time before anyone thought of opening the door. {AtGoal}, {heroIntro} put {his} nose out, and there on the mat sat a cloud. It was a small one, about as much as would go in a hatbox, and it was rather grubby. “I got left behind,” it said. “We were all crossing over, and I stopped to look at a duck.” Now the sky was empty from end to end. {Hero} fetched a bucket to put under it, and a towel to put round it. “Do you take sugar?” {he} asked.',
      ],
      scene: 'at an open front door, where a small grey cloud is standing on the step',
    },
    threads: [
      'The cloud bobbed along behind them on a piece of string, apologising to the flowers.',
      '“Mine had a lot of blue in it,” said the cloud, “and a bird on the left.”',
      'The little cloud tried not to drip. It held its breath until it was almost square.',
      'At every corner they stopped and looked up. It was always somebody else’s sky.',
      'The cloud asked if that was a duck. It was a gatepost. “I do like ducks,” said the cloud.',
      'Three times it rained by mistake, and three times somebody’s lettuces were grateful.',
      '“What do you do up there all day?” asked {pal}. “Shapes,” said the cloud. “I’m best at pillow.”',
    ],
    turn: {
      title: 'The Big Grey',
      tellings: [
        'The wind found them on the open hill. Behind the wind came the storm, tall as a cathedral, with lightning in its sleeves. All the other clouds ran before it like sheep.\n\n“ONE OF MINE,” boomed the storm, bending down. “COME ALONG.”\n\nThe little cloud went so pale that they could see through it. It pulled at its string. It did not want to be thunder. It had never wanted to be thunder. It had hoped, one day, to be part of a nice sunset.\n\n{Hero} held on to the string with everything {he} had. “It isn’t yours,” {he} called up. “It isn’t anybody’s. It’s our guest.”',
        'The hill went dark from the top down. They looked up, and there it stood, a storm with its collar turned up and its pockets full of thunder. “AH,” it said, and every gate for ten miles fell shut. “I MAKE THAT ONE SHORT. HAND IT OVER.”\n\nThe cloud had got in under {heroOf} coat. It was shaking so much that it had started to snow. “I’m no good at loud,” it whispered. “I only know how to do shade.”\n\n“Well?” boomed the storm. {Pal} took hold of {heroOf} sleeve. {Hero} was getting very wet, and {he} had no umbrella for a thing like that. But a guest is a guest. “It hasn’t finished its tea,” {he} said.',
      ],
      scene: 'on an open hill under a huge dark storm, holding a small cloud by a string',
    },
    end: {
      title: 'A Nice Sunset',
      tellings: [
        'The storm looked at them for a long moment. Nobody had ever called its clouds guests. “HM,” it said, in a smaller voice, and went round. And behind it, washed and shining, with a bird on the left, was a piece of sky exactly one cloud short. The little cloud fitted. At sunset it turned pink, right to the edges, and dropped one happy drop on {heroOf} nose.',
        '“TEA,” said the storm. It had never been offered any. It stood about for a moment, huge and awkward, looking at its feet. Then it rumbled, in what was for a storm a whisper, that there was a piece of sky over the orchard with nobody in it; and it went away backwards, so as not to knock anything over. The little cloud fitted there as if it had been cut out with scissors. On hot days it comes over to {heroOf} house and does shade.',
      ],
      scene: 'on a hill at sunset, waving to one small pink cloud in the sky',
    },
  },
  letter: {
    title: 'The Letter That {Hero} Carried',
    open: {
      title: 'Late Post',
      tellings: [
        'The letter came down the chimney on a Tuesday, which is not the usual way. {AtGoal} lived {heroIntro}, who picked it up and blew off the soot. It was sealed with green wax and had plainly been everywhere: there were stamps from the sea, from the stars and from a place called Soup. The address was just four words. *To Whoever Needs It.* Underneath, in pencil: *Sorry this is late.*',
        'A letter had been going round the world for longer than stamps. It had been sat on by a camel. It had been wedged under a table in a lighthouse. And on a windy morning, {atGoal}, it blew in over the hedge and stuck to {heroIntro}. *To Whoever Needs It,* said the envelope. The wax was green and had never been broken. On the back were forty scribbles in forty hands, all saying much the same: *Not me. Passing it on.* {Hero} read them all. Then {he} put on {his} outdoor shoes.',
      ],
      scene: 'holding up an old letter with a green seal, in front of a fireplace in a small house',
    },
    threads: [
      'The letter rustled in the bag, as letters do when they are getting close.',
      '“Do you need a letter?” {hero} asked a passing snail. The snail said it would think about it and write.',
      '{Hero} held the envelope up to the sun. All that showed was one curly *Y*.',
      'A new stamp had appeared on the letter. Neither of them had put it there.',
      'They tried it on a baker, a bride and a man with a goose. All three said they would rather have it than a bill, but it was not for them.',
      '“Perhaps it’s for a tree,” said {pal}. They read the envelope to one, to be fair.',
      'At night the green seal glowed a little, like something left on for someone.',
    ],
    turn: {
      title: 'Nobody Home',
      tellings: [
        'They tried every door in the last street. Nobody needed a letter. They needed string, or eggs, or a moment’s peace. At the end of the street was a house with its shutters closed and ivy over the bell. A card in the window said: *No post, thank you. It is never for me.*\n\nThe letter gave a jump.\n\n“Oh,” said {hero}. “It’s you.”\n\nBut the slot was nailed shut, and no one answered, and the evening was getting cold at the edges. “You can’t push a letter at a person who has stopped expecting one,” said {pal}. “You have to make them look up first.”',
        'It was the last street, and the last number in it. The paint had come off the gate, and the path had gone back to being grass. All the shutters were closed. Under the letterbox hung a notice: *Nothing ever comes.*\n\n{Hero} felt the letter move. It was trembling, from the stamp to the seal, like a dog that has smelled home. “It’s here,” {he} whispered. “It has always been for here.”\n\nBut the letterbox had been painted shut, and their knocking only frightened the sparrows. Behind the shutter a chair creaked and did not get up. “They think we’re nobody,” said {pal}. “Everybody who has come here has been nobody, for years.”',
      ],
      scene: 'at the door of a dark house with closed shutters and ivy, holding a letter',
    },
    end: {
      title: 'To Whoever',
      tellings: [
        'A shutter creaked. A face came out, crumpled as a pillow, and read the letter standing up. It was not long. It said: *You are missed. Come for supper. Bring your own spoon.* “But that was posted before I was born,” said the face. “Then you’re expected,” said {hero}, and the nails came out of that slot before breakfast.',
        'Something gave way. It was the paint. A hand came out of the slot, thin as a twig, and took the letter in. Behind the door they heard the seal crack, and then a long quiet, and then somebody laughing who was badly out of practice. *Come for supper,* it had said all this time, *you are missed.* “I’m terribly late,” said a voice. The shutters went back, one, two, three. “Would you wait while I find my hat?”',
      ],
      scene: 'with an old neighbour who reads a letter in a lit doorway at night',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
