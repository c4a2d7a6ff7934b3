import type { ShapeWords } from '../language.ts';

/** Frames of stories about looking for something, in English. */
export const SEEKING_SHAPES = {
  light: {
    title: '{Hero} and the Lamp That Waited',
    open: {
      title: 'A Note on the Lamp',
      tellings: [
        'On the last rock before the maps give up stood a lighthouse, and one morning {heroIntro} found it dark. Inside, a hundred and one steps went round and round. At the top hung a lamp as big as a bathtub, quite cold, with a note tied to it. *Gone to look for the light,* said the note. *Back soon. Please do not let the boats worry.* The ink was very, very old.',
        'There is a lighthouse where the land runs out. It had been dark since before anybody’s grandmother, and people had stopped noticing, the way you stop noticing a hat. Then one morning {heroIntro} went up the hundred and one steps to see the view. The lamp was still there. It was cold, and somebody had tied a note to it with string: *Gone to look for the light. Back soon. Please do not let the boats worry.* “Soon,” said {hero}, and blew the dust off. “I think it may be up to us.”',
      ],
      scene: 'on the stairs of a tall white lighthouse, reading a note by an unlit lamp',
    },
    threads: [
      'Behind them, the lighthouse stood like a question nobody had answered.',
      'Out at sea a boat sounded its horn, politely, to ask if anyone was home.',
      '“The lamp has waited a hundred years,” said {hero}. “It can wait until we have done this properly.”',
      'Twice they looked back, and twice the lamp was still dark.',
      'Wherever they went, they caught themselves listening for a horn.',
      'They looked for light in a puddle, a spoon and a cat’s eye, and made a list.',
      '“How do you carry a light home?” asked {pal}. “In something, I should think,” said {hero}.',
    ],
    turn: {
      title: 'Fog',
      tellings: [
        'They were halfway home when the fog came in. It came the way a cat comes into a room, without a sound, and sat down on everything. First it took the rocks. Then it took the lighthouse. And somewhere out in all that white there was a horn, and another, and a small third one that sounded frightened.\n\n“Three boats,” said {pal}. “And no light.”\n\nThey felt their way up the hundred and one steps. The great lamp hung there, cold as a plate. {Hero} looked at everything the day had given them. It did not look like a fire. But then, the note had never said fire. It had said light.',
        'Evening came down, and something came with it. At first it was only a whiteness at the end of the road. Then there was no road. Then there was no end. “I can’t see my own feet,” said {pal}, “and I know where I left them.”\n\nFrom out at sea came a horn, long and low. A second one answered it. The third was so small that it must have been a very new boat.\n\nThey climbed by counting. At a hundred and one they put out their hands and touched the lamp, and it was cold right through. *Gone to look for the light,* the note had said. It had not said where to put it when you found some.',
      ],
      scene: 'standing at the top of the lighthouse in thick fog, with three small boats below',
    },
    end: {
      title: 'A Hundred and One Steps',
      tellings: [
        'And the lamp caught. First a thread, then a ribbon, then one long golden arm that reached out over the water and said, *here, here, here.* Three boats came in along it like ducks. {Hero} turned the note over and wrote on the back: *Found it. Come and see.*',
        'It began as a spark in the middle of the glass, no bigger than a crumb. It looked about. Then it filled the lamp from side to side and went out over the sea, like somebody opening their arms. One boat turned. Two boats turned. The little one came in last, hooting all the way, and tied itself up by itself. Under the old note {hero} hung a new one: *Found it. It was nearer than you thought.*',
      ],
      scene: 'beside the shining lamp of the lighthouse, with three small boats coming in over the water',
    },
  },
  lost: {
    title: '{Hero} and the Long Way Back',
    open: {
      title: 'Something All Alone',
      tellings: [
        '{AtGoal}, on a morning that smelled of rain and toast, {heroIntro} found {aThing} lying all alone. It was a good one, worn smooth on one side from being loved. On the bottom somebody had scratched, in careful letters: *If I am lost, I am somebody’s.* That was all. There was no name. {Hero} looked left, and right, and finally up, in case it had fallen. “Then we had better find Somebody,” {he} said.',
        '{Hero} very nearly stepped on it. {AtGoal}, where nobody ever looks, {heroIntro} looked down, and there lay {aThing}, all by itself and rather damp. It had been mended twice. Someone had drawn a face on it once, and loved the face off. And underneath, in writing that wobbled, it said: *If I am lost, I am somebody’s.* “That’s all of it,” {he} said, turning it over. “No street. No name.” A thing like that does not belong to nobody. It only needs walking home.',
      ],
      scene: 'kneeling to look at something small that was lost',
    },
    threads: [
      '{TheThing} grew a little warmer every time they took the right turning. At least, so it seemed.',
      '“Somebody is missing this at bedtime,” said {hero}, and they walked faster.',
      'They asked a gate, a goat and a puddle. Only the puddle seemed to be thinking about it.',
      'Every so often {hero} checked that {theThing} was still there. It always was.',
      'A lady at a window thought she had lost something like it once, when she was small. It was not hers. She held it for a while all the same.',
      'They asked in eleven places. In nine of them, somebody had lost something else.',
      '“What if Somebody is asleep?” said {pal}. “Then we’ll be quiet when we give it back,” said {hero}.',
    ],
    turn: {
      title: 'The Empty Place',
      tellings: [
        'The road ran out at a small blue door with nothing behind it but sky. Beside the door was a shelf, and on the shelf was dust, and in the dust was one clean shape, exactly as big as {theThing}.\n\n“So this is where it lives,” said {pal}. “But nobody is home.”\n\n{Hero} knocked. The sound went in and did not come back. {He} knocked again. Far, far away, on the other side of the quiet, somebody sniffed, the way you do when you have been crying and would rather nobody knew. “They can’t hear us,” said {hero}. “They are too sad to hear a knock. It will have to be something else.”',
        'Beyond the last house there was one more. It was blue, it was about as tall as a broom, and there was nothing behind it at all. On the sill was a shelf full of lost things: one glove, one slipper, one half of a joke. In the dust between them was an empty space. {Pal} held up {theThing} against it. It fitted exactly.\n\n“They gave up looking,” said {pal}, in a whisper. “They’ve kept its place, though.”\n\nThey rang and they called. Inside, a very small voice said, “There’s no one in,” and then cried quietly, as if into a sleeve. {Hero} sat down on the step. You can bring a thing all the way home and still be on the wrong side of the door.',
      ],
      scene: 'in front of a small blue door with nothing but evening sky behind it',
    },
    end: {
      title: 'Somebody',
      tellings: [
        'The door opened the width of one eye. Somebody turned out to be very small, with a very large handkerchief. {TheThing} went home into two open hands, and the scratched letters were read aloud, twice. “I had stopped looking,” said Somebody. “We hadn’t,” said {hero}. After that the shelf was never dusty, for there was always tea on it.',
        'There was a rattle of eleven bolts. A nose came out, then a sleeve, quite wet, and then the whole of Somebody, who was no taller than a boot. Nobody said anything for a while. {TheThing} said it all. “I left a gap,” Somebody explained, holding on tight. “In case.” They were given tea in the glove and cake on the slipper, and on the shelf, where the dust had been, they were each given a place.',
      ],
      scene: 'giving something back to a very small person in the doorway of a blue house',
    },
  },
  map: {
    title: '{Hero} and the Map With a Hole in It',
    open: {
      title: 'A Hole in the World',
      tellings: [
        'Folded inside an old boot, {atGoal}, {heroIntro} found a map. It was a fine one. There were hills with eyebrows and a river signed by the river. But in the very middle was a hole, perfectly round, the size of a plum. All the paths in the world ran up to the edge of it and stopped. Beside it someone had written: *Go and see. I didn’t dare.*',
        'There was a rustle in the wall, {atGoal}, and {heroIntro} put in an arm and brought out a map. Whoever drew it had taken great pains. There were the hills, with their names and their ages. There was a wood with every leaf, and a very small dog asleep by a well. But in the middle was a hole as round as a plate. It had not been torn, and it had not been burned. It had been *left.* Along the edge ran a line of tiny letters: *I stopped here. Somebody go and look.*',
      ],
      scene: 'at the foot of a tree, unfolding an old map with a round hole in the middle',
    },
    threads: [
      'Wherever they walked, a thin new line of ink came crawling after them across the paper.',
      'They held up the map and looked at the sun through the hole. It winked.',
      '“Perhaps a moth ate it,” said {pal}. “Perhaps,” said {hero}, “but it must have been a moth with secrets.”',
      'The map had begun to smell of apples, and neither of them knew why.',
      'The small dog on the map had turned over. Neither of them mentioned it.',
      '“What do you think is in it?” said {pal}. “Something nobody could spell,” said {hero}.',
      'They met a man with a better map. It had no hole. It had no dog either, and he seemed a little sorry.',
    ],
    turn: {
      title: 'The Hole',
      tellings: [
        'The path stopped. In front of them, perfectly round, lay nothing. It was not dark and it was not deep. It simply had not been drawn yet. A leaf blew into it and forgot to be a leaf.\n\n“I see why he didn’t dare,” said {pal}, holding on to {hero}.\n\n{Hero} took out a pencil and leaned over the edge. The pencil point shook. You can draw anything you like in a hole in the world. That is exactly the trouble with it. A castle would want an army, and a mountain of gold would want a fence. What does a world need, in the middle, where all the paths meet?',
        'They knew it by the quiet. The birds stopped, then the wind, then the path, as neatly as if it had been cut; and where the middle of the world should have been was a round white nothing. It came up to their toes and waited.\n\n“So that’s why he left it,” said {pal}. “It’s too empty to draw.”\n\n“It isn’t empty,” said {hero}, who was looking hard. “It’s blank. That’s different.” {He} had the stub of a pencil. {He} put it to the white, and took it away again. Whatever went in there would be in the middle of everything, for everybody, for always. You would have to be careful. You would have to know what people are short of.',
      ],
      scene: 'at the edge of a perfectly round white hole in the forest, holding a pencil',
    },
    end: {
      title: 'What Goes in the Middle',
      tellings: [
        'So {hero} drew a table. It was a bit wobbly at one leg. Then {he} drew an apple tree to shade it, and a good many chairs, no two alike. The hole filled up with grass to its edges. Along every path in the world, people looked up and thought they might go for a walk. On the map, in fresh ink, it says: *We dared. There’s cake.*',
        '{Hero} drew one line, and it was a bench. The grass came up to meet it. After that it was hard to stop: a pump, a swing, a kettle on a hook, and a tree with its arms out. {Pal} drew the small dog, awake. By evening all the paths had joined hands in the middle, and there were people on every one of them, coming to see. On the map, where the hole had been, there is a ring from somebody’s cup.',
      ],
      scene: 'at a long table under an apple tree, with many chairs and a cake',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
