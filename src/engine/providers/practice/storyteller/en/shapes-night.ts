import type { ShapeWords } from '../language.ts';

/** Frames of stories about the evening and the way home, in English. */
export const NIGHT_SHAPES = {
  song: {
    title: '{Hero} and the Song With a Piece Missing',
    open: {
      title: 'La, La, Nothing',
      tellings: [
        'Every evening, {atGoal}, {heroIntro} heard somebody humming. It was the loveliest tune there ever was, and it always stopped at the same place. *La, la, la,* it went, and *la-di,* and then nothing, like a stair that isn’t there. Nobody for miles could get to sleep. They lay with their eyes open, waiting for the end of it. “Somewhere,” said {hero}, “there must be a last note.”',
        'You would know the tune if you heard it. It went up like a kite and came down like a leaf, and then, just as it was going to land, it stopped. It did this every night, {atGoal}. Bakers had got up to look for the end of it in the flour. A choir had tried, and had to lie down. “It’s no good,” said {heroIntro}, who had not slept since Monday. “I can’t leave it lying about like that. Somebody could fall over it.” And {he} went to find the missing piece.',
      ],
      scene: 'at an open window in the evening, listening to someone humming far away',
    },
    threads: [
      '{Hero} hummed it as they went: *la, la, la, la-di.* The gap was still there. It was a very loud gap.',
      '“It might be a *plink,*” said {pal}. “Or a sort of *moo.*”',
      'A blackbird listened to the tune, opened its beak to finish it, and thought better of it.',
      'Even their footsteps had fallen into time, and kept stumbling at the end.',
      'They asked a kettle, a gate and a very old piano. Each of them had part of a note.',
      '“What if it ends badly?” said {pal}. “Then at least we can start another,” said {hero}.',
      'A small boy offered them *pom.* It was a good *pom,* but it was not the one.',
    ],
    turn: {
      title: 'The Hummer',
      tellings: [
        'In the last of the light they found who had been humming. It was the moon. She was sitting very low behind a hedge, where she thought nobody could see, with her chin on her knees.\n\n“I used to know it,” she said. “It’s what I sing to put the world to bed. Now I get as far as *la-di,* and it’s gone, and they’re all awake, and so am I.” She had great grey rings under her eyes.\n\nAll round them, in every dark window, people lay waiting. {Hero} sat down in the wet grass. “Start again,” {he} said. “From the beginning. When you come to the gap, we’ll be there.”',
        '“*La-di,*” sang somebody behind the gasworks, and stopped, and blew her nose. They looked over the wall. There, on an upturned bucket, sat the moon. She was rounder than she looks from below, and much more tired.\n\n“Don’t look at me,” she said. “I’ve lost the end. I had it in the spring. I go over and over it, and just when I get there, it’s a hole.”\n\nAll over town, people were sitting on the edges of their beds. The dogs were awake. Even the clocks had stopped to hear what came next. {Hero} climbed over the wall and sat down beside the bucket. “Then don’t sing it alone,” {he} said. “Nobody ever found anything with nobody holding the lamp.”',
      ],
      scene: 'sitting in the grass beside a large sad moon behind a hedge',
    },
    end: {
      title: 'The Last Note',
      tellings: [
        '*La, la, la,* sang the moon, *la-di*, and there it was: one soft round *dum*, so plain that nobody had thought of it. You could hear the whole world breathe out. Window by window, the lights went down. The moon rose up over the hedge, a bit lopsided, yawning. “You’ll want to be getting to bed,” she said, and she lit the road for them.',
        'She took a breath, and so did they. Up went the tune, and over, and down; and where the hole had been they found that they were humming, all three, without having decided to. It was one note. It was as plain as a doorstep. “*That’s* it!” cried the moon. “It’s the one everyone already knows.” Behind the curtains nine hundred people turned over and slept. And the moon went up so fast that she left her bucket.',
      ],
      scene: 'walking home along a street where the moon shines and the windows go dark',
    },
  },
  sleep: {
    title: 'The Night {Hero} Went to Find the Dark',
    open: {
      title: 'Still Light',
      tellings: [
        'At seven it did not get dark. At eight it did not get dark. By nine o’clock, {atGoal}, the sun was still up there, looking embarrassed, and {heroIntro} had been sent to bed four times. The hens walked about bumping into things. The flowers could not remember how to close. “It’s late,” said {hero}, “in both senses. Somebody will have to go and see what has happened to the night.”',
        'Somebody had forgotten to bring the night. {AtGoal} it was bedtime, and then it was past bedtime, and still {heroIntro} could see every one of {his} toes. The owls had been up since breakfast and were starting to cry. The baker had baked tomorrow’s bread twice. “It was here yesterday,” {hero} said, looking under the bed, where a bit of it usually is. There was nothing there but a slipper. So {he} put on the slipper, and then the other one, and went to look further off.',
      ],
      scene: 'in a garden under an embarrassed yellow sun late in the evening, with hens walking about',
    },
    threads: [
      'The sun followed them, saying it was terribly sorry.',
      'They found a scrap of night caught on a thorn, no bigger than a sock, with one star in it.',
      '“I am not tired,” said {pal}, and walked into a tree.',
      'Three sheep lay in a field, counting people.',
      'A clock they passed was striking eleven, over and over, hoping that somebody would do something.',
      'They shut their eyes for a minute, to practise. It was pink in there.',
      'In one garden the moon stood about by the gate, like someone who has come on the wrong day.',
    ],
    turn: {
      title: 'Under the Hill',
      tellings: [
        'They found the night under a hill, with its knees drawn up. It was enormous, very soft, and hiding.\n\n“Go away,” it said. “Nobody wants me. *Don’t put out the light,* they say. *Leave the lamp on.* So I thought I would stop coming, and then they’d be happy.”\n\nA few stars leaked out of it and rolled across the floor.\n\n{Hero} picked one up and dried it. How do you cheer up something as big as the night? Not with a lamp. “They only say that,” {he} said, “because nobody introduced you.”',
        'Round the back of the hill was a door in the turf, and out of it came a draught that smelled of pillows. It got darker, and then very dark, and then it moved over to make room for them.\n\n“Have you come to switch me off?” it asked.\n\nIt was the night. It had wrapped itself round itself and was holding its own feet. “They put lights on, when I come,” it said. “In the streets. In the passage. I have heard a child say *make it go away.*” It blew its nose, and a comet fell out. “I never hurt anything. I only ever wanted to cover them up.” {Hero} felt about for something to say, and for something to hold.',
      ],
      scene: 'inside a hill, beside the huge soft dark night, with a few small stars on the floor',
    },
    end: {
      title: 'Good Night',
      tellings: [
        'The night sniffed. Then it stood up, and up, and up, and it was as tall as it had always been. It went out over the hills on tiptoe, buttoning on the stars. Hens slept where they stood. The sun sat down with a bump and said, “Oh, thank goodness.” And in one house someone whispered, as the lamp went out, “Good evening. Do come in.”',
        '“Would they really not mind?” said the night. It came out a little at a time, one foot and then the other, and looked round the edge of the hill. In the first garden it came to, a small boy was standing in his nightshirt. “You’re late,” he told it. “I’ve kept you a biscuit.” After that the night was not shy at all. It lay down over everything, right up to the chin. And in the morning there were crumbs on the sky.',
      ],
      scene: 'at a bedroom window while a huge starry night stands over the hills',
    },
  },
  voyage: {
    title: '{Hero} Goes There and Back Again',
    open: {
      title: 'Before Supper',
      tellings: [
        'It said on the calendar, between *wash socks* and *soup*, in {heroOf} own handwriting: *Go {toGoal}.* So {heroIntro} packed a bag. In went a clean handkerchief, a pencil, and a jam sandwich for the far end, because things taste better at the far end. On the door {he} hung a sign: *Gone {toGoal}. Back before supper.* Then {he} looked at the sky, which was going the same way, and went.',
        'The trouble with staying in was that {hero} had already been there. So after breakfast {heroIntro} took down a bag, a hat, and a jam sandwich to be eaten at the far end and not before. {He} wrote a note and put it under the milk. *Gone {toGoal},* it said. *Please keep me some soup.* People asked if {he} was sure, and if it was far, and if {he} had a clean handkerchief. “Yes,” said {hero}, “I expect so,” and “it’s the same one.” And {he} went.',
      ],
      scene: 'setting out at a front door with a packed bag, under a wide morning sky',
    },
    threads: [
      'The sandwich was still in one piece, which {hero} felt was going well.',
      'Home had grown so small behind them that it would have fitted in a pocket.',
      '“Is it far?” asked {pal}. “It’s only as far as it is,” said {hero}.',
      'They passed a signpost. One arm said *There.* The other said *Not Yet.*',
      '{Hero} sent a postcard home. It said: *Still going. Feet good.*',
      'They met someone on the way back from the far end, who only smiled and said, “Mind the bench.”',
      'The bag had grown heavier, although nothing had been put in it but the day.',
    ],
    turn: {
      title: 'The Far End',
      tellings: [
        'And there it was. They had come as far as far goes. {Hero} looked, and looked, and could not find a word big enough, so {he} said “Well,” quite softly, and {pal} said “Yes.”\n\nThey sat down and shared the sandwich. It did taste better.\n\nBut when they turned round, the way home was gone. The dark had come up behind them and quietly rolled up the road like a rug. No signpost. No window. Somewhere very far off, a soup was being stirred.\n\n“We did say before supper,” said {pal}, in a small voice. “We did,” said {hero}, and took a breath, and opened the bag.',
        'After that there wasn’t any more. The road stopped, the sky went on, and there was a bench, put there by somebody who understood. They sat down on it. They looked until their eyes were full. “I thought there’d be a sign,” said {pal}. “I think this is it,” said {hero}.\n\nThey ate the sandwich in very small bites, to make the far end last.\n\nWhen it was gone, they got up to go home, and found that they could not. It was dark. Every road had gone to bed, and each looked exactly like the others with its covers pulled up. “We’re not lost,” said {pal}. “We’re just nowhere else.” {Hero} held the bag a little tighter and felt what was in it.',
      ],
      scene: 'sitting at the very edge of the world, sharing a sandwich, in front of a small boat',
    },
    end: {
      title: 'Back Before Supper',
      tellings: [
        'And the road unrolled. They ran down it, all the way, past Not Yet and past There, until one yellow window came up over the edge of the world. The soup was on the table. “Was it far?” asked everybody. {Hero} thought about it with {his} mouth full. “Only on the way out,” {he} said.',
        'One of the roads sat up. It yawned and stretched itself out before them, over the hills, right to a doormat they knew. They did not stop once. The light was on, the door was on the latch, and the soup had a plate over it to keep it warm. “Well?” said everyone. “What was there?” {Hero} thought of all of it, from one side to the other. “Room,” {he} said, and held out {his} bowl.',
      ],
      scene: 'running down a long road towards one yellow window at night',
    },
  },
} satisfies Readonly<Record<string, ShapeWords>>;
