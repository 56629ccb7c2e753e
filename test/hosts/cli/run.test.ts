import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src-main/api/errors.ts';
import { fractionValue, listValue, nearest, numberValue, textValue } from '../../../src-main/hosts/cli/arguments.ts';
import { type Command, UsageError } from '../../../src-main/hosts/cli/command.ts';
import { type CommandEntry, run } from '../../../src-main/hosts/cli/run.ts';

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A command that does what the first argument says. */
const probe: Command = {
  name: 'probe',
  summary: 'A command for tests.',
  usage: ['probe WHAT'],
  options: {
    limit: { type: 'string', placeholder: 'N', help: 'how many' },
    tag: { type: 'string', multiple: true, help: 'a tag' },
  },
  run: async ({ positionals: [what], values, progress }) => {
    progress.update('working', 1, 2);
    if (what === 'fail') throw new AppError('not_found', 'There is no such thing.');
    if (what === 'break') throw new TypeError('a fault');
    if (what === 'usage') throw new UsageError('Say more.');
    const json = { what, limit: numberValue(values, 'limit', { min: 1, whole: true }), tags: listValue(values, 'tag') };
    return { json, text: `did ${what}`, failed: what === 'partly' };
  },
};
const entries: CommandEntry[] = [
  { name: 'probe', summary: 'a command for tests', load: async () => probe },
  { name: 'search', summary: 'another', load: async () => probe },
];

async function mantissa(...argv: string[]): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '' };
  ran.code = await run(argv, entries, {
    out: (text) => {
      ran.out += text;
    },
    err: {
      write: (text: string) => {
        ran.err += text;
      },
    },
    stdin: async () => '',
    signal: new AbortController().signal,
    openApp: () => Promise.reject(new Error('no corpus in this test')),
    version: () => '1.2.3',
  });
  return ran;
}

describe('a command that is done', () => {
  it('prints its text, or exactly one JSON document, on stdout, and progress on stderr', async () => {
    expect(await mantissa('probe', 'it')).toEqual({ code: 0, out: 'did it\n', err: 'working 1/2 (50%)\n' });
    const { out, code } = await mantissa('probe', 'it', '--json', '--limit', '3', '--tag', 'a', '--tag=b');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ what: 'it', limit: 3, tags: ['a', 'b'] });
  });

  it('takes the options of every command before it too', async () => {
    const { code, out } = await mantissa('--json', '--corpus', '/x', '--model=m', 'probe', 'it', '--limit', '3');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ what: 'it', limit: 3 });
  });

  it('can say that nothing could be done', async () => {
    expect(await mantissa('probe', 'partly')).toMatchObject({ code: 1, out: 'did partly\n' });
  });
});

describe('a command that fails', () => {
  it('exits 1 with the sentence, and with a JSON document that has the code', async () => {
    expect(await mantissa('probe', 'fail')).toMatchObject({ code: 1, out: '' });
    const { code, out, err } = await mantissa('probe', 'fail', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: { code: 'not_found', message: 'There is no such thing.' } });
    expect(err).toContain('mantissa: There is no such thing.\n');
    expect(err).not.toContain('at ');
  });

  it('shows the stack of a fault of ours', async () => {
    const { code, err } = await mantissa('probe', 'break');
    expect(code).toBe(1);
    expect(err).toMatch(/mantissa: a fault\n[\s\S]*at /);
  });
});

describe('wrong usage', () => {
  it.each([
    [['serch'], 'Did you mean search?'],
    [['xyzzy'], 'Unknown command "xyzzy". "mantissa --help"'],
    [['probe', '--limt', '3'], 'Unknown option --limt. Did you mean --limit?'],
    [['probe', '--qqq'], 'Unknown option --qqq.'],
    [['probe', '--limit'], '--limit needs a value: --limit N.'],
    [['probe', '--json=yes'], '--json takes no value.'],
    [['probe', 'it', '--limit', 'many'], '--limit must be a whole number of at least 1, not "many".'],
    [['probe', 'it', '--limit', '-5'], '--limit must be a whole number of at least 1, not "-5".'],
    [['probe', 'usage'], 'Say more.'],
    [['--limit', '3'], 'The command comes first'],
  ])('%j exits 2 and says how to mend it', async (argv, sentence) => {
    const { code, out, err } = await mantissa(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('shows the usage of the command, and answers JSON where JSON was asked for', async () => {
    const { out, err } = await mantissa('probe', 'usage', '--json');
    expect(err).toContain('Usage:\n  mantissa probe WHAT\n');
    expect(JSON.parse(out)).toEqual({ error: { code: 'bad_request', message: 'Say more.' } });
  });

  it('without any command lists them on stderr', async () => {
    const { code, out, err } = await mantissa();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('probe');
  });
});

describe('help', () => {
  it('lists the commands, and explains one', async () => {
    const all = await mantissa('--help');
    expect(all.code).toBe(0);
    expect(all.out).toContain('search  another');
    for (const argv of [
      ['probe', '--help'],
      ['help', 'probe'],
      ['probe', 'it', '-h'],
    ]) {
      const one = await mantissa(...argv);
      expect(one.code).toBe(0);
      expect(one.out).toMatch(/--limit N +how many/);
      expect(one.out).toContain('--json');
    }
    expect((await mantissa('--version')).out).toBe('1.2.3\n');
  });
});

describe('values', () => {
  it('read numbers as people write them', () => {
    expect(numberValue({ value: '15e9' }, 'value')).toBe(15e9);
    expect(numberValue({ value: '-5' }, 'value')).toBe(-5);
    expect(numberValue({ value: '1_000' }, 'value')).toBe(1000);
    expect(() => numberValue({ value: '' }, 'value')).toThrow(UsageError);
    expect(fractionValue({ within: '10%' }, 'within', 10)).toBeCloseTo(0.1);
    expect(fractionValue({ within: '0.25' }, 'within', 10)).toBe(0.25);
    expect(() => fractionValue({ within: 'near' }, 'within', 10)).toThrow(UsageError);
    expect(textValue({ out: true }, 'out')).toBeUndefined();
  });

  it('find the word that was meant, and none when it is far', () => {
    expect(nearest('embd', ['embed', 'export'])).toBe('embed');
    expect(nearest('exp', ['embed', 'export'])).toBe('export');
    expect(nearest('list', ['embed', 'export'])).toBeNull();
  });
});
