import type { WordList } from './topic-words.ts';

/** English words that do not belong in a child's story, by topic and age. */
export const ENGLISH: WordList = {
  topics: {
    violence: {
      never:
        'murder, murderous, massacre, slaughter, strangle, torture, assassinate, assassin, genocide, beat him up, beat her up, beat them up, beat up, stab, stabbing, lynch, terrorist, terrorism, bomber, suicide bomber, shoot him, shoot her, shoot them, shoot someone, shoot people, shot him, shot her, shot them, shot dead, gunfight, shootout, wife beater, child abuse, abuser, serial killer, school shooting, manslaughter, homicide, execute him, execute her, execute them, choke him, choke her, drown him, drown her, poison him, poison her, set him on fire, set her on fire, beaten to death, burn alive, burned alive',
      fromNine: 'hostage, kill, killer, kidnap, slay, slain, corpse, strangler',
      fromSix: '=war, =wars, warfare, soldier kills, fistfight',
    },
    weapons: {
      never:
        'machine gun, submachine gun, assault rifle, shotgun, =ak-47, ak47, grenade, landmine, nuclear bomb, atom bomb, atomic bomb, pipe bomb, ammunition, silencer, switchblade, brass knuckles, molotov cocktail, firearm, flamethrower, gunpoint, knifepoint, pressure cooker bomb, car bomb',
      fromNine:
        'pistol, revolver, handgun, bullet, dynamite, explosive, =gun, =guns, rifle, bomb, missile, machete, crossbow, musket',
      fromSix: 'dagger, cannon, spear, guillotine',
    },
    sexual: {
      never:
        '=sex, =sexy, sexual, sexually, porn, porno, pornography, pornographic, erotic, nudity, penis, vagina, vulva, clitoris, genital, testicle, erection, orgasm, ejaculate, masturbate, masturbation, blowjob, blow job, handjob, condom, dildo, vibrator, =rape, =raped, =rapes, rapist, molest, molester, pedophile, paedophile, incest, prostitute, prostitution, whore, slut, hooker, brothel, stripper, striptease, strip club, horny, boob, boobs, =tits, =titties, =cock, =cocks, =dick, =dicks, pussy, =cum, =anal, =anus, =fuck, =fucks, fucked, fucker, fucking, motherfucker, =milf, =hentai, fetish, bdsm, lingerie, topless, seduce, make love, making love, made love, have sex, had sex, threesome, orgy, sodomy, undress her, undress him, make out with',
      fromNine: 'naked, nude',
    },
    drugs: {
      never:
        'cocaine, heroin, =meth, methamphetamine, amphetamine, marijuana, cannabis, =ecstasy pills, =lsd, ketamine, fentanyl, opium, opioid, hashish, crack pipe, drug dealer, drug lord, drug deal, =drugs, narcotic, overdose, joint of weed, smoke weed, smoking weed, bong, inject heroin, magic mushroom trip, drunkard, vodka, whisky, whiskey, tequila, get drunk, got drunk, getting drunk, =drunk, cigarette, vape, vaping, cigar, bourbon, =gin and tonic, =stoned',
      fromNine: 'beer, wine, =rum, alcohol, tobacco, liquor, champagne',
    },
    'self-harm': {
      never:
        'suicide, suicidal, kill myself, kill himself, kill herself, kill themselves, kill yourself, killed himself, killed herself, killed themselves, hang himself, hang herself, hang myself, hanged himself, hanged herself, self-harm, self harm, cut myself on purpose, cut my wrists, slit his wrists, slit her wrists, slit my wrists, anorexia, anorexic, bulimia, bulimic, starve myself, want to die, wants to die, wanted to die, wish I was dead, wish I were dead, end my life, end his life, end her life, took his own life, took her own life, jump off a bridge to die',
    },
    hate: {
      never:
        'nigger, nigga, =kike, =kikes, =spic, =spics, =chink, =chinks, =gook, =gooks, wetback, faggot, =fag, =fags, tranny, retard, =retarded, white power, white supremacy, white supremacist, nazi, =hitler, heil hitler, =kkk, ku klux klan, subhuman, ethnic cleansing, gas chamber, racist, =cunt, =cunts, bitch, bastard, asshole, =arsehole, =shit, =shits, shitty, bullshit, dickhead, wanker, =twat, I hate jews, I hate muslims, I hate gays, I hate blacks, kill all',
      fromNine: 'slave, slavery, moron',
    },
    gore: {
      never:
        'gory, =gore, behead, decapitate, decapitation, dismember, disembowel, mutilate, mutilation, severed head, severed hand, severed limb, entrails, intestines spill, guts spill, pool of blood, blood everywhere, covered in blood, soaked in blood, blood-soaked, blood soaked, bloodbath, dripping blood, blood dripping, drenched in blood, chainsaw, cannibal, cannibalism, flayed, skinned alive, eyeballs torn, rip out his heart, rip out her heart, chop off his head, chop off her head, cut off his head, cut off her head, rotting flesh, rotten corpse, brains splattered, splatter, torn apart limb, impale, organs spill',
      fromNine: '=blood, =bloody, bleeding to death, =skull and bones',
    },
    frightening: {
      never:
        'demonic possession, possessed by a demon, satanic, satan, exorcism, human sacrifice, horror film, horror movie, slasher, jump scare, psychopath, buried alive, haunted by dead children, torture chamber, =undead, zombie apocalypse, evil clown, killer clown, creepypasta, nightmare fuel, bloodcurdling, blood-curdling',
      fromNine: 'demon, =hell, coffin, graveyard at midnight, =morgue',
      fromSix:
        'zombie, vampire, terrifying, skeleton, haunted, ghoul, monstrous, scream in terror, nightmare, werewolf, graveyard',
    },
  },
  harmless:
    'water gun, water guns, glue gun, squirt gun, toy gun, water bomb, water bombs, bath bomb, bath bombs, killer whale, killer whales, ginger beer, root beer, butter beer, butterbeer, ginger wine, blood orange, blood oranges, snow cannon, confetti cannon, glitter cannon, fruit punch, bowl of punch, hole punch, tug of war, nightmare before christmas, moby dick, dick whittington, philip k dick, cock a doodle doo, weather cock, pinned like a skeleton key, skeleton key, skeleton keys, blood moon, killer bees, speed like a bullet, bullet train, bullet trains, bullet point, bullet points, naked mole rat, naked mole rats, naked eye, drunk with joy, drunk on sunshine, had drunk, has drunk, have drunk, drunk up, drunk all, drunk the, drunk a, drunk some, drunk his, drunk her, drunk their, drunk my, drunk from, was drunk up',
  ownOnly: 'retard, retarded, slave, slavery, grenade, rape, raped, rapes, gore, cum',
};
