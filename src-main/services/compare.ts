/** Filings side by side: their standard figures, and how alike their texts are. */
import { AppError } from '../api/errors.ts';
import type { Handlers } from '../api/handlers.ts';
import type { CompareColumn, CompareFactRow, FilingSummary } from '../api/views.ts';
import type { Corpus } from '../corpus/index.ts';
import { type FoundFigure, figureFromFacts, qualified } from './compare-facts.ts';
import { LINES } from './compare-lines.ts';
import { employeesIn, tableReader } from './compare-tables.ts';
import { compareItems, dot, readFilingText } from './compare-text.ts';
import { inferGrowth } from './growth-inference.ts';
import type { Models } from './models.ts';

export interface CompareDeps {
  readonly corpus: Pick<Corpus, 'read' | 'vectors'>;
  readonly models: Pick<Models, 'current'>;
}

const CONCEPTS = LINES.flatMap((line) => line.concepts.map(qualified));

/** "USD/shares" and "usd/share" alike are "USD/share". */
const plainUnit = (unit: string | null) => unit?.replace(/\/shares?$/i, '/share') ?? null;

export function createCompare({ corpus, models }: CompareDeps): Handlers['compare'] {
  const { read, vectors } = corpus;

  /** A figure's place in the text, and what stands there; a sum of several facts stands nowhere. */
  function located(filingId: number, found: FoundFigure): FoundFigure {
    const number = found.fact === null ? undefined : read.numbers.ofFact(filingId, found.fact)[0];
    if (number === undefined) return found;
    return { ...found, numberId: number.id, raw: number.value === found.value ? number.raw : found.raw };
  }

  /** Every standard figure of a filing: from its facts where it tags them, else from its tables. */
  function figuresOf(filing: FilingSummary): (FoundFigure | null)[] {
    const facts = filing.facts > 0 ? read.facts.byConcept(filing.id, CONCEPTS) : [];
    const tagged = facts.some((fact) => fact.concept.startsWith('us-gaap:'));
    const fromTables = tableReader(read, filing.id, filing.periodEnd);
    return LINES.map((line) => {
      const found = figureFromFacts(facts, line, filing.periodEnd);
      if (found !== null) return located(filing.id, found);
      if (line.label === 'Employees') return employeesIn(read, filing.id);
      // A filer that tags its statements and leaves this line out does not report it; its tables could only mislead.
      return tagged ? null : fromTables(line);
    });
  }

  function factRows(filings: readonly FilingSummary[]): CompareFactRow[] {
    const columns = filings.map(figuresOf);
    return LINES.flatMap((line, at): CompareFactRow[] => {
      const found = columns.map((column) => column[at] ?? null);
      if (found.every((figure) => figure === null)) return [];
      const first = found.find((figure) => figure !== null);
      const unit = plainUnit(first?.unit ?? null) ?? line.unit;
      const cells = found.map((figure) => {
        if (figure === null) return null;
        const { value, raw, numberId, previous } = figure;
        return { value, raw, numberId, previous };
      });
      return [{ label: line.label, concept: found.find((figure) => figure?.concept)?.concept ?? null, unit, cells }];
    });
  }

  function factNotes(filings: readonly FilingSummary[], rows: readonly CompareFactRow[]): string[] {
    const untagged = new Set(filings.filter((filing) => filing.facts === 0).map(nameOf));
    const notes = [...untagged].map(
      (name) => `${name}: figures are read from its tables, as it carries no iXBRL tags.`,
    );
    if (filings.some((filing, at) => at > 0 && (filing.form ?? '') !== (filings[0]?.form ?? '')))
      notes.push('The filings are of different forms, so their periods may differ.');
    if (rows.length === 0) notes.push('No standard figure was found in any of the filings.');
    return notes;
  }

  async function similarity(ids: readonly number[], modelHash: string | null): Promise<(number | null)[]> {
    if (modelHash === null) return ids.map(() => null);
    const means = await vectors.filings(modelHash, [...new Set(ids)]);
    const place = new Map(means.ids.map((id, at) => [id, at]));
    const first = place.get(ids[0]!);
    return ids.map((id) => {
      const at = place.get(id);
      return at === undefined || first === undefined
        ? null
        : dot(means.vectors, at, means.vectors, first, means.dimension);
    });
  }

  return {
    async filings({ filingIds }) {
      const model = await models.current().catch(() => null);
      const filings = filingIds.map((id) => {
        const filing = read.filings.get(id, model?.hash ?? '');
        if (filing === null) throw new AppError('not_found', 'One of these filings is not in the corpus any more.');
        return filing;
      });
      const facts = factRows(filings);
      const lacking = filings.filter((filing) => filing.embedded < filing.chunks).map(nameOf);
      const notes = factNotes(filings, facts);
      if (model === null) notes.push('Similarity is off: there is no model.');
      else if (lacking.length > 0)
        notes.push(`Not fully embedded yet, so similarity is missing or partial: ${lacking.join(', ')}.`);
      return {
        columns: filings.map((filing): CompareColumn => {
          const { companyId, id, form, periodEnd } = filing;
          return { companyId, company: nameOf(filing), filingId: id, form, period: periodEnd };
        }),
        facts,
        items: await compareItems(filingIds.map((id) => readFilingText(read, id, model?.hash ?? null))),
        similarity: await similarity(filingIds, model?.hash ?? null),
        notes,
      };
    },
    growth({ filingIds }) {
      const [first, second] = filingIds.map((id) => read.filings.get(id, ''));
      if (!first || !second) throw new AppError('not_found', 'One of these filings is not in the corpus any more.');
      if (first.companyId !== second.companyId)
        throw new AppError('bad_request', 'Growth is told from two filings of one company; these are of two.');
      const company = nameOf(second);
      const undated = [first, second].find(({ periodEnd }) => periodEnd === null);
      if (undated !== undefined)
        return { company, growth: null, reason: `The period of ${undated.name} is not known.` };
      const given = ({ id, periodEnd }: FilingSummary) => ({ periodEnd: periodEnd ?? '', facts: read.facts.list(id) });
      const found = inferGrowth(given(first), given(second));
      return 'reason' in found ? { company, growth: null, ...found } : { company, growth: found, reason: null };
    },
  };
}

const nameOf = (filing: FilingSummary) => filing.company ?? filing.name;
