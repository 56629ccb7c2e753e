export { scanCell } from './cell.ts';
export { type NumberStyle, PLAIN_STYLE } from './formats.ts';
export { type FoundNumber, foundAt } from './found.ts';
export { scanText } from './scan.ts';
export { currencyCode, isoDate, MONTH, monthNumber } from './words.ts';
