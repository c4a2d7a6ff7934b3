import type { StopWords } from '../language.ts';

/** The stops in town and indoors, in English. */
export const TOWN_STOPS = {
  lamplighter: {
    title: 'Mr Ticket Lights the Town',
    label: 'Help the little robot light the street lamps',
    tease: 'a small robot was shaking its fist at a street lamp',
    tellings: [
      'There were nine hundred lamps in the city, and the robot who lit them was no taller than a boot. “Who made the posts so high?” it squeaked. “I told them. I wrote a *letter.*” Nobody had ever thought to lift it up. So they did: one underneath, one in the middle, and the robot on top with its spark. Lamp after lamp came on, like someone doing up a long gold coat. For thanks it unscrewed a brass button from its own chest. “For emergencies,” it said. “Press once.”',
      '“You there,” squeaked a voice at knee height. “You have arms.” It came from a robot the size of a boot, with a spark on the end of a wire and a ladder that was one rung too short. It had been one rung too short for forty years. Each night the robot jumped, and each night it lit two lamps, or possibly three, out of nine hundred. {Pal} picked it up. There was a shocked silence. “Higher,” it said, very quietly. They carried it down every street there was, and by the end it was singing. Then it unscrewed the brassiest of its buttons. “Press once,” it told them. “You’ll know when.”',
    ],
    gift: 'the brass button',
    who: 'the small robot',
    pay: '{Hero} pressed the brass button, once. Far off, a window lit up. Then another did, and ten, and nine hundred, until the whole horizon was awake and looking their way.',
    scene: 'lifting a very small robot up to a street lamp, in a city street of tall houses',
    again: {
      title: 'Nine Hundred and One',
      label: 'Walk home past the lit-up lamps',
      tease: 'one more lamp was shining than there had been before',
      tellings: [
        'The town had voted, and the town had built the robot a lamp of its own. It stood in the square and was exactly as high as a boot. “I can reach it,” the robot kept saying. “I don’t even have to stretch.” It had polished it so often that moths were wearing dark glasses. “Which is your favourite?” {pal} asked. “The other nine hundred,” said the robot at once. “This one’s for going home by.” And it showed them how to blow it out, though it would not let them do it.',
      ],
      scene: 'with a small robot who polishes a new street lamp no taller than itself, in a lit city street',
    },
  },
  market: {
    title: 'Five Spare Minutes',
    label: 'Try the night market, where a fox sells time',
    tease: 'there were paper lanterns, and a fox calling “Time, fresh time”',
    tellings: [
      '“Minutes,” cried the fox behind the stall. “Lovely long minutes. Half an hour of Sunday, hardly used.” They stood in jars, ticking. There were slow ones like honey, and quick ones that buzzed. “How much?” asked {hero}. “What did you do with your last one?” said the fox. They told him. He put his head on one side, and his sharp face grew a good deal less sharp. “You gave it away,” he said. “Nobody ever says that.” And he wouldn’t take a penny.',
      'All the other stalls sold pears. This one sold time, by the jar, and the fox behind it wore four watches, none of them right. “A slow minute, perhaps? A nice quick Monday?” {Hero} picked up a jar and put it to {his} ear. Somebody in it was laughing, long ago. “That’s not for sale,” said the fox sharply. “That’s mine. I keep it there so I shan’t use it up.” “What’s it for, then?” {pal} asked. The fox had no answer to that, and it seemed to bother him. In the end he opened it himself, and stood with his eyes closed until it was over. Then he gave them another, with five minutes in it, and would not hear of money.',
    ],
    gift: 'the jar with five minutes in it',
    who: 'the market fox',
    pay: '{Hero} unscrewed the jar, and there they were: five extra minutes, golden and slow. The wind stopped in mid-air. For exactly that long, nobody was in a hurry. It is amazing what gets mended in five minutes.',
    scene: 'at a market stall of glowing jars kept by a fox, under paper lanterns in the city',
    again: {
      title: 'Closing Time',
      label: 'Stroll back to the night market',
      tease: 'a fox was handing something out for nothing, and people were asking what was wrong with it',
      tellings: [
        'There was a notice on the stall: *Everything must go. It’s going anyway.* The fox was giving it all away. An old man got his Sunday back. A mother of six was handed a quiet half-hour and did not know where to put it. “What will you live on?” asked {hero}. “I thought I’d try it fresh,” said the fox. He had taken off the watches. By the end of the evening there was one jar left, quite empty, and the three of them put it in the middle and sat round it, and it filled up by itself.',
      ],
      scene: 'beside a fox who hands out glowing jars to a small crowd, under paper lanterns in the city',
    },
  },
  cornerless: {
    title: 'The House With No Corners',
    label: 'Go in at the round front door',
    tease: 'a perfectly round door stood open, with a light inside',
    tellings: [
      'There were no corners in the house, and a child called Pim lived there who had nowhere to be sent to. “I was naughty once,” Pim told them. “They walked me round and round looking for a place to stand, and by then we were all laughing.” Everything in there was drawn in crayon: the stove, the stairs, the marmalade. Pim drew them each a chair. Then they all had tea, and it was orange, and it tasted of orange. “Take this,” said Pim. “It still has a bit left.”',
      'The door was round, and so was the hall. They walked along it for some time before they noticed that they had passed the umbrella stand twice. “You get used to it,” said a child with orange fingers, whose name was Pim. Pim had drawn the house from the inside, all in one go, and corners are hard. So nobody there could be cornered, and nothing got lost behind anything, and if you were sent away you simply came round again. Supper was drawn on the table. It was mostly sausages. “I’ve nearly used it up,” said Pim, and held out the crayon, no longer than a tooth. “You have the last bit. I’ve got everything now.”',
    ],
    gift: 'the stub of crayon',
    who: 'Pim',
    pay: 'There was just enough crayon for one thing. {Hero} drew a door, small and crooked, with a round handle. For a moment it was only a drawing. Then somebody on the other side tried the handle.',
    scene: 'at a round table drawn in crayon, having tea with a child inside a round house',
    again: {
      title: 'Pim Draws a Window',
      label: 'Knock at the round house again',
      tease: 'the round house had something new on it, and it was open',
      tellings: [
        'Pim had found a blue. It had been in a coat pocket since last winter, with fluff on it. “I can do outside now,” said Pim, and drew a window, and they all three leaned on the sill to see what there was. There was a great deal of sky. There was a hill that went on too long because Pim had been enjoying it. And down the hill, getting bigger, came a dog nobody had drawn at all. “I didn’t do that,” whispered Pim. The dog jumped in and lay down on everybody’s feet. It was exactly the right blue.',
      ],
      scene: 'looking out of a crooked crayon window beside a child, inside a round house',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
