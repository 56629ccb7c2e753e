/** Gives the numbers of cells their kind, unit and scale from column, row, table and note. */
import type { ScaleSource } from '../../api/types.ts';
import type { FoundNumber } from '../../text/numbers/index.ts';
import type { TableContext } from './context.ts';
import { type Line, PLAIN_LINE } from './lines.ts';
import type { ScaleNote } from './scale.ts';
import { STOCK_LABEL } from './stock.ts';
import { asYear, isYearLike } from './years.ts';

export interface CellNumber extends FoundNumber {
  row: number;
  column: number;
}

export const NO_EVIDENCE: Evidence = { money: 0, percent: 0, values: 0, fine: 0, commas: 0, plain: 0, fractions: 0 };

/** What cells say of themselves, counted over a column or a table. */
export interface Evidence {
  money: number;
  percent: number;
  values: number;
  /** Values with two or more decimals. */
  fine: number;
  commas: number;
  /** Thousands without a comma that are no years. */
  plain: number;
  /** Values like "25 1/2". */
  fractions: number;
}

/**
 * Amounts named in a row's label stand in the table's scale: "net of tax of $66", "2,732 and 2,712 shares". `wholeShares` tells whether the table's
 * labels name shares one by one.
 */
export function refineLabel(
  number: CellNumber,
  context: TableContext,
  label: string,
  wholeShares: (note: ScaleNote) => boolean,
): void {
  if (number.bare && (number.kind === 'count' || number.kind === 'ratio') && STOCK_LABEL.test(label)) {
    number.kind = 'count';
    number.unit = 'shares';
    number.bare = false;
  }

  const { note } = context;
  const magnitude = number.magnitude ?? 0;
  if (!note || number.scale !== 0 || magnitude === 0) return;
  let power = 0;
  if (number.kind === 'money' && number.decimals < 2) power = note.scale;
  else if (number.kind === 'count' && number.unit === 'shares')
    power = context.shares ?? note.shares ?? (wholeShares(note) ? 0 : note.scale);
  if (power === 0 || magnitude * 10 ** power >= 1e11 * (number.kind === 'money' ? 100 : 1)) return;
  number.scale = power;
  number.scaleSource = context.noteSource;
  number.scaleText = note.text;
}

export interface Around {
  context: TableContext;
  column: Line;
  line: Line;
  section: Line;
  evidence: Evidence;
  /** The evidence of all columns together. */
  table: Evidence;
  label: string;
  sectionLabel: string;
  /** The column's head. */
  head: string;
}

/** Gives a cell's number its kind, unit and scale from its surroundings. What the cell says itself always wins. */
export function refine(number: CellNumber, around: Around): void {
  const { context, evidence } = around;
  if (number.kind === 'date' || number.kind === 'reference' || number.kind === 'identifier' || number.kind === 'other')
    return;
  if (number.kind === 'percent' || number.kind === 'bps' || (number.kind === 'ratio' && number.unit === 'pure')) return;
  const own = chooseLine(around, number);
  // "25 1/2" has no decimals and is no whole figure.
  const fine = isFraction(number) ? 3 : number.decimals;
  if (number.bare && number.magnitude !== null) bareYear(number, evidence, around.table);
  if (number.kind === 'year') return;
  if (number.bare) settleBare(number, own, around, fine);
  else if (number.kind === 'money' && !own.each && perShareLike(own, number, around, fine)) {
    number.kind = 'per_share';
    number.unit = `${number.unit ?? context.currency}/share`;
  }
  applyScale(number, around, own);
}

/** The column's word goes before the row's, but a currency over the column leaves rows of shares, rates and per-share figures their own kind. */
function chooseLine(around: Around, number: CellNumber): Line {
  const { column, line, section } = around;
  if (column.kind === 'money' && line.kind !== null && (column.unit !== null || line.unit !== 'shares')) return line;
  return [column, line].find((one) => one.kind !== null) ?? (inherits(around, number) ? section : PLAIN_LINE);
}

const SHARES_SECTION = /^\W*(?:denominator|(?:effects? of )?dilutive)\b/i;

/** "Basic" and "Diluted" rows take the kind of the section head above them. */
function inherits({ label, section, sectionLabel, evidence }: Around, number: CellNumber): boolean {
  if (section.each) return number.decimals === 2;
  // "Employees at year end:", "Denominator:" and what they are made up of.
  if (section.kind === 'count' && number.bare && (section.unit === null || SHARES_SECTION.test(sectionLabel)))
    return !isPercentColumn(evidence);
  if (
    section.kind === 'per_share' &&
    /\b(?:continuing|discontinued|net (?:income|earnings|loss)|high|low|first|second|third|fourth)\b/i.test(label)
  )
    return true;
  return /^\s*(?:[-–—•]\s*)?(?:basic|diluted|assuming|granted|vested|forfeited|exercis|outstanding|cancel|expired)/i.test(
    label,
  );
}

