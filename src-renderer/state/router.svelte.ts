/** The screen on view and its parameters, kept in the address's hash so that back, forward and reload work. */

export const SCREENS = ['library', 'reader', 'search', 'compare', 'retrain', 'export', 'training'] as const;
export type Screen = (typeof SCREENS)[number];

export interface Route {
  screen: Screen;
  params: Readonly<Record<string, string>>;
}

export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const screen = SCREENS.find((one) => one === path) ?? 'library';
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function formatHash(route: Route): string {
  const query = new URLSearchParams(route.params).toString();
  return `#/${route.screen}${query === '' ? '' : `?${query}`}`;
}

export class Router {
  route = $state.raw<Route>({ screen: 'library', params: {} });
  /** The last parameters of each screen, so that its rail button comes back to what was there. */
  #last = new Map<Screen, Route['params']>();

  start(view: Window): void {
    const read = () => this.#enter(parseHash(view.location.hash));
    view.addEventListener('hashchange', read);
    read();
  }

  go(screen: Screen, params: Record<string, string | number | undefined> = {}): void {
    const given = Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
    const route: Route = { screen, params: Object.fromEntries(given) };
    const hash = formatHash(route);
    if (globalThis.location?.hash === hash) this.#enter(route);
    else if (globalThis.location === undefined) this.#enter(route);
    else globalThis.location.hash = hash;
  }

  /** To a screen as it was left. */
  back(screen: Screen): void {
    this.go(screen, { ...this.#last.get(screen) });
  }

  #enter(route: Route): void {
    this.#last.set(route.screen, route.params);
    this.route = route;
  }
}
