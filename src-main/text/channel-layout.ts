import type { NumberKind } from '../api/types.ts';

/** Where the parts of the number channel stand among the coordinates that it adds to a sentence vector (model/channel.ts). */
/** Cosines and sines for the magnitude. */
export const HARMONICS = 80;
/** Years are told apart within 120 years of each other. */
export const YEAR_HARMONICS = 3;
export const CHANNEL_KINDS: readonly NumberKind[] = ['money', 'percent', 'per_share', 'count', 'ratio'];
export const SIGN_AT = 2 * HARMONICS;
export const KIND_AT = SIGN_AT + 3;
export const YEAR_AT = KIND_AT + CHANNEL_KINDS.length + 2;
/** Coordinates in all. */
export const CHANNEL_SIZE = YEAR_AT + 2 * YEAR_HARMONICS;
