const firstPlaceKey = 'fableroom.first-place';

/** What the router keeps with each place of the history; it numbers them. */
interface PlaceState {
  __TSR_index: number;
  key: string;
  __TSR_key: string;
}

/**
 * Loads the page anew at its Home: what was read, typed, streamed or can be taken back goes with the old page. Places
 * that were visited before are no way back into the room that was left; see `leavePlaceOfOtherRoom`.
 */
export function startAgain(): void {
  // The name of a story stands above the window and in the list of visited pages until the new page has one.
  document.title = 'Fableroom';
  const index = (placeIndex(history.state) ?? firstPlace()) + 1;
  sessionStorage.setItem(firstPlaceKey, String(index));
  history.pushState(placeState(index), '', homeAddress());
  location.reload();
}

/** State of a place that has none, because it was typed into the address. It is of the room that the page is in. */
export function newPlaceState(): PlaceState {
  return placeState(firstPlace());
}

/** Makes a place that was visited in a room that this page has left since into this room's Home. */
export function leavePlaceOfOtherRoom(): void {
  const index = placeIndex(history.state);
  if (index === null || index >= firstPlace()) return;
  // The router listens on the object itself, and is asking for the place at this moment.
  History.prototype.replaceState.call(history, newPlaceState(), '', homeAddress());
}

function firstPlace(): number {
  return Number(sessionStorage.getItem(firstPlaceKey) ?? 0);
}

function placeState(index: number): PlaceState {
  const key = crypto.randomUUID();
  return { __TSR_index: index, key, __TSR_key: key };
}

function placeIndex(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('__TSR_index' in state)) return null;
  return typeof state.__TSR_index === 'number' ? state.__TSR_index : null;
}

function homeAddress(): string {
  return `${location.pathname}${location.search}#/`;
}
