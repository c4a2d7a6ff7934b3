import type { OwnWordsBank } from '../language.ts';

/** What becomes of a reader’s own words that say what to make, move or mend, in English. */
export const DOING_OWN_WORDS = {
  make: {
    title: 'Made by Hand',
    telling:
      '“Here is the plan,” said {hero}. *{Wish}.* Nobody had a better one. They laid everything they owned out on the grass, {there}, and {aGuest} who was passing put down a bag of odds and ends and asked to join in. By noon they had it: {aObject}, and such a one as nobody had seen. It leaned. It squeaked when spoken to. One end was chiefly string. But it was theirs, and since it was the first of its kind, there was no one to say it was wrong.',
    object: { noun: 'contraption', gender: 'm' },
    gift: '{object} they made',
    pay: 'Out came {object} they had made, leaning and squeaking. It had never been meant for this, but then it had never been meant for anything else. {Hero} set it down in the very middle, and it held.',
    now: '*{Wish},* said {hero}, and began at once, with both hands and whatever lay nearest. {Pal} held the other end. It was crooked and it was quick, and when it was done it was exactly big enough.',
    scene: 'building a crooked contraption of wood and string with a friendly visitor',
  },
  climb: {
    title: 'Higher Than That',
    telling:
      '*{Wish}!* It sounded easy from down here. {Hero} took off {his} shoes, for the grip. {Pal} took off {phis} hat, for the weight. They went up past the robins and past the rooks, to where {aGuest} was sitting on the last solid thing there was, enjoying the draught. “Most people stop lower down,” {guest} remarked. After that there was only air. They spread their arms and leaned on it. For as long as it takes to say *oh,* it carried them, and then it set them down, {there}, with their hair the wrong way.',
    object: { noun: 'feather', gender: 'm' },
    gift: 'the feather from the very top',
    pay: '{Hero} took out the feather they had brought from the very top, and held it up. It had never quite stopped flying. It tugged, and everything that was heavy in that place grew a little lighter, and then a little more.',
    now: '*{Wish},* {hero} had said, and there was nowhere to go but up. So up {he} went. From there one could see over the trouble to the other side, where it was already morning. {He} told the others, and that did it.',
    scene: 'high up in a tall tree with their arms spread out in the wind',
  },
  water: {
    title: 'Wet to the Ears',
    telling:
      'Water does not mind who you are. *{Wish},* {hero} had said, and {pal} had said, “After you,” and now they were both in it up to the ears. It was cold at the edges and quite kind in the middle. {AGuest} paddled up to ask whether they were lost. “No,” said {hero}, “we’re only wet.” They floated on their backs and looked at the sky going the other way. When they came ashore, {there}, they had weed on their heads, like dukes, and a shell had come along in somebody’s sleeve.',
    object: { noun: 'shell', gender: 'm' },
    gift: 'the shell out of the water',
    pay: '{Hero} held the shell out of the water up to the silence. You could hear it clearly: the cold edges, the kind middle, and somebody splashing. “It’s only like getting in,” {he} said. “It’s the first step that is wet.”',
    now: '*{Wish},* said {hero}, and held {his} nose. It was the kind of thing you can only do all at once. There was a gasp and a splash, and then, from the middle of it, {heroOf} voice. “Come in,” it said. “It holds you up.”',
    scene: 'floating beside a small wooden boat on calm blue water',
  },
  hurry: {
    title: 'As Fast as That',
    telling:
      'There was no time to write it down. *{Wish}!* They were off before the end of the sentence. A gate went by, and a goose, and a washing line, most of which came along. {AGuest} galloped beside them for a while, only for the company. “What are we running from?” panted {pal}. “I think we’re running *to,*” said {hero}. It is a good deal faster. They stopped at last, {there}, with no breath and one sock, and they had arrived so early that the place was not quite ready.',
    object: { noun: 'sock', gender: 'm' },
    gift: 'the sock that outran its owner',
    pay: 'Out of the bag came the sock that had once outrun its owner. {Hero} gave it one good shake. It still had a bit of hurry left in it. It was all they needed: just enough to get there before it was too late.',
    now: '“*{Wish}!*” cried {hero}, and there is a kind of running that is also a kind of yes. {Pal} felt it go past, and followed. They got there so fast that the worst of it had not yet happened.',
    scene: 'running fast down a road with a washing line flying behind them',
  },
  help: {
    title: 'Where It Hurt',
    telling:
      'It was not a grand idea, but it was a kind one. *{Wish}.* So they looked about for somebody to begin on. {There} sat {aGuest}, with {gits} back to the road, and {git} was having the sort of day that has a hole in it. They did not ask a lot of questions. {Hero} held one end of the trouble and {pal} held the other. They pulled it straight, put a stitch in it, and blew on it where it was sore. “It’s still there,” said {guest}, after a bit. “But it doesn’t go all the way through.”',
    object: { noun: 'needle and thread', gender: 'm' },
    gift: 'the thread that mended a day',
    pay: '{Hero} took out the thread that had mended a day. There was a bit left on the reel, and it was enough. {He} found the place where things had come apart, and made one small stitch there, and another, and bit off the end.',
    now: '*{Wish}.* That was all {hero} could think of, and so {he} did it. {He} found out where it hurt, and stayed by that place, and {pal} held the lamp. It is slow work. But it was the right end to begin at.',
    scene: 'kneeling beside someone sad at the side of a road, with needle and thread',
  },
  open: {
    title: 'Not Locked',
    telling:
      '*{Wish}.* All very well, but nobody had tried that door in a hundred years. It stood all by itself, {there}, with no wall on either side. {Pal} knocked, so as to be polite. {Hero} turned the handle, so as to know. And on the other side was {aGuest}, with one paw still raised to knock. “Oh,” said {guest}. “I’ve been trying to get up the courage since spring.” They changed places, and had a look at each other’s side. It was much the same, with different birds.',
    object: { noun: 'handle', gender: 'm' },
    gift: 'the handle of the door with no wall',
    pay: '{Hero} took the handle of the door that had no wall, and held it against the dark, about as high as a door would have it. It fitted. It turned. And it was not locked. It never had been. It had been waiting for someone to think of trying.',
    now: '“*{Wish},*” said {hero}, and put out a hand. There was something there to open, after all; there nearly always is. It stuck. It gave. On the other side somebody had been pushing as well.',
    scene: 'in front of a wooden door that stands alone with no wall around it',
  },
  hide: {
    title: 'As Quiet as That',
    telling:
      '“*{Wish},*” breathed {hero}, so softly that it was mostly eyebrows. They pulled a hedge over their heads. They made themselves flat, and after that they made themselves thin. It was very close in there, and it was some time before they noticed that there were three of them. {AGuest} was hiding too, {there}, behind {palOf} left ear. “Who from?” whispered {pal}. {Git} had forgotten. {Git} had hidden so well that the game had gone home without {gim}. So they found {gim}, on purpose, out loud, and {git} went pink with pleasure.',
    object: { noun: 'leaf', gender: 'm' },
    gift: 'the leaf from the hiding place',
    pay: '{Hero} still had the leaf from the hiding place. {He} held it up, in front of everybody, and then, slowly, took it away. “Found you,” {he} said, to the thing that had made itself so hard to see. It had been hoping for that all day.',
    now: '*{Wish}:* that was the whole of it. They went so quietly that the trouble, looking round for them, saw nobody at all, felt rather foolish, and sat down. Then {hero} tapped it on the shoulder, and smiled.',
    scene: 'peeping out of a leafy green hedge with a shy visitor',
  },
  rest: {
    title: 'Doing Nothing Well',
    telling:
      'Anyone can go on. It takes sense to stop. *{Wish},* said {hero}, and they lay down where they were, {there}, with their boots pointing at the sky. The clouds did the walking for a while. {AGuest} came up to ask what they were looking for. “Nothing,” said {pal}. “There’s plenty, if you lie still.” So {git} lay down as well, and before long {git} had found some. When they got up again, the afternoon was just where they had left it, and all their thoughts had been put back in order.',
    object: { noun: 'cloud', gender: 'm' },
    gift: 'the hour they kept',
    pay: 'There was still the hour that they had not used, the one they had lain down in. {Hero} spread it out. It was as wide as a field and smelled of grass, and there was room on it for everyone, and for whatever it was that had been so tired for so long.',
    now: '“*{Wish},*” said {hero}, and it was so unexpected that everything stopped to see. {He} lay down. {Pal} lay down. And the trouble, which had been standing up for years, looked left and right, and lay down too.',
    scene: 'lying in the grass side by side, looking up at white clouds',
  },
} satisfies Readonly<Record<string, OwnWordsBank>>;
