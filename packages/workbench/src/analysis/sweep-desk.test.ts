import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import type { Analysed } from './analyse-text.ts';
import { createDoubtDesk } from './doubt-desk.ts';
import { readCase } from './read-case.ts';
import type { ShownSwapStep, ShownSweep, SweepQuestion } from './shown-sweep.ts';
import { createSweepDesk, type SweepDesk } from './sweep-desk.ts';

function analysed(text: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

const korea = analysed(
  readFileSync(
    new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
    'utf8',
  ),
);

/** Whether it rains is not known, and Bob may not care about it. */
const rain = analysed(`
standoff: 1
title: Rain
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [{ not: wet }, { want: go }] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [{ want: stay, sure: 0.8 }] }
facts: { wet: { name: Wet, when: ann.go, chance: 0.3 } }
status-quo: { ann.go: yes, bob.stay: yes }
`);

/** That Ann wants to stay may not be so. */
const unsure = analysed(`
standoff: 1
title: Unsure
decision-makers:
  ann:
    name: Ann
    options: { go: yes/no, sing: yes/no }
    prefers: [{ not: go, sure: 0.6 }, { want: go and not sing }]
  bob: { name: Bob, options: { stay: yes/no }, prefers: [{ want: stay }] }
status-quo: { ann.go: no, ann.sing: no, bob.stay: yes }
`);

const ask = async (desk: SweepDesk, question: SweepQuestion): Promise<ShownSweep> => {
  const reply = await desk.sweep(question, '', () => {});
  if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
  return reply.told;
};

describe('how sure the findings are', () => {
  const twice = { doubts: 'swaps', within: 2 } as const;

  it('is gathered by what hangs on what, with the judgements that it hangs on by whose they are', async () => {
    const told = await ask(
      createSweepDesk(() => korea),
      twice,
    );
    expect(told.models).toBe('18,120,200');
    expect(
      told.rows.map(({ clauses, stands }) => [
        clauses.map(({ says, concepts }) => [says, ...concepts].join(' ')),
        stands.models,
      ]),
    ).toEqual([
      [['The status quo holds nash seq sseq'], '14,749,000'],
      [['Everybody prefers “Freeze for freeze” to the status quo'], '17,698,800'],
      [['“Freeze for freeze” holds seq sseq'], '17,698,800'],
      [['“THAAD for trade” does not hold seq'], '16,013,200'],
    ]);
    expect(told.rows[0]!.clauses[0]!.named).toMatchObject([
      { says: 'The balance lasts', isSo: true },
    ]);
    expect(told.groups.map(({ who, judgements }) => [who, judgements.length])).toEqual([
      [0, 3],
      [2, 3],
      [3, 1],
    ]);
    expect(told.rows[1]!.breaking).toMatchObject({
      says: 'Two changed judgements are enough; fewer are not, all were tried.',
      count: 1,
    });
  });

  it('follows orders that are given, and says nothing of what is not asked about any more', async () => {
    let open: Analysed = korea;
    const desk = createSweepDesk(() => open);
    const told = await ask(desk, twice);
    const [china] = told.orders.filter(({ id }) => id === 'china');
    const given = china!.places
      .map((_, place) => place)
      .with(8, 9)
      .with(9, 8);
    const found = await desk.sweepGiven(twice, { china: given });
    expect(found!.rows[0]).toMatchObject({ models: '0', share: 0 });
    expect(found!.rows[1]).toMatchObject({ of: found!.models });
    open = rain;
    await expect(desk.sweepGiven(twice, {})).resolves.toBeUndefined();
  });

  it('walks a smallest set swap by swap, and stands until the last of them', async () => {
    const desk = createSweepDesk(() => korea);
    const told = await ask(desk, twice);
    const path = await desk.sweepPath(twice, told.rows[1]!.id, 0);
    expect(path!.steps.map(({ says, stands }) => [says, stands])).toEqual([
      ['North Korea ranks “tests go on” above “Washington talks”', true],
      ['North Korea ranks “tests go on” above “exercises suspended”', false],
    ]);
    const [first, second] = path!.steps;
    expect(first!.after).toEqual(
      second!.before.map(({ says }, at) => ({ ...first!.after[at]!, says })),
    );
  });

  it('marks of a step that drops a statement what is dropped, and not what closes up', async () => {
    const desk = createSweepDesk(() => unsure);
    const question = { doubts: 'file', within: 1 } as const;
    const told = await ask(desk, question);
    const path = await desk.sweepPath(question, told.rows[0]!.id, 0);
    const [{ before, after }] = path!.steps as [ShownSwapStep];
    expect([before, after].map((places) => places.map(({ moved }) => moved))).toEqual([
      [true, false],
      [false],
    ]);
  });

  it('tells facts beside orders, which are tried as what they are', async () => {
    const told = await ask(
      createSweepDesk(() => rain),
      { doubts: 'file', within: 1 },
    );
    expect(told.groups.at(-1)).toEqual({
      judgements: [
        {
          id: 'chance:wet=1',
          says: '“Wet” follows',
          short: '“Wet” follows',
          change: {
            decisionMaker: '',
            kind: 'judge',
            judgement: { kind: 'chance', fact: 'wet', value: 1 },
          },
        },
      ],
    });
    const marks = told.rows[0]!.marks.filter(({ kind }) => kind === 'alone');
    expect(marks.map(({ says }) => says)[0]).toMatch(/^If .* and all else is as written, /);
  });
});

describe('the doubt beside a verdict', () => {
  const desk = createDoubtDesk(() => rain);

  it('names what it hangs on, with how to try it', async () => {
    const told = await desk.doubt({ kind: 'headline' });
    expect(told!.parts.map(({ text }) => text).join('')).toBe(
      'This stands in 6 of 8 models (by weight 0.85, which is no likelihood); hangs on “Wet” not following (chance 0.3).',
    );
    const judgement = { kind: 'chance', fact: 'wet', value: 1 };
    expect(told!.parts.flatMap(({ tries }) => tries ?? [])).toMatchObject([
      { change: { kind: 'judge', judgement } },
    ]);
  });

  it('is nothing of a state that does not exist', async () => {
    const told = await desk.doubt({ kind: 'state', state: 'none', concept: 'seq' });
    expect(told).toBeUndefined();
  });
});
