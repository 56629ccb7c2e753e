/** Numbers of a data table: each cell scanned, then given scale, unit, kind and period by its column, its row and the table's note. */
import type { NumberKind, ScaleSource } from '../../api/types.ts';
import { type FoundNumber, scanCell } from '../../text/numbers/index.ts';
import type { Grid, Placed } from './grid.ts';
import { columnHeads, columnPeriods, countHeaderRows, periodOf } from './headers.ts';
import { readScaleNote, type ScaleNote } from './scale.ts';

export interface TableContext {
  headerRows: number;
  heads: string[];
  periods: (string | null)[];
  note: ScaleNote | null;
  /** Power of ten for share counts where a note of their own gives it. */
  shares: number | null;
  noteSource: ScaleSource;
  /** The note stands in or right before the table; false where it is taken over from others. */
  near: boolean;
  /** ISO currency of the table's money. */
  currency: string;
}

export interface CellNumber extends FoundNumber {
  row: number;
  column: number;
}

const PER_SHARE =
  /\bper[\s-](?:\w+[\s-]){0,4}?(?:shares?|units?|ADSs?|warrants?|options?|rights?|depositary)\b|\bEPS\b|\bper[- ]share\b|\bnet asset value\b.*\bshare|\b(?:exercise|share|stock|closing|conversion) prices?\b|\bgrant[- ]date fair values?\b|\bfair value per\b/i;
const PERCENT = /%|\bpercent(?:age)?s?\b|\bpct\b/i;
const RATE =
  /\b(?:interest|discount|tax|growth|effective|coupon|statutory|dividend|inflation|default|cap|occupancy|forfeiture|churn|retention|turnover|risk-free|participation|trend|loss|expense|combined|capital|leverage|cap)\s+(?:rates?|yields?|ratios?|margins?)\b|\b(?:gross|operating|profit|net|EBITDA|contribution)\s+margin\b|\bvolatility\b|\byield\b|\brates?\b$|^rates?\b|\bratio\b/i;
const NOT_RATE =
  /\bswaps?|\bcontracts?|\bderivatives?|\bagreements?|\bhedg|\brate[- ](?:sensitive|related|lock|risk)|\bcaps\b|\breconcil|\bprovision|\bexpense \(|\bchanges? in|\bimpact|\beffect of|\btaxes at|\btax at|\bat (?:the )?(?:U\.?S\.? )?(?:federal )?statutory|margin (?:loans|deposits|balances)/i;
/** Share counts, told before per-share figures: "Shares used in computing earnings per share". */
const SHARE_COUNT =
  /\b(?:weighted[- ]average|number of|average|total)\b[^.]{0,40}\b(?:shares|units|ADSs)\b|\bshares (?:used|outstanding|issued|authorized|held|granted|available|reserved|repurchased|purchased)\b|\b(?:outstanding|issued|authorized|diluted|basic|dilutive|potential|incremental) (?:\w+ )?shares\b/i;
const SHARES = /\bshares\b|\bADSs\b|\bunits (?:outstanding|granted|vested)\b/i;
const SHARE_MONEY =
  /\b(?:repurchases?|purchases?|issuance|sale|proceeds|cost|value|dividends?|payments?|taxes|tax|withh|acquired?|acquisition|redemption|retirement)\b/i;
const COUNTS =
  /^\W*(?:total |average |approximate )?(?:number of|headcount|employees|stores|square (?:feet|foot|footage)|restaurants|locations|age|gwh|mw|barrels|tons|vehicles|subscribers|customers|units sold|quantity)\b/i;
const YEARS =
  /\b(?:in years|\(years\)|years\)|useful li(?:fe|ves)|(?:contractual|expected|remaining|average|amortization|holding) (?:\w+ )?(?:term|life|period|lives))\b/i;

/** A line that explains a mark in the table before it and says nothing of the next. */
export const FOOTNOTE = /^\s*(?:\(?(?:\d{1,2}|[a-z])\)|\[[a-z\d]{1,2}\]|\*{1,3}|[†‡])\s*\S/;

