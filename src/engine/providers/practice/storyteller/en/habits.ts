import type { Habit } from '../language.ts';

/** The friend’s habits, in English. */
export const ENGLISH_HABITS: readonly Habit[] = [
  {
    plants: [
      'carried one biscuit in a tin. “It’s for an emergency,” {pal} told everybody.',
      'never went out without a tin, and in the tin was one biscuit, for emergencies. There had not been one yet.',
    ],
    gags: [
      '“Is this the emergency?” asked {pal}, with one hand on the tin. “No,” said {hero}.',
      '{Pal} opened the tin, just to see how the biscuit was. It was well.',
      '“It smells like an emergency,” {pal} said hopefully. It wasn’t one.',
      'Somewhere along here {pal} tripped, and saved the tin first.',
      '“What if we have an emergency and don’t notice?” said {pal}.',
      'A wasp landed on the tin. {Pal} asked it, quite firmly, whether it had an appointment.',
      '{Pal} held the tin up to one ear. “It’s being brave,” {phe} reported.',
      'They met a man who had had an emergency on Tuesday. {Pal} wanted to know what he had eaten.',
      'At every milestone {pal} told the biscuit where they were.',
      '“Half an emergency would be half a biscuit,” said {pal}. “But then where would you stop?”',
    ],
    payoff:
      'Afterwards they sat on a wall. “Is *this* the emergency?” asked {pal}. “Yes,” said {hero}. “I think it is.” So they broke the biscuit in two, and it was the best biscuit in the world.',
  },
  {
    plants: [
      'counted things when {phe} was nervous, which was rather often.',
      'had to count things whenever {phe} was nervous. Today {phe} had begun with the buttons.',
    ],
    gags: [
      '“Forty-one,” whispered {pal}, who had been counting pebbles. “Just so that somebody knows.”',
      '{Pal} had got up to three hundred and six, and would not say of what.',
      '“Two of us,” {pal} counted. “Still two. Good.”',
      'For a mile {pal} counted nothing but clouds, and came to one and a half.',
      '“Seven crows,” said {pal}. “Or the same crow, seven times.”',
      '{Pal} counted {heroOf} fingers, to be on the safe side. They came out even.',
      'There were nineteen steps, or twenty, depending on whether you trusted the last one. {Pal} did not.',
      '“One,” said {pal}, looking at the moon, and felt that that one had been easy.',
      '{Pal} tried to count backwards and met {phim}self coming the other way.',
      'A hundred and twelve reeds, said {pal}, and one heron pretending.',
    ],
    payoff:
      '“How many was that today?” {hero} asked on the way to bed. {Pal} stopped. {Phe} looked astonished. “I don’t know,” {phe} said. “I forgot to count.”',
  },
  {
    plants: [
      'knew everything. “I knew that,” {phe} would say, whatever it was.',
      'had never in {phis} life been told a thing {phe} did not know. “I knew that,” {phe} said, when anyone tried.',
    ],
    gags: [
      '“I knew that,” said {pal}, who had not known that.',
      '“I knew that too,” {pal} added, a bit late.',
      '“Everyone knows *that,*” said {pal}, writing it down.',
      '{Pal} had known all along, and said so in a rather high voice.',
      '“I could have told you,” said {pal}. “I was being polite.”',
      '“It’s left,” said {pal}. It was right. “I knew it was one of them,” said {pal}.',
      '{Pal} explained the whole thing to a hedge, and got all of it wrong.',
      '“That is called a phenomenon,” said {pal}, of a duck.',
      'Nobody asked {pal} anything for a mile, and {phe} answered twice.',
      '“I have read about this,” said {pal}. “It was a different book.”',
    ],
    payoff:
      '{Pal} was quiet for a long while. “I didn’t know that,” {phe} said. “I didn’t know it would be like *that.*” And {phe} took hold of {heroOf} hand, as if it had always been {phis} to take.',
  },
  {
    plants: [
      'took an umbrella everywhere. It had not rained since last year. “You’ll see,” said {pal}.',
      'had brought the umbrella, although the sky was as blue as a plate. “You’ll see,” said {pal}, as {phe} said every day.',
    ],
    gags: [
      '{Pal} shook out the umbrella, in case. Nothing fell on it but sun.',
      '“It’s holding off,” said {pal}, peering up. “It’s being sly.”',
      'The umbrella was a boat for a moment, and a walking stick, and once the mast of something. It was never an umbrella.',
      '“I felt a drop,” said {pal}. It was a ladybird.',
      '{Pal} held the umbrella over a passing beetle, who seemed to like it.',
      'They passed a field in which it had rained yesterday. {Pal} stood in it for a while, looking wronged.',
      'A cloud went over. {Pal} had the umbrella halfway up before it turned out to be geese.',
      'Somebody asked what the umbrella was for. “Later,” said {pal}.',
      '{Pal} gave the umbrella an airing, and found last year’s sandwich in it.',
      'By now the umbrella had seen a great deal of the world, all of it dry.',
    ],
    payoff:
      'On the way home, it rained. It came straight down, warm and silver and enormous. {Pal} opened the umbrella very slowly, with a look of perfect happiness, and held it over {hero}. “You see?” said {pal}.',
  },
];
