import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { analyzeConflict, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { byMethod } from '../../design/concept-said.ts';
import type { Analysed } from '../../desk/analyse-text.ts';
import { createFollowUps } from '../../desk/follow-ups.ts';
import { createInquiryDesk } from '../../desk/inquiry-desk.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { readCase } from '../../desk/read-case.ts';
import { readConflict } from '../../desk/read-conflict.ts';
import { placed } from './placed.ts';
import { layOutSweep, type SweepQuestion, type Swept } from './swept.ts';
import {
  kindOfMark,
  sayBreaking,
  sayLabel,
  sayMark,
  shareOf,
  standsOf,
  turningOf,
} from './swept-words.ts';

function analysed(text: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

const korea = analysed(
  readFileSync(
    new URL('../../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
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

/** A desk on a conflict that may become another one. */
function deskOn(current: () => Analysed) {
  const { desk, kept } = createInquiryDesk(current);
  return {
    ...createFollowUps(current, kept),
    async ask(question: SweepQuestion): Promise<Swept> {
      const reply = await desk.ask('sweep', question);
      if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
      const told = reply.told as ToldOf<'sweep'>;
      const { analysis } = current();
      return layOutSweep(readConflict(analysis, runToEnd(tellHeadline(analysis)), 0), told);
    },
  };
}

describe('how sure the findings are', () => {
  const twice = { doubts: 'swaps', within: 2 } as const;

  it('is gathered by what hangs on what, with the judgements that it hangs on by whose they are', async () => {
    const swept = await deskOn(() => korea).ask(twice);
    expect(
      swept.rows.map((row) => [
        row.clauses.map(({ says, concepts }) => [says, ...concepts].join(' ')),
        standsOf(swept, row),
      ]),
    ).toMatchObject([
      [['The status quo holds nash seq sseq'], { models: '14,749,000', of: '18,120,200' }],
      [['Everybody prefers “Freeze for freeze” to the status quo'], { models: '17,698,800' }],
      [['“Freeze for freeze” holds seq sseq'], { models: '17,698,800' }],
      [['“THAAD for trade” does not hold seq'], { models: '16,013,200' }],
    ]);
    expect(swept.rows[0]!.clauses[0]!.findings).toMatchObject([
      { from: 'headline' },
      { from: 'headline' },
      { from: 'headline' },
      { means: 'The balance lasts', asWritten: true },
    ]);
    expect(swept.groups.map(({ who, drivers }) => [who, drivers.length])).toEqual([
      [0, 3],
      [2, 3],
      [3, 1],
    ]);
    // Every other doubt is harmless, and listed.
    const { harmless, inDoubt } = swept.document;
    const told = swept.groups.flatMap(({ drivers }) => drivers.map(({ where }) => where));
    expect(harmless).toHaveLength(inDoubt - told.length);
    expect(harmless.filter(({ where }) => told.includes(where))).toEqual([]);
    expect(sayBreaking(swept.rows[1]!)).toBe(
      'Two changed judgements are enough; fewer are not, all were tried.',
    );
    expect(turningOf(swept.rows[1]!.first).count).toBe(1);
  });

  it('follows orders that are given, and says nothing of what is not asked about any more', async () => {
    let open: Analysed = korea;
    const desk = deskOn(() => open);
    const { rows, orders } = await desk.ask(twice);
    const [china] = orders.filter(({ id }) => id === 'china');
    const given = china!.places
      .map((_, place) => place)
      .with(8, 9)
      .with(9, 8);
    const found = await desk.givenModels(twice, { china: given });
    expect(found!.standing.get(rows[0]!.id)).toBe(0n);
    expect(shareOf(found!.standing.get(rows[1]!.id)!, found!.models).share).toBeGreaterThan(0.9);
    open = rain;
    await expect(desk.givenModels(twice, {})).resolves.toBeUndefined();
  });

  it('walks a smallest set swap by swap', async () => {
    const desk = deskOn(() => korea);
    const { rows } = await desk.ask(twice);
    const steps = await desk.walkJudgements(turningOf(rows[1]!.first).sets[0]!);
    expect(steps!.map(({ says, of }) => [of, says])).toEqual([
      ['dprk', 'North Korea ranks “tests go on” above “Washington talks”'],
      ['dprk', 'North Korea ranks “tests go on” above “exercises suspended”'],
    ]);
    const [first, second] = steps!;
    expect(first!.after).toEqual(second!.before);
  });

  it('marks of a step that drops a statement what is dropped, and not what closes up', async () => {
    const desk = deskOn(() => unsure);
    const { rows } = await desk.ask({ doubts: 'file', within: 1 });
    const steps = await desk.walkJudgements(turningOf(rows[0]!.first).sets[0]!);
    const { before, after } = steps![0]!;
    expect(placed(before, after).map(({ moved }) => moved)).toEqual([true, false]);
    expect(placed(after, before).map(({ moved }) => moved)).toEqual([false]);
  });

  it('tells facts beside orders', async () => {
    const swept = await deskOn(() => rain).ask({ doubts: 'file', within: 1 });
    const { who, drivers } = swept.groups.at(-1)!;
    expect(who).toBeUndefined();
    expect(drivers.map((driver) => [sayLabel(driver), driver.briefly, driver.judgement])).toEqual([
      [
        '“Wet” follows from its condition',
        '“Wet” follows from its condition',
        expect.objectContaining({ kind: 'chance', fact: 'wet', value: 1, id: 'chance:wet=1' }),
      ],
    ]);
    const [row] = swept.rows;
    const alone = row!.first.drivers.filter((driver) => kindOfMark(row!, driver) === 'alone');
    expect(sayMark(swept, row!, alone[0]!, byMethod)).toMatch(
      /^If .* and all else is as written, /,
    );
  });
});