/** Context of a table. `notes` are the texts before it, nearest first; `caption` helps to read the columns' periods. */
export function readContext(grid: Grid, notes: readonly string[], caption: string): TableContext {
  const headerRows = countHeaderRows(grid);
  const heads = columnHeads(grid, headerRows);
  let note: ScaleNote | null = null;
  let shares: number | null = null;
  const take = (found: ScaleNote | null) => {
    if (found?.sharesOnly) shares ??= found.scale;
    else note ??= found;
  };
  for (const found of ownNotes(grid, headerRows)) take(found);
  for (const text of notes) if (!FOOTNOTE.test(text)) take(readScaleNote(text));
  return {
    headerRows,
    heads,
    periods: columnPeriods(heads, caption),
    note,
    shares,
    noteSource: 'heading',
    near: note !== null,
    currency: (note as ScaleNote | null)?.currency ?? 'USD',
  };
}

/** Notes in the table itself: in the heads, the stub, or a row of its own near the top. */
function* ownNotes(grid: Grid, headerRows: number): Generator<ScaleNote | null> {
  const limit = Math.min(grid.rows, Math.max(headerRows, 3));
  for (let r = 0; r < limit; r++) {
    for (const [c, cell] of (grid.cells[r] as (Placed | null | undefined)[]).entries()) {
      if (!cell) continue;
      // A head over a few columns speaks for those only; see lineOf.
      const wide = c === 0 || (r < headerRows && cell.columnEnd - cell.column >= 4);
      if (!wide && r < headerRows && !restEmpty(grid, r, c)) continue;
      // In the body only a row of its own is a note of the table; beside figures it is the row's.
      if (r >= headerRows && (c > 0 || !restEmpty(grid, r, c))) continue;
      if (r < headerRows || cell.block.text.length < 120) yield readScaleNote(cell.block.text);
    }
  }
}

function restEmpty(grid: Grid, row: number, column: number): boolean {
  return (grid.cells[row] as (Placed | null | undefined)[]).every((cell, c) => c === column || !cell);
}

interface Line {
  kind: NumberKind | null;
  unit: string | null;
  note: ScaleNote | null;
}

/** All numbers of the table's cells in row-major order. Offsets are into each cell's text. */
export function tableNumbers(grid: Grid, context: TableContext): CellNumber[] {
  const columns = context.heads.map((head, c) => (c === 0 ? PLAIN_LINE : lineOf(head)));
  const scanned = scanAll(grid);
  const evidence = columnEvidence(grid, scanned, context.headerRows);
  const whole = evidence.reduce(
    (sum, one) => ({
      money: sum.money + one.money,
      percent: sum.percent + one.percent,
      values: sum.values + one.values,
      fine: sum.fine + one.fine,
      commas: sum.commas + one.commas,
    }),
    NO_EVIDENCE,
  );
  const numbers: CellNumber[] = [];
  let section: Line = PLAIN_LINE;
  let sectionLabel = '';
  for (let r = 0; r < grid.rows; r++) {
    const label = rowLabel(grid, r);
    const line = lineOf(label);
    const cells = scanned[r] as (FoundNumber[] | undefined)[];
    const onlyLabel = cells.every((found, c) => c === 0 || !found || found.length === 0);
    if (onlyLabel && label) {
      section = line;
      sectionLabel = label;
    }
    for (let c = 0; c < grid.columns; c++) {
      for (const found of cells[c] ?? []) {
        const number: CellNumber = { ...found, row: r, column: c };
        if ((r < context.headerRows || c === 0) && number.bare && number.magnitude !== null)
          bareYear(number, NO_EVIDENCE);
        if (r >= context.headerRows && c === 0) refineLabel(number, context, label);
        else if (r >= context.headerRows) {
          refine(number, {
            context,
            column: columns[c] as Line,
            line,
            section,
            evidence: evidence[c] as Evidence,
            table: whole,
            label,
            sectionLabel,
          });
          number.period ??= context.periods[c] ?? periodOf(label);
        }
        numbers.push(number);
      }
    }
  }
  return numbers;
}

const NO_EVIDENCE: Evidence = { money: 0, percent: 0, values: 0, fine: 0, commas: 0 };
const PLAIN_LINE: Line = { kind: null, unit: null, note: null };

function rowLabel(grid: Grid, row: number): string {
  const cells = grid.cells[row] as (Placed | null | undefined)[];
  const first = cells[0];
  if (first) return first.block.text;
  // A label set one column in.
  const second = cells[1];
  return second && /[A-Za-z]{3}/.test(second.block.text) ? second.block.text : '';
}

