/** What the attributes of a tagged fact say. */
import type { Names } from '../html/own-copy.ts';

export interface FactAttributes {
  concept: string;
  contextRef: string;
  unitRef: string;
  format: string | undefined;
  /** Power of ten. */
  scale: number;
  sign: -1 | 1;
  decimals: string | undefined;
  target: string | undefined;
  /** Name of the continuation of its text. */
  continuedAt: string | undefined;
  /** xsi:nil under any prefix. */
  nil: boolean;
}

/** Attribute names in lower case; names that many facts share are kept once. */
export function factAttributes(attributes: Readonly<Record<string, string>>, names: Names): FactAttributes {
  const own = (name: string) => {
    const value = attributes[name];
    return value === undefined ? undefined : names.own(value);
  };
  return {
    concept: own('name')?.trim() ?? '',
    contextRef: own('contextref')?.trim() ?? '',
    unitRef: own('unitref')?.trim() ?? '',
    format: own('format'),
    scale: Number.parseInt(attributes.scale ?? '0', 10) || 0,
    sign: attributes.sign?.trim() === '-' ? -1 : 1,
    decimals: own('decimals'),
    target: own('target'),
    continuedAt: own('continuedat'),
    nil: isNil(attributes),
  };
}

function isNil(attributes: Readonly<Record<string, string>>): boolean {
  for (const name of Object.keys(attributes)) {
    if (name === 'nil' || name.endsWith(':nil')) return attributes[name] === 'true' || attributes[name] === '1';
  }
  return false;
}
