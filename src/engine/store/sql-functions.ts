import type Database from 'better-sqlite3';
import { foldedText } from './folded-text.ts';
import { foldedLetters, spacedOut } from './searched-text.ts';

/** Gives a connection the functions that triggers of a room use; without them it can only read. */
export function addFunctions(database: Database.Database): void {
  const add = (name: string, change: (text: string) => string): void => {
    database.function(name, { deterministic: true }, (text) => (text === null ? null : change(String(text))));
  };
  add('folded', foldedText);
  add('searched', (text) => foldedLetters(text.normalize('NFC')));
  add('spaced_out', spacedOut);
}