function lineOf(label: string): Line {
  if (label.length === 0) return PLAIN_LINE;
  const note = readScaleNote(label);
  // The note's own words ("except per share data") and rates that name a row ("4.10% notes") say nothing of the figures.
  const text = (note ? stripNote(label) : label)
    .replace(/[\d.]+\s?%|\([^()]*\$[^()]*\)|,? \$[\d.]+ per .*$/g, '')
    .replace(/([a-z)])\d{1,2}\b/g, '$1');
  if (
    SHARE_COUNT.test(text) &&
    !/\bper\b.{0,20}$|\bprice|\bvalue\b|\bcost\b/i.test(
      text.replace(/\b(?:earnings|income|loss|net)\b.{0,30}\bper\b.*$/i, ''),
    )
  ) {
    return { kind: 'count', unit: 'shares', note };
  }
  if (PER_SHARE.test(text)) return { kind: 'per_share', unit: 'USD/share', note };
  if (YEARS.test(text)) return { kind: 'count', unit: 'years', note };
  if (PERCENT.test(text)) return { kind: 'percent', unit: 'percent', note };
  if (RATE.test(text) && !NOT_RATE.test(text)) return { kind: 'percent', unit: 'percent', note };
  if (SHARES.test(text) && !SHARE_MONEY.test(text.replace(SHARES, ''))) return { kind: 'count', unit: 'shares', note };
  if (/^\s*(?:number|units|quantity)\s*(?:of\b.*)?$/i.test(text) || COUNTS.test(text))
    return { kind: 'count', unit: null, note };
  return note ? { kind: null, unit: null, note } : PLAIN_LINE;
}

function stripNote(text: string): string {
  return text
    .replace(/\([^()]{0,200}\b(?:thousands?|millions?|billions?)\b[^()]{0,200}\)/gi, ' ')
    .replace(/\b(?:in|of)?\s?\b(?:thousands|millions|billions)\b[^()]{0,20}\bexcept\b.*$/i, ' ');
}

function scanAll(grid: Grid): (FoundNumber[] | undefined)[][] {
  return grid.cells.map((row) => row.map((cell) => (cell ? scanCell(cell.block.text, cell.block.raised) : undefined)));
}

interface Evidence {
  money: number;
  percent: number;
  values: number;
  /** Values with two or more decimals. */
  fine: number;
  commas: number;
}

/** What the cells of each column say of themselves: "$" on the first and last row speaks for the rows between. */
function columnEvidence(
  grid: Grid,
  scanned: readonly (readonly (FoundNumber[] | undefined)[])[],
  headerRows: number,
): Evidence[] {
  const evidence: Evidence[] = Array.from({ length: grid.columns }, () => ({
    money: 0,
    percent: 0,
    values: 0,
    fine: 0,
    commas: 0,
  }));
  for (let r = headerRows; r < grid.rows; r++) {
    for (let c = 1; c < grid.columns; c++) {
      const found = scanned[r]?.[c];
      if (found?.length !== 1) continue;
      const number = found[0] as FoundNumber;
      if (number.magnitude === null) continue;
      const one = evidence[c] as Evidence;
      one.values++;
      if (number.kind === 'money') one.money++;
      if (number.kind === 'percent') one.percent++;
      const text = ((grid.cells[r] as (Placed | null | undefined)[])[c] as Placed).block.text.slice(
        number.digitsStart,
        number.digitsEnd,
      );
      if (/\.\d{2,}$/.test(text)) one.fine++;
      if (text.includes(',')) one.commas++;
    }
  }
  return evidence;
}

/** "Common stock, $.01 par value; 6,000 shares authorized, 3,185 and 3,164 issued": its bare figures are shares. */
const STOCK_LABEL = /\b(?:common|preferred|treasury|capital|ordinary|class [a-c])\b.*\b(?:shares|issued|authorized)\b/i;

/** Amounts named in a row's label stand in the table's scale: "net of tax of $66", "2,732 and 2,712 shares". */
function refineLabel(number: CellNumber, context: TableContext, label: string): void {
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
  else if (number.kind === 'count' && number.unit === 'shares') power = context.shares ?? note.shares ?? note.scale;
  if (power === 0 || magnitude * 10 ** power >= 1e11 * (number.kind === 'money' ? 100 : 1)) return;
  number.scale = power;
  number.scaleSource = context.noteSource;
  number.scaleText = note.text;
}

interface Around {
  context: TableContext;
  column: Line;
  line: Line;
  section: Line;
  evidence: Evidence;
  /** The evidence of all columns together. */
  table: Evidence;
  label: string;
  sectionLabel: string;
}

