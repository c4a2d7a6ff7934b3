import type { OwnWordsKind } from './language.ts';
import type { Virtue } from './stop-facts.ts';

interface OwnWordsVerb {
  readonly kind: OwnWordsKind;
  readonly virtue: Virtue;
  readonly english: RegExp;
  readonly french: RegExp;
}

const words = (stems: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${stems.trim().split(/\s+/u).join('|')})(?!\\p{L})`, 'iu');

/** What can be done, and the words for it. The first that fits is taken, so the more particular come first. */
export const OWN_WORDS_VERBS: readonly OwnWordsVerb[] = [
  {
    kind: 'magic',
    virtue: 'clever',
    english: words('magic\\p{L}* spells? abracadabra wand turn(?:s|ed)?\\sinto transforms? invisible enchant\\p{L}*'),
    french: words('magi\\p{L}* sorts? sortilège abracadabra baguette transform\\p{L}* invisible enchant\\p{L}*'),
  },
  {
    kind: 'music',
    virtue: 'kind',
    english: words(
      'sings? sang singing songs? music dances? dancing play(?:s|ing)?\\s(?:the|a)\\s(?:violin|drum|flute|piano|trumpet|guitar) hums? humming whistl\\p{L}* lullab\\p{L}*',
    ),
    french: words(
      'chant\\p{L}* chanson\\p{L}* musique dans(?:e|er|ent|ons|ez) joue(?:r|nt)?\\sd(?:u|e)\\s\\p{L}+ fredonn\\p{L}* siffl\\p{L}* berceuse',
    ),
  },
  {
    kind: 'make',
    virtue: 'clever',
    english: words(
      'builds? built building makes? made making sews? knits? invents? constructs? craft\\p{L}* carves? assembles?',
    ),
    french: words('constru\\p{L}* fabriqu\\p{L}* bâti\\p{L}* invent\\p{L}* bricol\\p{L}* coud\\p{L}* tricot\\p{L}*'),
  },
  {
    kind: 'eat',
    virtue: 'kind',
    english: words(
      'eats? ate eating cooks? cooked bakes? baking picnics? tea breakfast lunch dinner supper snacks? soup cake pancakes? feast\\p{L}* drinks? hungry',
    ),
    french: words(
      'mang\\p{L}* cuisin\\p{L}* pique-nique\\p{L}* goûter thé déjeuner dîner petit-déjeuner soupe gâteaux? crêpes? festin boi(?:re|t|vent) faim',
    ),
  },
  {
    kind: 'draw',
    virtue: 'clever',
    english: words('draws? drew drawing paints? painting writes? writing reads? reading letters? maps?'),
    french: words('dessin\\p{L}* pein(?:dre|t|s|gn\\p{L}*) peinture écri\\p{L}* li(?:re|t|sent) lettres? cartes?'),
  },
  {
    kind: 'help',
    virtue: 'kind',
    english: words(
      'helps? helped helping saves? rescues? mends? fix(?:es)? repairs? hugs? hugging comforts? cares? carry carries kiss(?:es)? protects? heals?',
    ),
    french: words(
      'aid\\p{L}* sauv\\p{L}* répar\\p{L}* câlin\\p{L}* consol\\p{L}* soign\\p{L}* port(?:er|ent|ons) embrass\\p{L}* protég\\p{L}* protèg\\p{L}*',
    ),
  },
  {
    kind: 'give',
    virtue: 'kind',
    english: words('gives? gave giving shares? shared sharing offers? lends? swaps? trades? presents?'),
    french: words('donn\\p{L}* partag\\p{L}* offr\\p{L}* prêt(?:e|er|ent|ons) échang\\p{L}* cadeaux?'),
  },
  {
    kind: 'hide',
    virtue: 'clever',
    english: words('hides? hid hiding sneaks? creeps? tiptoe\\p{L}* disguise\\p{L}* quietly secret(?:ly)?'),
    french: words('cach\\p{L}* faufil\\p{L}* déguis\\p{L}* discrètement pointe\\sdes\\spieds secrets?'),
  },
  {
    kind: 'laugh',
    virtue: 'kind',
    english: words('laugh\\p{L}* jokes? tickl\\p{L}* funny games? plays? playing silly party somersault\\p{L}*'),
    french: words('ri(?:re|t|ent|ons)? blagues? chatouill\\p{L}* drôle jeux? jou(?:e|er|ent|ons) rigol\\p{L}* fête'),
  },
  {
    kind: 'water',
    virtue: 'brave',
    english: words(
      'swims? swam swimming dives? diving sails? sailing rows? rowing floats? boats? rafts? ships? underwater surf\\p{L}*',
    ),
    french: words(
      'nag(?:e|er|ent|eons) plong\\p{L}* navigu\\p{L}* ram(?:e|er|ent|ons) flott\\p{L}* bateaux? radeaux? voile voguer',
    ),
  },
  {
    kind: 'climb',
    virtue: 'brave',
    english: words(
      'climbs? climbed climbing fly flies flew flying jumps? jumped jumping leaps? ladder balloon wings? rocket up',
    ),
    french: words(
      'grimp\\p{L}* escalad\\p{L}* vol(?:e|er|ent|ons) saut\\p{L}* bond\\p{L}* échelle montgolfière ailes fusée mont(?:e|er|ent|ons) envol\\p{L}*',
    ),
  },
  {
    kind: 'rest',
    virtue: 'kind',
    english: words(
      'sleeps? slept sleeping naps? rests? waits? waiting dreams? dreaming lie\\sdown sits? sitting goodnight',
    ),
    french: words(
      'dor(?:mir|t|ment|mons|s) sieste repos\\p{L}* atten(?:d|dre|dent|dons|ds) rêv\\p{L}* assieds? asseoir asseyons assoi\\p{L}* couch\\p{L}*',
    ),
  },
  {
    kind: 'open',
    virtue: 'brave',
    english: words('opens? opened opening unlocks? enters? knocks? doors? keys? inside go\\sin goes\\sin'),
    french: words('ouvr\\p{L}* déverrouill\\p{L}* entr(?:e|er|ent|ons) frapp\\p{L}* portes? clés? clefs? dedans'),
  },
  {
    kind: 'hurry',
    virtue: 'brave',
    english: words(
      'runs? ran running races? racing escapes? flees? rides? rode riding gallops? hurry quick(?:ly)? chases?',
    ),
    french: words(
      'cour(?:ir|t|ent|ons|s) course échapp\\p{L}* fui(?:r|t|ent|s) galop\\p{L}* chevauch\\p{L}* vite pourchass\\p{L}* file(?:r|nt)?',
    ),
  },
  {
    kind: 'talk',
    virtue: 'kind',
    english: words(
      'asks? asked talks? says? said tells? told speaks? calls? shouts? whispers? invites? greets? hello thank\\p{L}* sorry apolog\\p{L}* befriends? friends?',
    ),
    french: words(
      'demand\\p{L}* parl\\p{L}* di(?:re|t|sent|sons) racont\\p{L}* appel\\p{L}* cri(?:e|er|ent|ons) chuchot\\p{L}* invit\\p{L}* bonjour merci pardon excus\\p{L}* amis?',
    ),
  },
  {
    kind: 'seek',
    virtue: 'clever',
    english: words(
      'looks? looked search\\p{L}* finds? found seeks? follows? explor\\p{L}* digs? digging hunt\\p{L}* investigat\\p{L}* treasure go goes went walks? visits?',
    ),
    french: words(
      'cherch\\p{L}* trouv\\p{L}* regard\\p{L}* suiv\\p{L}* suit explor\\p{L}* creus\\p{L}* fouill\\p{L}* trésor all(?:er|ons|ez) va vont march\\p{L}* visit\\p{L}*',
    ),
  },
];
