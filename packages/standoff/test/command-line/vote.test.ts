import { describe, expect, it } from 'vitest';
import { parse, vote } from '../../src/index.ts';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

/** A council with 63 drafts, of which member two takes only those without o0. */
const text = `standoff: 1
title: Many drafts
decision-makers:
  one: { options: { act: yes/no }, prefers: [ council.o5 or council.o4 ] }
  two: { options: { act: yes/no }, prefers: [ not council.o0, council.o1 ] }
bodies:
  council:
    members: [ one, two ]
    adopts: 2 votes
    options: { o0: yes/no, o1: yes/no, o2: yes/no, o3: yes/no, o4: yes/no, o5: yes/no }
states: { all: { council.o0: yes, council.o1: yes, council.o2: yes, council.o3: yes, council.o4: yes, council.o5: yes } }
status-quo: { one.act: no, two.act: no, council.o0: no, council.o1: no, council.o2: no, council.o3: no, council.o4: no, council.o5: no }
`;
const folder = temporaryFolder();
const many = fileIn(folder, 'drafts.standoff.yaml', text);

/** The drafts that a text tells of: whether they pass. */
const told = (stdout: string) =>
  [...stdout.matchAll(/\(s\d+\)\swould\s(pass|fail): /g)].map(([, result]) => result);

/** A council whose drafts are limited in every way that there is. */
const limited = (more: string) => `standoff: 1
title: Limited drafts
decision-makers:
  one: { options: { act: yes/no }, prefers: [ council.tax >= low ] }
bodies:
  council:
    members: [ one ]
    adopts: 1 votes
    options: { tax: { levels: [none, low, high], moves: step }, ban: "yes/no, one-way" }
${more}
status-quo: { one.act: no, council.tax: none, council.ban: no }
`;

describe('the drafts of a vote', () => {
  it.each([
    ['what steps and one-way options allow', '', 's1', ['low', 'low ban', 'ban']],
    ['no way back of a one-way option', '', 'council.ban', ['low ban']],
    ['one option at a time', 'one-option-at-a-time: yes', 's1', ['low', 'ban']],
    [
      'no infeasible state',
      'infeasible: [council.ban and council.tax = low]',
      's1',
      ['low', 'ban'],
    ],
    [
      'no forbidden move',
      'forbidden-moves: [{ by: council, from: not council.ban, to: council.ban }]',
      's1',
      ['low'],
    ],
  ])('are %s', (_, more, state, drafts) => {
    const { model } = parse(limited(more));
    const asked = vote(model!, { state });
    const said = asked.bodies[0]!.drafts.map(({ state: { values } }) =>
      [values['council.tax'], values['council.ban'] === 'yes' && 'ban']
        .filter((part) => part !== 'none' && part !== false)
        .join(' '),
    );
    expect(said.sort()).toEqual([...drafts].sort());
  });

  it('that limits take out are refused, and why', () => {
    const { model } = parse(limited(''));
    expect(() => vote(model!, { draft: 'council.tax = high' })).toThrow(
      'as far as limits of options and forbidden moves allow',
    );
  });
});

describe('of very many drafts', () => {
  it('the telling ones are told, with how to see the rest', async () => {
    const { stdout } = await run(['vote', many]);
    expect(told(stdout)).toEqual([...Array(12).fill('pass'), ...Array(8).fill('fail')]);
    expect(stdout).toContain('These are 20 of 63 drafts');
    expect(stdout).toMatch(/^“o1, o2, o3, o4 and o5” \(s\d+\) would pass/m);
    const all = JSON.parse((await run(['vote', many, '--json'])).stdout);
    expect(all.bodies[0].drafts).toHaveLength(63);
  });

  it.each([
    ['a named state', 'all'],
    ['levels', 'council.o0, council.o1, council.o2, council.o3, council.o4, council.o5'],
    [
      'a formula',
      '(council.o0 and council.o1 and council.o2) and (council.o3 and council.o4) and not not council.o5',
    ],
  ])('one can be asked about, by %s', async (_, draft) => {
    const { stdout } = await run(['vote', many, '--draft', draft]);
    expect(told(stdout)).toEqual(['fail']);
    expect(stdout).toContain('Weakened to “o1, o2, o3, o4 and o5”');
    const { bodies } = JSON.parse((await run(['vote', many, '--draft', draft, '--json'])).stdout);
    expect(bodies[0].drafts).toHaveLength(1);
    expect(bodies[0].drafts[0]).toMatchObject({ passes: false, dilutionPaths: [{ steps: [{}] }] });
  });

  it('levels of a draft are laid over the state from which it starts', () => {
    const { model } = parse(text);
    const asked = vote(model!, { state: 'all', draft: 'not council.o0' });
    expect(asked.bodies[0]!.drafts).toMatchObject([{ says: 'not o0' }]);
  });

  it.each([
    ['what is no draft', 'one.act', 'draft: s2 is no draft of council from s1'],
    ['the state itself', 'status-quo', 'draft: s1 is no draft of council from s1'],
    [
      'what several drafts make true',
      'council.o0 or council.o1',
      'draft: this is true in 48 states',
    ],
    ['what no draft makes true', 'council.o0 and one.act and true', 'draft: this is true in no'],
    ['nothing', '', 'draft: the state is missing'],
  ])('%s is refused', async (_, draft, problem) => {
    const { status, stderr } = await run(['vote', many, '--draft', draft]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(problem)]);
  });

  it('the way to a dilution is told step by step where it has several', async () => {
    const strict = text.replace(
      'not council.o0, council.o1',
      'not (council.o0 or council.o1), council.o5',
    );
    const path = fileIn(folder, 'strict.standoff.yaml', strict);
    const draft = 'council.o0, council.o1, council.o5';
    const { stdout } = await run(['vote', path, '--draft', draft]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Step by step: “not o0” (nobody turns), then “not o1” (two turns from no to yes).',
    );
  });
});
