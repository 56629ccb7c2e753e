export { scanCell } from './cell.ts';
export { type FoundNumber, foundAt, parseDigits } from './found.ts';
export { scanText } from './scan.ts';
export { currencyCode, isoDate } from './words.ts';