/** Gives a cell's number its kind, unit and scale from its surroundings. What the cell says itself always wins. */
function refine(number: CellNumber, around: Around): void {
  const { context, column, line, section, evidence } = around;
  if (number.kind === 'date' || number.kind === 'reference' || number.kind === 'identifier' || number.kind === 'other')
    return;
  if (number.kind === 'percent' || number.kind === 'bps' || (number.kind === 'ratio' && number.unit === 'pure')) return;
  const own = [column, line].find((one) => one.kind !== null) ?? (inherits(around) ? section : PLAIN_LINE);
  const fine = number.decimals;
  if (number.bare && number.magnitude !== null) bareYear(number, evidence);
  if (number.kind === 'year') return;
  if (number.bare) settleBare(number, own, around, fine);
  else if (number.kind === 'money' && perShareLike(own, number, around, fine)) {
    number.kind = 'per_share';
    number.unit = `${number.unit ?? context.currency}/share`;
  }
  applyScale(number, around, own);
}

/** "Basic" and "Diluted" rows take the kind of the section head above them. */
function inherits({ label, section }: Around): boolean {
  if (
    section.kind === 'per_share' &&
    /\b(?:continuing|discontinued|net (?:income|earnings|loss)|high|low|first|second|third|fourth)\b/i.test(label)
  )
    return true;
  return /^\s*(?:[-–—•]\s*)?(?:basic|diluted|assuming|granted|vested|forfeited|exercis|outstanding|cancel|expired)/i.test(
    label,
  );
}

function bareYear(number: CellNumber, evidence: Evidence): void {
  const year = number.magnitude ?? 0;
  const digits = number.digitsEnd - number.digitsStart;
  if (
    Number.isInteger(year) &&
    year >= 1900 &&
    year < 2100 &&
    digits === 4 &&
    !number.negative &&
    evidence.money === 0
  ) {
    number.kind = 'year';
    number.period = String(year);
    number.bare = false;
  }
}

function settleBare(number: CellNumber, own: Line, around: Around, fine: number): void {
  const { context, evidence } = around;
  const magnitude = number.magnitude ?? 0;
  if (own.kind === 'percent' && (magnitude >= 1000 || (evidence.money > 0 && evidence.percent === 0 && fine === 0)))
    own = PLAIN_LINE;
  if (
    own.kind === 'per_share' &&
    fine === 0 &&
    (magnitude >= 1000 || (context.note !== null && around.column.kind !== 'per_share'))
  )
    own = PLAIN_LINE;
  if (own.kind === null && isAwardRow(around) && magnitude >= 1) {
    number.kind = 'count';
    number.unit = 'shares';
    return;
  }
  if (own.unit === 'years' && magnitude >= 100) own = PLAIN_LINE;
  if (own.kind !== null) {
    number.kind = own.kind;
    number.unit = own.kind === 'per_share' ? `${context.currency}/share` : own.unit;
    return;
  }
  if (evidence.percent > 0 && evidence.money === 0 && evidence.commas === 0) {
    number.kind = 'percent';
    number.unit = 'percent';
  } else if (evidence.money > 0 || context.note) {
    number.kind = 'money';
    number.unit = context.currency;
    if (fine >= 2 && cents(around, magnitude)) {
      number.kind = 'per_share';
      number.unit = `${context.currency}/share`;
    }
  } else number.kind = fine > 0 ? 'ratio' : 'count';
}

/** A dollar cell is per share when its row or column says so, or when it alone shows cents in a table of scaled whole figures. */
function perShareLike(own: Line, number: CellNumber, around: Around, fine: number): boolean {
  const magnitude = number.magnitude ?? 0;
  if (own.kind === 'per_share' && magnitude < 100_000 && (fine >= 1 || magnitude < 1000)) return true;
  return fine >= 2 && cents(around, magnitude);
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
  if (kind !== 'money' && !(kind === 'count' && (number.unit === 'shares' || own.unit === null))) return;
  let note = line.note;
  let source: ScaleSource = 'row';
  if (!note && column.note) {
    note = column.note;
    source = 'column';
  }
  if (note?.sharesOnly && number.unit !== 'shares') note = null;
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

/** Whether a note for money scales a share count too: not where it excepts shares, nor where the figure is too exact to be scaled. */
function countsScale(number: CellNumber, around: Around, note: ScaleNote, source: ScaleSource): boolean {
  if (source !== 'heading' || around.context.shares !== null || note.shares !== undefined)
    return (number.magnitude ?? 0) < 1e9;
  if (isAwardRow(around)) return false;
  const magnitude = number.magnitude ?? 0;
  return note.scale >= 6 ? magnitude < 100_000 : magnitude < 10_000_000;
}
