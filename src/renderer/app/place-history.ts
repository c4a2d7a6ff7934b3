import { createBrowserHistory } from '@tanstack/react-router';

/**
 * Places live after the #, with their own search: `#/play/<id>?scene=<id>`. The search before the # belongs to the host
 * (`?host=desktop`) and stays out of it; the router's own hash history would mix the two.
 */
export function createPlaceHistory() {
  return createBrowserHistory({
    parseLocation: () => parsePlace(location.hash.slice(1)),
    createHref: (place: string) => `${location.pathname}${location.search}#${place}`,
  });
}

function parsePlace(place: string) {
  const href = `/${place.replace(/^[/\\]+/, '')}`;
  const [, pathname = '/', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(href) ?? [];
  return { href, pathname, search, hash: '', state: history.state ?? firstState() };
}

function firstState() {
  const key = crypto.randomUUID();
  return { __TSR_index: 0, key, __TSR_key: key };
}
