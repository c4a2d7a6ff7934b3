import type { SettingsValues } from '../engine/ports.ts';

/** What the desktop itself says about work: in notifications, in the tray and when the window is closed. */
export interface WorkWords {
  readonly pageReady: (page: number) => string;
  readonly pageTroubled: (page: number) => string;
  readonly working: (count: number) => string;
  readonly open: string;
  readonly quit: string;
  readonly question: (count: number) => string;
  readonly questionDetail: string;
  readonly keepWorking: string;
  readonly stopAfterStep: string;
  readonly stay: string;
}

const english: WorkWords = {
  pageReady: (page) => `Page ${page} is ready.`,
  pageTroubled: (page) => `A part of page ${page} could not be made. It can be tried again there.`,
  working: (count) => (count === 1 ? 'One part is being made' : `${count} parts are being made`),
  open: 'Open Fableroom',
  quit: 'Quit',
  question: (count) => (count === 1 ? 'One part is still being made.' : `${count} parts are still being made.`),
  questionDetail: 'Nothing is lost either way. What has been sent to a provider is taken in before Fableroom ends.',
  keepWorking: 'Keep working in the background',
  stopAfterStep: 'Stop after the current step',
  stay: 'Stay here',
};

const french: WorkWords = {
  pageReady: (page) => `La page ${page} est prête.`,
  pageTroubled: (page) => `Une partie de la page ${page} n’a pas pu être faite. On peut la relancer sur place.`,
  working: (count) => (count === 1 ? 'Une partie est en cours' : `${count} parties sont en cours`),
  open: 'Ouvrir Fableroom',
  quit: 'Quitter',
  question: (count) => (count === 1 ? 'Une partie est encore en cours.' : `${count} parties sont encore en cours.`),
  questionDetail:
    'Rien ne se perd dans les deux cas. Ce qui a été envoyé à un fournisseur est recueilli avant que Fableroom se ferme.',
  keepWorking: 'Continuer en arrière-plan',
  stopAfterStep: 'Arrêter après l’étape en cours',
  stay: 'Rester ici',
};

/** The words in the language of the interface. */
export function workWords(language: SettingsValues['language']): WorkWords {
  return language === 'fr' ? french : english;
}
