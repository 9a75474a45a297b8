import { describe, expect, it } from 'vitest';
import { history } from '../src/index.ts';
import { readCase } from './analysed-case.ts';

/** What catalog/korea-2017/README.md states of the timeline, found by the product itself. */

describe('the timeline against the model', () => {
  const answer = history(readCase('korea-2017'));
  const { events, ends, judgedBy, conditions } = answer;
  const on = (date: string) => events.find((event) => event.on === date)!;

  it('ends in the status quo, and everybody looks ahead as in SEQ', () => {
    expect(ends.isStatusQuo).toBe(true);
    expect(new Set(Object.values(judgedBy))).toEqual(new Set(['seq']));
  });

  it('expects four of six steps, and that the others stay', () => {
    const words = events
      .filter(({ steps }) => steps.length > 0)
      .map(({ on: date, kind, steps: [step] }) => [date, kind, step!.verdict].join(' '));
    expect(words).toEqual([
      '2017-03-06 step expected',
      '2017-03-15 step expected',
      '2017-07-28 stays stays',
      '2017-08-01 step loss',
      '2017-08-05 step fails',
      '2017-08-08 step expected',
      '2017-08-14 step expected',
      '2017-08-21 stays stays',
      '2017-09-03 stays stays',
      '2017-09-07 stays stays',
      '2017-09-11 stays stays',
    ]);
  });

  it('explains the offer of talks by a further wish alone', () => {
    const { steps, open } = on('2017-08-01');
    expect(open).toEqual([]);
    expect(steps[0]!.explainedBy).toMatchObject({
      of: 'us',
      kind: 'wish',
      claims: ['c06'],
      changes: [{ kind: 'add', place: 4, statement: { want: 'us.posture = talks' } }],
    });
    expect(steps[0]!.explainedBy!.without).toBeDefined();
  });

  it('has the resolution of 5 August pass if Washington wants the sanctions themselves', () => {
    const members = on('2017-08-05').steps[0]!.membersWhoTurn!;
    expect(members).toMatchObject([
      [{ of: 'us', goal: 'improvement', kind: 'wish', changes: [{ kind: 'add', place: 10 }] }],
    ]);
  });

  it('meets all that the steps of China and South Korea ask of their orders', () => {
    const met = conditions.map(({ decisionMaker, pairs }) => [
      decisionMaker,
      pairs.filter((pair) => pair.met).length,
      pairs.length,
    ]);
    expect(met).toEqual([
      ['us', 1, 2],
      ['china', 2, 2],
      ['south-korea', 1, 1],
    ]);
  });
});