/** Makes a year of four bare digits that nothing around them makes an amount: beside amounts with commas they would have one too. */
export function bareYear(number: CellNumber, evidence: Evidence, table: Evidence = NO_EVIDENCE): void {
  const written = evidence.money === 0 || (table.commas > 0 && table.plain === 0);
  if (written && isYearLike(number)) asYear(number);
}

function settleBare(number: CellNumber, own: Line, around: Around, fine: number): void {
  const { context, evidence } = around;
  const magnitude = number.magnitude ?? 0;
  const doubted = evidence.money > 0 && evidence.percent === 0 && fine === 0 && !(own.sure && own === around.line);
  if (own.kind === 'percent' && (magnitude >= 1000 || doubted)) own = PLAIN_LINE;
  if (
    own.kind === 'per_share' &&
    !own.hundredths &&
    fine === 0 &&
    (magnitude >= 1000 || (context.note !== null && around.column.kind !== 'per_share' && !own.sure))
  )
    own = PLAIN_LINE;
  if (own.kind === null && isAwardRow(around) && magnitude >= 1) {
    number.kind = 'count';
    number.unit = 'shares';
    return;
  }
  if (own.unit === 'years' && magnitude >= 100) own = PLAIN_LINE;
  // "Notes" may head amounts owed on notes.
  if (own.kind === 'reference' && (evidence.money > 0 || !isReference(number) || number.decimals > 0)) own = PLAIN_LINE;
  const currency = currencyOf(own, around);
  if (own.kind !== null) {
    number.kind = own.kind;
    number.unit = own.kind === 'per_share' ? `${currency}/share` : own.kind === 'money' ? currency : own.unit;
    return;
  }
  // Eighths and sixteenths are what shares were quoted in.
  if (isFraction(number) || (evidence.fractions > 0 && evidence.commas === 0 && magnitude < 1000)) {
    number.kind = 'per_share';
    number.unit = `${currency}/share`;
    return;
  }
  if (isPercentColumn(evidence)) {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (evidence.money > 0 || context.note?.subject === null || isScaledMoney(around)) {
    number.kind = 'money';
    number.unit = currency;
    if (fine >= 2 && cents(around, magnitude)) {
      number.kind = 'per_share';
      number.unit = `${currency}/share`;
    }
  } else number.kind = fine > 0 ? 'ratio' : 'count';
}

/** The currency of a bare amount: the row's own, its column's, else the table's. */
function currencyOf(own: Line, { line, column, context }: Around): string {
  const said = own.kind === 'money' ? own.unit : null;
  return (
    said ??
    line.note?.currency ??
    (column.kind === 'money' ? column.unit : null) ??
    column.note?.currency ??
    context.currency
  );
}

const MONEY_WORD =
  /\b(?:revenues?|sales|income|earnings|profits?|loss(?:es)?|cash|assets|liabilities|equity|debt|borrowings|expenses?|costs?|expenditures?|EBITDA|capital|deposits|loans)\b/i;

function isPercentColumn({ percent, money, commas }: Evidence): boolean {
  return percent > 0 && money === 0 && commas === 0;
}

/** A row of amounts whose own label gives their scale: "Revenue ($ millions)", "Net income (in thousands)". */
function isScaledMoney({ line, label }: Around): boolean {
  return (
    line.note?.subject === null &&
    !line.note.sharesOnly &&
    (/[$€£]|dollars/i.test(line.note.text) || MONEY_WORD.test(label))
  );
}

/** A small number as pages, notes and exhibits have; where a scan saw a minus it is the dash of a range. */
export function isReference({ bare, magnitude, decimals, scale }: CellNumber): boolean {
  return bare && magnitude !== null && scale === 0 && decimals < 4 && magnitude < 1000;
}

/** A dollar cell is per share when its row or column says so, or when it alone shows cents in a table of scaled whole figures. */
function perShareLike(own: Line, number: CellNumber, around: Around, fine: number): boolean {
  const magnitude = number.magnitude ?? 0;
  if (own.kind === 'per_share' && magnitude < 100_000 && (fine >= 1 || magnitude < 1000)) return true;
  return isFraction(number) || (fine >= 2 && cents(around, magnitude));
}

/** "25 1/2": no whole figure, though it has no decimals. */
export function isFraction({ magnitude, decimals }: FoundNumber): boolean {
  return decimals === 0 && magnitude !== null && !Number.isInteger(magnitude);
}

/** Two decimals in a table whose scaled figures have fewer, or in a column of nothing else, are dollars and cents. */
function cents({ context, evidence, table }: Around, magnitude: number): boolean {
  if (context.note === null || magnitude >= 10_000) return false;
  return (
    evidence.fine * 3 <= evidence.values ||
    table.fine * 2 < table.values ||
    (!context.near && table.fine >= table.values * 0.8)
  );
}

/** Rows of share awards: "Granted", "Vested", "Outstanding at December 31", in a column without a money sign. */
function isAwardRow({ label, column, evidence }: Around): boolean {
  if (evidence.money > 0 || column.kind !== null) return false;
  return /^\s*(?:non-?vested|unvested|granted|exercised|vested|forfeited|cancell?ed|exercisable|expired|awarded|released)\b|^\s*outstanding(?: (?:at|as of|,)|\s*$)/i.test(
    label,
  );
}

function applyScale(number: CellNumber, around: Around, own: Line): void {
  if (number.scale !== 0) return;
  const { context, column, line } = around;
  const { kind } = number;
  if (applyHundredths(number, around)) return;
  if (kind !== 'money' && !(kind === 'count' && (number.unit === 'shares' || own.unit === null))) return;
  let note = line.note;
  let source: ScaleSource = 'row';
  const counted = kind === 'count' && number.unit !== 'shares';
  if (!note && column.note && !(counted && /dollars|[$€£]/i.test(column.note.text))) {
    note = column.note;
    source = 'column';
  }
  if (around.section.note && !own.each && (!note || (counted && source === 'column'))) {
    note = around.section.note;
    source = 'row';
  }
  if (note?.sharesOnly && number.unit !== 'shares') note = null;
  if (!note && own.each) return;
  if (!note && context.note) {
    note = context.note;
    source = context.noteSource;
  }
  if (!note && context.shares !== null && number.unit === 'shares') {
    number.scale = context.shares;
    number.scaleSource = 'heading';
    return;
  }
  if (!note) return;
  if (note.subject !== null) {
    if (!mentions(around, note.subject)) return;
    number.scale = note.scale;
    number.scaleSource = source;
    number.scaleText = note.text;
    return;
  }
  let power = note.scale;
  if (kind === 'count') {
    if (number.unit !== 'shares' && source === 'heading') return;
    if (number.unit === 'shares') power = (source === 'heading' ? context.shares : null) ?? note.shares ?? note.scale;
  }
  if (power === 0 || (number.unit === 'shares' && !countsScale(number, around, note, source))) return;
  number.scale = power;
  number.scaleSource = source;
  number.scaleText = note.text;
}

/** Cents and pence are hundredths, and in no table's scale; a "$" or "£" before the digits says otherwise. */
function applyHundredths(number: CellNumber, { line, column, section, label }: Around): boolean {
  if ((number.kind !== 'per_share' && number.kind !== 'money') || !number.bare) return false;
  const perShare = number.kind === 'per_share';
  const inherited = perShare && section.hundredths && /^\W*(?:basic|diluted|adjusted|headline|underlying)/i.test(label);
  const row = line.hundredths || inherited;
  if (!row && !(column.hundredths && !line.note)) return false;
  number.scale = -2;
  number.scaleSource = row ? 'row' : 'column';
  return true;
}

/** Whether the row or a head names what a note speaks of. */
function mentions({ label, sectionLabel, head }: Around, subject: string): boolean {
  return `${label} ${sectionLabel} ${head}`.toLowerCase().includes(subject);
}

/** Whether a note for money scales a share count too: not where it excepts shares, nor where the figure is too exact to be scaled. */
function countsScale(number: CellNumber, around: Around, note: ScaleNote, source: ScaleSource): boolean {
  if (source !== 'heading' || around.context.shares !== null || note.shares !== undefined)
    return (number.magnitude ?? 0) < 1e9;
  // "In millions, except share price": all but the price. A note that says dollars, or one from another table, is none for awards.
  const says = around.context.near && !/dollars|\$/i.test(note.text);
  if (isAwardRow(around) && !says) return false;
  const magnitude = number.magnitude ?? 0;
  return note.scale >= 6 ? magnitude < 100_000 : magnitude < 10_000_000;
}
