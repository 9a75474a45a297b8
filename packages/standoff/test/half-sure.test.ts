import { describe, expect, it } from 'vitest';
import { analyze, judgements, type Model, parse, perceive } from '../src/index.ts';
import { run } from './command-line/run.ts';

const stays = (sure: string) => `
standoff: 1
title: Half sure
decision-makers:
  a: { name: Anna, options: { go: { levels: { no: Anna stays, yes: Anna goes } } }, prefers: [{ want: go${sure} }, { not: go }] }
  b: { name: Bert, options: { go: yes/no }, prefers: [{ not: a.go }, { not: go }] }
status-quo: { a.go: no, b.go: no }
`;

function parsed(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return model;
}

function equilibria(text: string): readonly string[] | undefined {
  const answer = analyze(parsed(text), { concepts: ['nash'], doubt: false });
  return 'status' in answer ? undefined : answer.equilibria['nash'];
}

async function told(words: string, text: string): Promise<string> {
  const { stdout } = await run(words.split(' '), { stdin: text });
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('what the file is less than half sure of', () => {
  it('does not count in the base reading: a statement decides from one half on', () => {
    expect(equilibria(stays(', sure: 0.49'))).toEqual(['s1']);
    expect(equilibria(stays(', sure: 0.5'))).toEqual(['s2']);
    expect(equilibria(stays(', sure: 0'))).toEqual(['s1']);
    expect(equilibria(stays(''))).toEqual(['s2']);
  });

  it('is told beside the verdict, which stands by the weight of what is likelier', async () => {
    const text = await told('analyze -', stays(', sure: 0.1'));
    expect(text).toContain('The status quo holds under all five concepts analysed');
    expect(text).toContain('It may also be that Anna wants “Anna goes”.');
    expect(text).toContain(
      'stands in 2 of 4 models (by weight 0.9, which is no likelihood); it hangs on Anna not wanting “Anna goes” (10 % sure that it is wanted)',
    );
    expect(text).not.toContain('(10 % sure).');
  });

  it('is not rounded to one half, nor to what is certain', async () => {
    expect(await told('explain - --state s2', stays(', sure: 0.50000001'))).toContain(
      '(50.000001 % sure)',
    );
    expect(await told('analyze -', stays(', sure: 0.4999999'))).toContain(
      '(49.99999 % sure that it is wanted)',
    );
    expect(await told('explain - --state s2', stays(', sure: 0.99999999'))).toContain(
      '(99.999999 % sure)',
    );
    expect(await told('explain - --state s2', stays(', sure: 0.57'))).toContain('(57 % sure)');
  });

  it('is no reason to leave out a statement that decides where it does not stand', async () => {
    for (const sure of [', sure: 0.1', ', sure: 0.9']) {
      const { stdout } = await run(['check', '-'], { stdin: stays(sure) });
      expect(stdout).toContain('no warnings');
    }
    const { stdout, stderr } = await run(['check', '-'], { stdin: stays('') });
    expect(stdout + stderr).toContain('statement-without-effect');
  });

  it('can be tried as standing, and the file says so then', () => {
    const model = parsed(stays(', sure: 0.1'));
    const [doubted] = judgements.neighbourhood(model).filter(({ says }) => says.startsWith('Anna'));
    expect(doubted).toEqual({
      kind: 'sure',
      of: 'a',
      place: 1,
      value: 1,
      id: 'sure:a.1=1',
      says: 'Anna does want “Anna goes”',
    });
    const applied = judgements.apply(model, [doubted!]);
    if (applied.status !== 'changed') throw new Error(applied.status);
    expect(applied.model.text).toContain('prefers: [{ want: go }, { not: go }]');
    expect(equilibria(applied.model.text)).toEqual(['s2']);
  });

  it('leaves of alternatives the one that is likelier', () => {
    const either = (one: number, other: number) =>
      stays('').replace(
        '[{ want: go }, { not: go }]',
        `[{ or-else: [{ want: go, sure: ${one} }, { not: go, sure: ${other} }] }]`,
      );
    expect(equilibria(either(0.3, 0.7))).toEqual(['s1']);
    expect(equilibria(either(0.7, 0.3))).toEqual(['s2']);
    expect(equilibria(either(0.3, 0.3))).toEqual(['s1', 's2']);
  });

  it('leaves others and facts seen as they are, and says so', async () => {
    const seen = (sure: number) =>
      `${stays('')}
facts: { noise: b.go }
perceptions: { b: { a: { drop: 1, sure: ${sure} } } }
misread: { a: { noise: { as: yes, sure: ${sure} } } }
`.replace('{ not: a.go }, ', '{ not: a.go }, { not: noise }, ');
    const answer = (sure: number) => {
      const found = perceive(parsed(seen(sure)));
      return found.viewers.map(({ differs }) => differs);
    };
    expect(answer(0.5)).toEqual([true, true]);
    expect(answer(0.4)).toEqual([false, false]);
    expect(await told('perceive -', seen(0.4))).toContain(
      'Less than half sure, and so not taken to be so: Bert sees Anna otherwise than it is: in its eyes “Anna goes” does not matter to Anna (40 % sure); Anna takes “noise” to be the case whatever happens (40 % sure).',
    );
  });
});
