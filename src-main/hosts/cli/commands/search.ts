import { NUMBER_KINDS } from '../../../api/types.ts';
import type { SearchHit } from '../../../api/views.ts';
import { choiceValue, fractionValue, numberValue, textValue } from '../arguments.ts';
import { type Command, type Outcome, UsageError } from '../command.ts';
import { findCompany } from '../companies.ts';

function matchedBy({ keyword, meaning, value }: SearchHit['matched']): string {
  const sides = [
    keyword === null ? '' : `keyword #${keyword}`,
    meaning === null ? '' : `meaning #${meaning}`,
    value === null ? '' : `value ${value.raw}`,
  ];
  return sides.filter((side) => side !== '').join(', ');
}

function hitText(hit: SearchHit, rank: number): string {
  const where = [
    hit.company,
    hit.form,
    hit.period,
    hit.item === null ? null : `Item ${hit.item}`,
    hit.page === null ? null : `page ${hit.page}`,
  ];
  const head = `${rank}. ${where.filter((part) => part !== null && part !== '').join(', ')}, ${hit.start}-${hit.end}  (${hit.score.toFixed(4)}: ${matchedBy(hit.matched)})`;
  return `${head}\n   ${hit.text.replace(/\s+/g, ' ').slice(0, 240)}`;
}

export const command: Command = {
  name: 'search',
  summary: 'Search by meaning, by words and by value at once.',
  usage: ['search QUERY', 'search [QUERY] --value 15e9 [--within 10%] [--unit USD]'],
  options: {
    value: { type: 'string', placeholder: 'X', help: 'numbers near this value, e.g. 15e9' },
    within: { type: 'string', placeholder: 'P%', help: 'how near: 10% when not given' },
    unit: { type: 'string', placeholder: 'UNIT', help: 'only numbers of this unit, e.g. USD, percent, shares' },
    kind: { type: 'string', placeholder: 'KIND', help: `only numbers of this kind: ${NUMBER_KINDS.join(', ')}` },
    company: { type: 'string', placeholder: 'NAME', help: 'only this company, by name, ticker or CIK' },
    filing: { type: 'string', placeholder: 'ID', help: 'only this filing' },
    limit: { type: 'string', placeholder: 'N', help: 'at most so many hits: 20 when not given' },
  },
  reads: true,
  run: async ({ positionals, values, client: open, signal }): Promise<Outcome> => {
    const text = positionals.join(' ');
    const value = numberValue(values, 'value');
    const within = fractionValue(values, 'within', 10);
    const unit = textValue(values, 'unit');
    const kind = choiceValue(values, 'kind', NUMBER_KINDS);
    const limit = numberValue(values, 'limit', { min: 1, max: 200, whole: true });
    const filingId = numberValue(values, 'filing', { min: 1, whole: true });
    const company = textValue(values, 'company');
    if (text === '' && value === undefined)
      throw new UsageError('Say what to search for: words, or --value X, or both.');
    if (value === undefined && (within ?? unit ?? kind) !== undefined)
      throw new UsageError('--within, --unit and --kind go with --value X.');
    const client = await open();
    const found = company === undefined ? undefined : findCompany(await client.filings.companies(), company);
    const result = await client.search.query(
      {
        text,
        ...(value === undefined ? {} : { number: { value, ...defined({ within, unit, kind }) } }),
        ...defined({ limit, filingId, companyId: found?.id }),
      },
      { signal },
    );
    const notes = result.notes.map((note) => `Note: ${note}\n`).join('');
    const hits = result.hits.map((hit, i) => hitText(hit, i + 1)).join('\n');
    return { json: result, text: `${notes}${hits || 'Nothing was found.'}\n(${result.milliseconds.toFixed(0)} ms)` };
  },
};

/** The object without its undefined members. */
function defined<T extends Record<string, unknown>>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
