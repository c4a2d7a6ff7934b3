import { createBrowserHistory } from '@tanstack/react-router';
import { leavePlaceOfOtherRoom, newPlaceState } from '../lib/start-again.ts';

/**
 * Places live after the #, with their own search: `#/play/<id>?scene=<id>`. The search before the # belongs to the host
 * (`?host=desktop`) and stays out of it; the router's own hash history would mix the two. Going back never leads to a
 * place of the other room.
 */
export function createPlaceHistory() {
  if (history.state === null) history.replaceState(newPlaceState(), '');
  return createBrowserHistory({
    parseLocation: () => {
      leavePlaceOfOtherRoom();
      return parsePlace(location.hash.slice(1));
    },
    createHref: (place: string) => `${location.pathname}${location.search}#${place}`,
  });
}

function parsePlace(place: string) {
  const href = `/${place.replace(/^[/\\]+/, '')}`;
  const [, pathname = '/', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(href) ?? [];
  return { href, pathname, search, hash: '', state: history.state ?? newPlaceState() };
}
