/**
 * Words that never reach a page, as pieces of regular expressions that match a whole word without its accents.
 * `everyone` holds for both rooms; `kids` is added in the kids' room. A word that is harmless in the other language
 * ("sang" is "blood" in French, and a song in English) stands under the language in which it is meant.
 */
export const UNSAFE_WORDS = {
  everyone: {
    both: `
      porn\\w* nude\\w* penis\\w* vagin\\w* vulv\\w* clitoris orgasm\\w* masturbat\\w* erotic\\w* erotique\\w* fetish\\w* fetich\\w* dildo\\w* blowjob\\w*
      handjob\\w* bdsm hentai milf incest\\w* pedo\\w* paedo\\w* necrophil\\w* zoophil\\w* bestiality rape raped rapes raping rapist\\w* viol violer
      viole violeur\\w* gangbang\\w* nazi\\w* hitler genocid\\w* holocaust\\w* suicid\\w* nigg\\w* negro negre\\w* faggot\\w* fags? kikes? spics?
      trann(?:y|ies) gooks? wetbacks? ragheads? cunts? cocaine heroin crack-?house methamphetamine\\w* crystal-?meth
    `,
    english: `
      fuck\\w* motherfuck\\w* cocksuck\\w* shit\\w* bitch\\w* whore\\w* slut\\w* tits? titties boobs? cum cumming jizz horny ass asshole\\w* arsehole\\w*
      wank\\w* twats? sexual\\w* sex sexy sexting molest\\w* self-?harm\\w* retards? behead\\w* dismember\\w* tortur\\w* lynch\\w* gas-?chambers?
    `,
    french: `
      putes? putain\\w* salopes? salauds? encul\\w* niqu\\w* nique baise baisent? bites? couilles? chiasse pedes? tapettes? goudous?
      youpins? bougnoul\\w* bicots? bamboulas?? sexe sexes sexuel\\w* sexy branl\\w* partouz\\w* sodomi\\w* torture\\w* decapit\\w* demembr\\w* lynch\\w*
    `,
  },
  kids: {
    both: `
      pistol\\w* grenades? bomb\\w* terroris\\w* kidnap\\w* massacre\\w* assassin\\w* cannabis marijuana opium lsd ecstasy vodka whisk(?:y|ies|ey) tequila
      rhum alcool\\w* alcohol\\w* cigarett?e?s? cigars? cigares? tabac tobacco vap(?:e|es|er|ing|oteuse) satan\\w* bastards? sadi\\w* condoms? prostitu\\w* bordel\\w*
      zombi\\w* snuff cadaver\\w* cadavre\\w* strangl\\w* etrangl\\w* poison\\w* empoisonn\\w* explosif\\w* explosive\\w* missiles? dynamite
    `,
    english: `
      kill\\w* murder\\w* slay\\w* slain slaughter\\w* stab\\w* butcher(?:ed|ing|s)? blood\\w* bleed\\w* gore gory guns? gunshot\\w* gunfire gunm[ae]n rifles? shotguns?
      weapon\\w* bullets? ammo ammunition knife knives daggers? machetes? shoot shoots shooting shooters? war wars warfare hostage\\w* abus\\w* hanged noose
      corpse\\w* dead deadly death\\w* die dies died dying drown\\w* execut(?:e|ed|ion|ioner) hell damn\\w* devils? demons? hate hated hates hatred naked breasts? nipples?
      undress\\w* stripp(?:er|ers|ing) seduc\\w* kinky lust\\w* hookers? drugs? drugged druggies? stoned drunk\\w* booze beers? wines? rum gin smok(?:er|ers|ing)
      overdos\\w* piss\\w* crap\\w* dicks? dickhead\\w* bollocks bugger\\w* arse\\w* stupid\\w* idiot\\w* morons? dumb\\w* ugly losers? fatso freaks?
      shut-up beat-up torment\\w* choke\\w* suffocat\\w* scalp\\w* crucif\\w*
    `,
    french: `
      tuer tue tues tuez tuent tua tuant tuees? tuerie\\w* meurtr\\w* egorg\\w* poignard\\w* sang sanglant\\w* saign\\w* fusils? fusill\\w* mitraill\\w* armes? munitions?
      couteaux? guerre\\w* otages? enlevement\\w* maltrait\\w* pendu\\w* noie noyee?s? mort morts mortes? mortel\\w* mourir meurt meurent mourut crever creve
      execution\\w* bourreau\\w* enfer demons? diables? haine\\w* nues? nus? seins? tetons? deshabill\\w* drogu\\w* shit saoul\\w* ivre ivres ivrogne\\w* bieres? vins?
      fumer clope\\w* merd\\w* chier chie con conne cons connes connard\\w* connass\\w* couillon\\w* foutre cul culs bordel stupid\\w* idiot\\w* debile\\w*
      cretin\\w* abruti\\w* moche moches ferme-la ta-gueule gueule tabass\\w* etouff\\w* torturer
    `,
  },
} as const;
