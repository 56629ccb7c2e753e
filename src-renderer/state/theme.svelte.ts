/** Light, dark or as the system has it. Kept in the browser's own storage: it is the window's matter, not the corpus's. */

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'mantissa.theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

export class ThemeState {
  theme = $state<Theme>('system');

  start(): void {
    const kept = globalThis.localStorage?.getItem(KEY);
    this.set(ORDER.find((one) => one === kept) ?? 'system');
  }

  set(theme: Theme): void {
    this.theme = theme;
    globalThis.document?.documentElement.setAttribute('data-theme', theme);
    globalThis.localStorage?.setItem(KEY, theme);
  }

  next(): void {
    this.set(ORDER[(ORDER.indexOf(this.theme) + 1) % ORDER.length] ?? 'system');
  }
}
