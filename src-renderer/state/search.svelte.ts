import type { Client, Inputs } from '../../src-main/api/contract.ts';
import type { NumberKind } from '../../src-main/api/types.ts';
import type { SearchResult } from '../../src-main/api/views.ts';
import { parseValue, parseWithin } from '../lib/value-query.ts';
import { Resource } from './resource.svelte.ts';

/** What the boxes hold, as typed. */
export interface SearchForm {
  text: string;
  value: string;
  within: string;
  unit: string;
  company: string;
}

export const EMPTY_FORM: SearchForm = { text: '', value: '', within: '10', unit: '', company: '' };

export class SearchState {
  form = $state<SearchForm>({ ...EMPTY_FORM });
  readonly result = new Resource<SearchResult>();
  /** The question the result answers; null before the first. */
  asked = $state.raw<SearchForm | null>(null);

  #client: Client;

  parsed = $derived(parseValue(this.form.value));
  /** Unit that the value box itself says ("$", "%"); it wins over the unit box. */
  saidUnit = $derived(this.parsed?.unit ?? null);
  problem = $derived.by(() => {
    if (this.form.value.trim() !== '' && this.parsed === null) {
      return 'This is not read as a value. Try 15 billion, 15e9, $15bn or 12.5%.';
    }
    if (this.form.value.trim() !== '' && parseWithin(this.form.within) === null)
      return '“Within” is a percentage, such as 10.';
    return null;
  });
  canAsk = $derived(this.problem === null && (this.form.text.trim() !== '' || this.parsed !== null));

  constructor(client: Client) {
    this.#client = client;
  }

  async ask(): Promise<void> {
    if (!this.canAsk) return;
    const form = $state.snapshot(this.form);
    this.asked = form;
    await this.result.load((signal) => this.#client.search.query(queryOf(form), { signal }));
  }

  clear(): void {
    this.form = { ...EMPTY_FORM };
    this.asked = null;
    this.result.clear();
  }
}

/** The contract's input for what the boxes hold. */
export function queryOf(form: SearchForm): Inputs['search']['query'] {
  const parsed = parseValue(form.value);
  const unit = parsed?.unit ?? (form.unit === '' ? undefined : form.unit);
  const companyId = Number(form.company);
  return {
    text: form.text.trim(),
    limit: 40,
    ...(companyId > 0 ? { companyId } : {}),
    ...(parsed === null
      ? {}
      : {
          number: {
            value: parsed.value,
            within: parseWithin(form.within) ?? 0.1,
            ...(unit === undefined ? {} : { unit }),
            ...kindOf(parsed.kind),
          },
        }),
  };
}

function kindOf(kind: NumberKind | undefined): { kind?: NumberKind } {
  return kind === undefined ? {} : { kind };
}
