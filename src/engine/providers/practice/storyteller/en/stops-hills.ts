import type { StopWords } from '../language.ts';

/** The stops in the hills, in English. */
export const HILLS_STOPS = {
  bear: {
    title: 'The Bear Who Baked',
    label: 'Climb towards the smell of new bread',
    tease: 'the smell of new bread came down the mountain',
    tellings: [
      'In a cave near the top, a bear in a floury apron was losing an argument with some dough. “It won’t rise,” she said. “I’ve shouted at it and everything.” {Hero} put an ear against the bowl. “I think it’s frightened,” {he} said. So they told it a story, a short one, with a happy ending. Slowly the dough sat up to listen. By the last line it was looking over the rim. The first loaf out of the oven was theirs, and it never went cold.',
      'The baker was a bear. There was flour in her ears and a look of doom on her face. “Four hours,” she said, “and it just lies there.” The dough lay there. {Pal} prodded it, and it flinched. “Have you tried being nice?” asked {hero}. The bear had tried being loud. So she sat down on a sack, cleared her throat, and told the dough about the time she was small and got lost in a blueberry field. Halfway through, it had risen to the brim to hear better. What came out of the oven was golden and round, and it stayed warm for as long as they had it.',
    ],
    gift: 'the loaf that stayed warm',
    who: 'the bear',
    pay: '{Hero} broke the warm loaf in two, then in four, then in more than anyone could count. The steam smelled of kitchens. It is very hard to go on being frightened with your mouth full.',
    scene:
      'with a brown bear in an apron who lifts a loaf of bread from an oven, in front of a small house on the mountain',
    again: {
      title: 'Reading to the Bread',
      label: 'Go back up to the bear’s bakery',
      tease: 'somebody up the mountain was reading aloud to a row of tins',
      tellings: [
        'There was a queue outside the cave, and all of it was buns. They sat in rows with their tops shining. “I can’t bake them until I’ve finished the chapter,” said the bear, who had turned quite hoarse. “They want to know if the duck gets home.” {Hero} took over the reading. The duck got home on the very last page, in the rain, by bus. A sigh went along the trays, and every bun rose at once, so high that two of them had to be let out of the window.',
      ],
      scene:
        'sitting on flour sacks while a brown bear reads a book to loaves of bread, in front of a house on the mountain',
    },
  },
  teapots: {
    title: 'One Hundred and Six Teapots',
    label: 'Visit the dragon who hoards teapots',
    tease: 'a hundred kettles were whistling inside a hill',
    tellings: [
      'This dragon had no use for gold. “You can’t pour it,” he said. All over his cave stood teapots, one hundred and six of them, blue and brown and spotted, each with its own cosy. Not one had ever been used. “What if somebody came,” he explained, “and then they left?” They looked at each other. “We’ll come,” said {hero}, “and leave, and come back. That’s how it goes.” The dragon put the kettle on. He did it with one careful breath, and spilled only a little.',
      'They came in expecting gold, and walked into shelves. There were teapots up to the roof: fat ones, tall ones, and one in the shape of a hen. In the middle sat a dragon with a duster. “Don’t touch,” he said. “They’re new.” They were four hundred years old. He had bought every one for company, and then worried. Suppose it got chipped. Suppose they didn’t like the biscuits. {Pal} took down the hen, very carefully, in both hands. “Which is your favourite to pour from?” The dragon opened his mouth and shut it again. He did not know. They tried eleven before it was dark. When they left, he put the smallest cosy into {heroOf} pocket, so that they would have to bring it back.',
    ],
    gift: 'the cosy from the smallest teapot',
    who: 'the teapot dragon',
    pay: '{Hero} took out the smallest tea cosy in the world and put it where it was needed. It was striped, and rather silly. Something began to warm up underneath it, as things do when someone thinks of them.',
    scene: 'having tea with a green dragon in a cave full of teapots',
    again: {
      title: 'One Is Chipped',
      label: 'Drop in on the teapot dragon',
      tease: 'there was a chink, and a roar, and then somebody laughing inside a hill',
      tellings: [
        '“It’s chipped,” said the dragon, and held it up to the light. He looked as if he had been given a medal. On Wednesday some badgers had called. On Thursday it was a walking club. The blue pot had lost a bit of its spout when somebody told the one about the bishop. “I was going to be sad,” he said, “but I was in the middle of pouring.” Each chip had a label on it now, with the date, and who was there, and what was so funny. He was hoping, he said, for a crack.',
      ],
      scene: 'sitting round a low table with a green dragon and many cups, in a cave full of teapots',
    },
  },
  knight: {
    title: 'The Knight at the Wrong Gate',
    label: 'Knock at the castle with the polite knight',
    tease: 'a knight at the castle gate was saying good evening to nobody',
    tellings: [
      '“Halt,” said the knight. “If it’s no trouble.” He had been guarding the gate for so long that he had rusted into a bow. Behind him, the castle was only a wall with sky on the other side. The rest had blown away. “Then what am I guarding?” he asked, when they told him. They had a good look. In the corner was a nest with three blue eggs in it. “That,” said {pal}. The knight straightened up, with a noise like a drawer of spoons, and saluted.',
      '“Who goes there?” said the knight, and then, rather hopefully, “and would you like to stop?” He had been told to guard the gate, long ago, by a king with a list. Nobody had come back to tell him when. They walked round behind. The castle had gone, one stone at a time, to mend people’s walls. There was only the gate left, and daisies. The knight took off his helmet and looked into it. “Then I’ve guarded nothing,” he said. “No,” said {hero}, who was lying down in the grass. “You’ve guarded these.” A small blue bird had made a nest in the lock. There were three eggs in it, and the knight’s big key was keeping off the rain.',
    ],
    gift: 'the key to a gate that is always open',
    who: 'the knight',
    pay: '{Hero} lifted the knight’s old key and turned it in the empty air. There was a click. Nobody had known it was locked, and nobody could say what had opened. But they all felt the draught.',
    scene: 'standing before a rusty knight in silver armour at a castle gate, near a nest with three blue eggs',
    again: {
      title: 'On Guard',
      label: 'Call in on the knight and the nest',
      tease: 'a helmet with moss in it was being carried across a field, extremely slowly',
      tellings: [
        'The eggs had hatched, and the knight had not slept since Sunday. Three very small birds sat in his helmet with their mouths open. “They’ve no respect for rank,” he said. “I told them I was a knight, and they told me they were hungry.” He had learned to dig. He had learned which worms. Tonight one of them had tried out its wings, fallen off his shoulder, and been caught in a steel glove lined with thistledown. “Four hundred years on duty,” said the knight, “and that was the first time my heart was in it. Also my mouth.”',
      ],
      scene: 'watching a knight in armour who carries three small blue birds in his helmet, in front of a castle gate',
    },
  },
} satisfies Readonly<Record<string, StopWords>>;
