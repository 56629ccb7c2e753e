export { scanCell } from './cell.ts';
export { type FoundNumber, parseDigits, scanText } from './scan.ts';
export { currencyCode, isoDate } from './words.ts';
