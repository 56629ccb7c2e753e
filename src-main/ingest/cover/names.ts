/** Names of forms as EDGAR lists them: "10-KSB" for "10KSB", "10-K405/A" for "10-K 405, Amendment No. 1", "NT 10-K" for "NT-10K". */

/** Forms whose names are a number and letters: "10K", "10 - KSB40", "20–F", "8-K12B". */
const NUMBERED =
  /^(NT\s?-?\s?)?(6|8|10|11|18|20|40)\s?-?\s?(K|Q|F|D)\s?-?\s?(SB40|SB|T405|T|405|R?12[BG]3?|15D5)?(\s?[/\\]\s?A\b.*|\s?-\s?A\b.*|A)?$/;

/** A form's name in EDGAR's spelling; what is no form of the annual, quarterly and current reports comes back in capitals. */
export function formName(said: string): string {
  const plain = said
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
  const found = NUMBERED.exec(plain);
  if (!found) return plain.replace(/\s?([-/])\s?/g, '$1');
  const [, late, number, letter, rest = '', amended] = found;
  return `${late ? 'NT ' : ''}${number}-${letter}${rest}${amended ? '/A' : ''}`;
}

/** The name of the form's amendment. */
export const amendedForm = (form: string): string => (form.endsWith('/A') ? form : `${form}/A`);

/** The transition report of an annual or quarterly form: "10-KT", "10-KT405/A", "10-QT"; others have no name of their own for it. */
export function transitionForm(form: string): string {
  return form.replace(/^(10-[KQ])(405)?(?=\/A$|$)/, '$1T$2');
}

/** True for the forms whose items Mantissa looks for. */
export const hasItems = (form: string): boolean => /^(?:10-[KQ]|20-F|8-K)/.test(form);
