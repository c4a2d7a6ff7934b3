import { assertNever } from '../engine/errors.ts';
import type { Failure, FolderTrouble } from './failure.ts';

/** What the failure page says: what happened, and what to do next. */
export interface FailureSentence {
  readonly happened: string;
  readonly next: string;
}

/**
 * One plain sentence for each failure, in the language of the computer. They are here and not with the other
 * sentences, because the page that holds those may be what does not work.
 *
 * @param locale BCP-47; everything but French reads English
 */
export function failureSentence(failure: Failure, locale: string): FailureSentence {
  return locale.toLowerCase().split('-')[0] === 'fr' ? french(failure) : english(failure);
}

const englishRemedies: Readonly<Record<FolderTrouble, string>> = {
  'not-allowed': 'You may not write there. Give yourself permission, then start again.',
  'read-only': 'It can only be read. Make it writable, then start again.',
  'not-a-folder': 'There is a file of that name. Move it away or choose another folder, then start again.',
  missing: 'It is not there. Connect the disk that it is on, then start again.',
  damaged: 'A file in it is damaged. Nothing was changed; bring it back from a backup, then start again.',
  other: 'Check that it is there and that you may write to it, then start again.',
};

const frenchRemedies: Readonly<Record<FolderTrouble, string>> = {
  'not-allowed': 'Vous ne pouvez pas y écrire. Accordez-vous ce droit, puis redémarrez.',
  'read-only': 'Il est en lecture seule. Rendez-le modifiable, puis redémarrez.',
  'not-a-folder': 'Un fichier porte ce nom. Déplacez-le ou choisissez un autre dossier, puis redémarrez.',
  missing: 'Il n’est pas là. Branchez le disque qui le contient, puis redémarrez.',
  damaged: 'Un de ses fichiers est abîmé. Rien n’a été modifié ; restaurez une sauvegarde, puis redémarrez.',
  other: 'Vérifiez qu’il existe et que vous pouvez y écrire, puis redémarrez.',
};

function english(failure: Failure): FailureSentence {
  switch (failure.kind) {
    case 'data-folder':
      return {
        happened: `Fableroom cannot use its data folder ${failure.path}.`,
        next: englishRemedies[failure.reason],
      };
    case 'locked':
      return {
        happened: `Another Fableroom is already using ${failure.path}.`,
        next: `Close it${failure.process === null ? '' : ` (process ${failure.process})`}, then start again.`,
      };
    case 'newer-database':
      return {
        happened: 'These stories were saved by a newer Fableroom.',
        next: `Nothing was changed. Install the newest version to open them. (${failure.path})`,
      };
    case 'disk-full':
      return {
        happened: 'The disk is full.',
        next: `Your stories are safe. Make some room, then start again. (${failure.path})`,
      };
    case 'window-crashed':
      return {
        happened: 'The window stopped working twice.',
        next: 'Your stories are safe. Close Fableroom and start it again.',
      };
    case 'unexpected':
      return {
        happened: 'Fableroom could not start.',
        next: `Your stories were not changed. What went wrong: ${failure.reason}`,
      };
    default:
      return assertNever(failure);
  }
}

function french(failure: Failure): FailureSentence {
  switch (failure.kind) {
    case 'data-folder':
      return {
        happened: `Fableroom ne peut pas utiliser son dossier de données ${failure.path}.`,
        next: frenchRemedies[failure.reason],
      };
    case 'locked':
      return {
        happened: `Un autre Fableroom utilise déjà ${failure.path}.`,
        next: `Fermez-le${failure.process === null ? '' : ` (processus ${failure.process})`}, puis redémarrez.`,
      };
    case 'newer-database':
      return {
        happened: 'Ces histoires ont été enregistrées par un Fableroom plus récent.',
        next: `Rien n’a été modifié. Installez la dernière version pour les ouvrir. (${failure.path})`,
      };
    case 'disk-full':
      return {
        happened: 'Le disque est plein.',
        next: `Vos histoires sont en sécurité. Faites un peu de place, puis redémarrez. (${failure.path})`,
      };
    case 'window-crashed':
      return {
        happened: 'La fenêtre a cessé de fonctionner deux fois.',
        next: 'Vos histoires sont en sécurité. Fermez Fableroom et redémarrez-le.',
      };
    case 'unexpected':
      return {
        happened: 'Fableroom n’a pas pu démarrer.',
        next: `Vos histoires n’ont pas été modifiées. Cause : ${failure.reason}`,
      };
    default:
      return assertNever(failure);
  }
}
