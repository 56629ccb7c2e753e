/** Keys of the workbench: the list that `?` shows and the one function that reads them. */
import { SCREENS, type Screen } from './router.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

export interface Shortcut {
  keys: string[];
  does: string;
}

export const SHORTCUTS: readonly { group: string; list: Shortcut[] }[] = [
  {
    group: 'Anywhere',
    list: [
      { keys: ['1', '…', '7'], does: 'Library, Reader, Search, Compare, Retrain, Export, Training' },
      { keys: ['/'], does: 'Search' },
      { keys: ['J'], does: 'Jobs' },
      { keys: ['F'], does: 'Fetch filings from EDGAR or Companies House' },
      { keys: [','], does: 'Settings' },
      { keys: ['T'], does: 'Light, dark, as the system' },
      { keys: ['?'], does: 'This list' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
  {
    group: 'Library',
    list: [
      { keys: ['↑', '↓'], does: 'Move through the table' },
      { keys: ['Space'], does: 'Select the filing' },
      { keys: ['Enter'], does: 'Open it in the Reader' },
      { keys: ['W'], does: 'Website of the company' },
      { keys: ['Delete'], does: 'Remove the selected filings' },
    ],
  },
  {
    group: 'Reader',
    list: [
      { keys: ['Ctrl', 'F'], does: 'Find in the filing' },
      { keys: ['N'], does: 'Next number' },
      { keys: ['P'], does: 'Previous number' },
      { keys: ['Enter'], does: 'Details of the number in focus' },
      { keys: ['[', ']'], does: 'Previous, next item' },
      { keys: ['S'], does: 'Surprise: the heat and what to look at first' },
      { keys: ['O'], does: 'The original beside the text' },
    ],
  },
];

/** Handles a key pressed outside text boxes; true when it was one of ours. */
export function pressKey(event: KeyboardEvent, workbench: Workbench): boolean {
  if (event.key === 'Escape' && workbench.overlay !== 'none') {
    workbench.overlay = 'none';
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  const screen: Screen | undefined = SCREENS[Number(event.key) - 1];
  if (screen !== undefined) workbench.router.back(screen);
  else if (event.key === '?') workbench.overlay = 'shortcuts';
  else if (event.key === '/') workbench.router.back('search');
  else if (event.key.toLowerCase() === 'j') workbench.overlay = workbench.overlay === 'jobs' ? 'none' : 'jobs';
  else if (event.key.toLowerCase() === 't') workbench.theme.next();
  else if (event.key.toLowerCase() === 'f') workbench.overlay = 'fetch';
  else if (event.key === ',') workbench.overlay = 'settings';
  else return false;
  return true;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
