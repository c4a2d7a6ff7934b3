import type { OwnWordsBank } from '../language.ts';

/** What becomes of a reader’s own words that say what to share, tell or wonder at, in English. */
export const SHARING_OWN_WORDS = {
  music: {
    title: 'The Tune That Followed Them',
    telling:
      '*{Wish}.* So they did, {there}, with nothing to do it on but a comb, a bucket and {palOf} knees. The first verse frightened a goat. In the second verse somebody joined in from behind a wall: it was {aGuest}, and {git} knew the harmony. By the third verse there were feet going in houses where nobody had danced since the wedding. They never did find an end to it. They had to walk off backwards, still going, and the tune came after them down the road, like a dog that has decided.',
    object: { noun: 'comb', gender: 'm' },
    gift: 'the tune that followed them',
    pay: 'They had no need to get it out. The tune had been sitting behind them all the time. {Hero} whistled for it, and it came bounding up out of the dark, all three verses, and put its paws on everybody’s shoulders.',
    now: '“*{Wish},*” said {hero}, and it began. It was only a thread of a tune, and rather flat. But {pal} took the other end, and between them they held it up, higher and higher, until nobody there could have said that they were alone.',
    scene: 'playing music on a comb and a bucket while a friendly visitor dances',
  },
  give: {
    title: 'Something for Nothing',
    telling:
      'They turned out their pockets to see what there was. *{Wish},* they had said, and it is not giving if you keep the best bit. So it was the best bit that they gave: {object}. It went to {aGuest}, {there}, who had not been given anything for so long that {git} asked where to sign. {Git} held on to it with both hands. Then {git} went indoors and was gone for some time, and came out with a parcel, in {gits} only paper. “It isn’t as good,” {git} said. “It’s just the best I’ve got.”',
    object: { noun: 'last apple', gender: 'm' },
    gift: 'the parcel in its only paper',
    pay: '{Hero} had never unwrapped the parcel. {He} held it out just as it was, in the only paper somebody had. “It’s the best they had,” {he} said. There is nothing in the world so hard to stay shut against.',
    now: '“*{Wish},*” said {hero}, and did it, before {he} could think what it was worth. It was the last thing {he} had. That was why it counted. And something which had been holding on very tightly, for very long, opened its hand as well.',
    scene: 'giving a small wrapped present to a shy visitor beside the road',
  },
  talk: {
    title: 'A Word With Somebody',
    telling:
      '*{Wish}.* It takes two, of course, and there was only {aGuest}, {there}, who was known not to talk. {Hero} said good morning. Nothing. {Pal} mentioned the weather, of which there was some. Nothing. So they sat down on either side and talked to each other about small things, and left a gap in the middle, about the right size. It took until tea. “Actually,” said {guest}, from the gap, “it’s my birthday.” And once {git} had begun, there was simply no end to what {git} had been saving up.',
    object: { noun: 'word', gender: 'm' },
    gift: 'the gap in the conversation',
    pay: '{Hero} did not say anything. {He} left a gap, about the right size, as they had learned to do. It grew quiet. It grew quieter. And then out of the quiet somebody said, “Actually,” and it all came right from there.',
    now: '“*{Wish}*?” said {hero} aloud. It was only a voice, and not a big one. But nobody had thought of simply saying it. There was a silence, the listening kind, and then, from very near, the beginning of an answer.',
    scene: 'sitting on a bench, one on either side of a shy visitor, talking',
  },
  eat: {
    title: 'Room for One More',
    telling:
      'There is no adventure so urgent that it cannot be done better on a full stomach. *{Wish},* they decided, and spread a cloth, {there}. They had one egg, a heel of bread and {aObject}. It did not look like much until {aGuest} came by with a pot, and somebody’s aunt came by with a cake, and a boy came by with nothing, which he was asked to put in the middle with the rest. They ate until the sun went round the other side. And still there was a corner left over.',
    object: { noun: 'radish', gender: 'm' },
    gift: 'the corner that was left over',
    pay: '{Hero} unfolded the cloth, and in it lay the corner that had been left over. It was a bit squashed. {He} broke it, and handed it round, and there was enough; there was enough the next time, too. Nobody can be a stranger with icing on their chin.',
    now: '“*{Wish},*” said {hero}. It seemed an odd time for it. But they sat down, right there in the worst of it, and laid three places, and left one empty. And after a moment the thing they had been so worried about came and sat in it.',
    scene: 'having a picnic on a chequered cloth with several friendly guests and a cake',
  },
  seek: {
    title: 'What Was Under It',
    telling:
      'Nobody had looked there before, and that was the whole reason. *{Wish}.* They went along with their noses down, {there}, past a button, a bone and half a Tuesday. {AGuest} was looking as well, for {gits} glasses, which were on {gits} head. “You find more if you are looking for something else,” {git} told them. So {hero} looked for the sea, and {pal} looked for trouble, and between the two of them, under a stone that came up with a small kiss, they found {aObject}. It had been lost so long that it had stopped expecting anyone.',
    object: { noun: 'glass marble', gender: 'm' },
    gift: '{object} from under the stone',
    pay: '{Hero} held out {object} from under the stone. “We weren’t even looking for this,” {he} said. It lay there, glad to be of use. And everybody saw, rather late, that it was the one thing they had all been looking for.',
    now: '“*{Wish},*” said {hero}, so they looked: not where it was lightest, but where nobody had wanted to. It was right at the back. It was smaller than they had feared. And underneath, as there so often is, was the way out.',
    scene: 'lifting a flat stone together and finding a small shining thing',
  },
  draw: {
    title: 'In Ink',
    telling:
      '*{Wish}.* {Hero} had a pencil, and {pal} had opinions, and there was a good blank wall {there}. They began at the left, with {aObject}. They were just getting to the exciting part when {aGuest}, who had been watching over their shoulders, said, “You’ve left me out.” So they put {gim} in. Then the baker wished to be put in, and his horse. By evening the whole street was on the wall, larger than life and all of them smiling, except for one small space near the door. “That’s for whoever comes,” said {hero}.',
    object: { noun: 'very small hill', gender: 'm' },
    gift: 'the pencil that drew everybody in',
    pay: '{Hero} took out the pencil that had drawn everybody in. There was still that small space near the door. {He} drew fast, with {his} tongue between {his} teeth, and what {he} drew there was the very one who had thought that there was no room.',
    now: '“*{Wish},*” said {hero}, and did it there and then, in the dust, with one finger. It was only a few lines. But it was so plainly how things ought to be that the things themselves looked down, saw it, and began to shuffle round.',
    scene: 'drawing a big picture on a white wall while neighbours watch',
  },
  laugh: {
    title: 'What Was So Funny',
    telling:
      'It is hard to say who started it. *{Wish},* that was all that anyone had said. But {pal} got hiccups, and then {hero} looked at {pal}, and after that it was too late. They had to hold on to a tree. {AGuest} came out, {there}, to complain about the noise, and heard what it was about, and had to hold on to the tree as well. “It isn’t even funny,” {git} wept. That made it worse. When at last they could stand, none of them could remember the joke, but all of them had it by heart.',
    object: { noun: 'hiccup', gender: 'm' },
    gift: 'the joke nobody could remember',
    pay: 'Nobody could remember the joke. They tried, in front of everyone, and got it wrong, and {pal} hiccuped. That was enough. It began in one corner as a snort, and it went through the place like a warm wind, and nothing that was shut stayed shut.',
    now: '“*{Wish}?*” said {pal}. “*Now?*” But {hero} was already doing it. There was an awful silence. Then, out of the very middle of the trouble, came a small sound, like a lid coming off. It was trying not to laugh.',
    scene: 'laughing so hard that they hold on to a tree, with a giggling visitor',
  },
  magic: {
    title: 'A Small Amount of Magic',
    telling:
      'There is not much magic about these days, and you have to make it do. *{Wish},* said {hero}, in the proper voice, and waved. Nothing happened, except that {aGuest}, {there}, turned out to have been standing just behind them. “That wasn’t me,” {git} said, “I was only waiting for the bus.” But one of {gits} ears was now a very pretty green. They tried again, more slowly, and left out the shouting. And for the length of a breath every leaf and every pebble leaned a little their way, like people who have heard their names.',
    object: { noun: 'spell', gender: 'm' },
    gift: 'the last of the magic',
    pay: 'There was a pinch of the magic left. {Hero} had been keeping it in one closed hand. {He} opened it and said the words quietly, without the shouting. Every leaf and every pebble leaned their way. And whatever else was there leaned too.',
    now: '“*{Wish},*” said {hero}, in the proper voice. Nobody breathed. It went off with no bang at all, just a soft green sort of *plip*; and when they looked, the thing they were afraid of had turned into something with a name.',
    scene: 'waving a wand of hazel, with green sparkles in the air, beside a surprised visitor',
  },
  visitor: {
    title: 'Somebody New',
    telling:
      'They had hardly said it, *{wish},* when there {git} was, {there}: {aGuest}, rather out of breath. “Did somebody call?” {git} asked. {Git} had been waiting behind the scenery since page one, in case {git} was wanted. {Git} could do three tricks, {git} told them, and {git} was also good at being quiet. {Git} did the tricks. The second was the best, because it went wrong. Then {git} walked with them for as long as the road was straight, and at the crossroads {git} shook hands all round and gave them a whistle, to call {gim} with.',
    object: { noun: 'whistle', gender: 'm' },
    gift: 'the whistle that calls {guest}',
    pay: '{Hero} blew the whistle. It made no sound that anybody could hear, but somebody heard it. “I was just behind the scenery,” panted {guest}, and did all three tricks, one after another. The second went wrong again, and that was what did it.',
    now: '*{Wish}.* No sooner thought of than there: {aGuest}, out of breath, at the very last moment, which is when things count. “I came as soon as I was mentioned,” {git} said. And {git} did the one thing that neither of them could have done.',
    scene: 'meeting a new friend who performs tricks at a crossroads',
  },
  place: {
    title: 'Not on the Way',
    telling:
      'It was not on the way. That was what was nice about it. *{Wish},* they had said, and a bit of road that had been lying about unused got up and took them. So there they were, {there}, with no reason at all. They had a look at it from the front, and from the back, where it was even better. {AGuest} who lived round there showed them the good place for throwing stones. They put one in a pocket when they left. “Now it’s been somewhere,” said {pal}. “Now so have we,” said {hero}.',
    object: { noun: 'pebble', gender: 'm' },
    gift: 'the pebble that had been somewhere',
    pay: '{Hero} put the pebble down on the ground. It had been somewhere, and you could tell. Round about it, as round a stone thrown into a pond, it grew a little bit like that other place: the same light, and the same good back to it. There was room to breathe.',
    now: '“*{Wish},*” said {hero}. “I mean it. Let’s be there.” And {he} told it so well, with the light and the smell and the good place for throwing stones, that everyone who was listening went there too, and came back better.',
    scene: 'looking round a new place with a friendly guide',
  },
  thing: {
    title: 'The Very One',
    telling:
      '*{Wish},* {hero} was saying, and there it lay in the grass, {there}, as if it had heard: {aObject}. It was not new. It had been some other person’s once, and it had been happy. {AGuest} hopped off the top of it, where {git} had been having {gits} nap, and asked them to be good to it. “What does it do?” said {pal}. They tried it on a snail, on a headache and on the wind. So far as they could see, it did nothing whatever. But they both walked straighter for having it along.',
    object: { noun: 'brass knob', gender: 'm' },
    gift: '{object} they found',
    pay: 'So *that* was what it did. {Hero} held up {object} they had found, and turned it the other way round, as nobody had thought of doing. All day it had been of no use to anyone. It had been saving itself up.',
    now: '“*{Wish},*” said {hero}. It had been lying under their noses the whole time: {aObject}, quite an ordinary one. {He} picked it up in both hands. There is no telling what will save you. It is hardly ever the thing with the label on.',
    scene: 'finding something small and precious in the long grass',
  },
} satisfies Readonly<Record<string, OwnWordsBank>>;
