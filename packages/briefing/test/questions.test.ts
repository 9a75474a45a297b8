import {
  type Answered,
  type Drawn,
  type DrawnPart,
  drawQuestions,
  type PartName,
  QUESTIONS,
} from '@standoff/briefing/questions';
import type { DecidedJson } from '@standoff/report';
import { describe, expect, it } from 'vitest';

const decided: Partial<DecidedJson> = {
  verdict: [{ text: 'A stays.', means: [], claims: ['c1'] }],
  reasons: [
    {
      text: 'It has one move.',
      means: [],
      claims: [],
      states: ['s2'],
      consequences: [{ fact: 'war', text: 'War follows.', claims: ['c2'] }],
      because: [{ text: 'That is worse.', means: [], claims: [], states: [], because: [] }],
    },
  ],
  claims: [],
};

const answered = (more: Partial<Answered> = {}): Answered => ({
  status: 'answered',
  name: 'q',
  document: decided as DecidedJson,
  chosen: 'why',
  choose: () => {},
  ...more,
});

const hangingOn = (standing: string, says: readonly string[]) =>
  ({
    ...decided,
    doubt: {
      models: { says: '' },
      doubt: {
        says: '',
        standing,
        ...(says.length > 0 && { hangsOn: { judgements: says.map((one) => ({ says: one })) } }),
      },
    },
  }) as unknown as DecidedJson;

const partsOf = (drawn: readonly Drawn[]): DrawnPart[] =>
  drawn.flatMap((one) =>
    typeof one === 'string' || 'own' in one ? [] : [one, ...partsOf(one.within)],
  );
const named = (drawn: readonly Drawn[], part: PartName) =>
  partsOf(drawn).filter((one) => one.part === part);
const textOf = (one: Drawn): string =>
  typeof one === 'string' ? one : 'own' in one ? `[${one.own}]` : one.within.map(textOf).join('');

describe('the same few questions', () => {
  it('are tabs in one order, of which one is in sight and in the order of the keyboard', () => {
    const drawn = drawQuestions(answered({ chosen: 'where-from' }));
    const tabs = named(drawn, 'tab');
    expect(tabs.map(textOf)).toEqual(['Why?', 'How sure?', 'Where from?', 'What if not?']);
    expect(tabs.map(({ attributes }) => attributes?.['tabindex'])).toEqual(['-1', '-1', '0', '-1']);
    const panels = named(drawn, 'panel');
    expect(panels.map(({ attributes }) => attributes?.['hidden'] === undefined)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(panels.map(({ attributes }) => attributes?.['aria-labelledby'])).toEqual(
      tabs.map(({ attributes }) => attributes?.['id']),
    );
  });

  it('are gone through by arrows, which come round, and by the keys of both ends', () => {
    const reached = (from: (typeof QUESTIONS)[number], key: string) => {
      let to: string | undefined;
      const drawn = drawQuestions(answered({ choose: (question) => (to = question) }));
      const isOwn = named(drawn, 'tab')[QUESTIONS.indexOf(from)]!.onKey!(key);
      expect(isOwn).toBe(to !== undefined);
      return to;
    };
    expect(reached('why', 'ArrowRight')).toBe('how-sure');
    expect(reached('why', 'ArrowLeft')).toBe('what-if-not');
    expect(reached('what-if-not', 'ArrowRight')).toBe('why');
    expect(reached('how-sure', 'End')).toBe('what-if-not');
    expect(reached('where-from', 'Home')).toBe('why');
    expect(reached('where-from', 'a')).toBeUndefined();
  });

  it('say why with reasons, what follows in them, and what they rest on', () => {
    const [why] = named(drawQuestions(answered()), 'panel');
    expect(textOf(why!)).toBe(
      'A stays.[cited]It has one move.[cited][ways]War follows.[cited]That is worse.[cited][ways][further]',
    );
  });

  it('say what would turn it and let that be tried, or that nothing does, or leave it to the page', () => {
    const ifNot = (more: Partial<Answered>) =>
      textOf(named(drawQuestions(answered(more)), 'panel')[3]!);
    const turned = hangingOn('3', ['B ranks x above y']);
    expect(ifNot({ document: turned, tryOut: () => {} })).toBe(
      'With all else as written, it is not so once this is:B ranks x above yTry it[further]',
    );
    expect(ifNot({ document: turned })).not.toContain('Try it');
    expect(ifNot({ document: turned, isElsewhere: true })).toBe('[uncounted][further]');
    expect(ifNot({ document: hangingOn('4', []) })).toBe(
      'Nothing that is in doubt turns it: it is the same in all models.[uncounted][further]',
    );
    expect(ifNot({})).toBe('[uncounted][further]');
  });

  it('say that they are being answered, how far that is, and why there is no answer', () => {
    const turn = () => {};
    expect(drawQuestions({ status: 'asking' }).map(textOf)).toEqual(['Looking … ']);
    expect(drawQuestions({ status: 'asking', share: 0.42, turn }).map(textOf)).toEqual([
      'Looking … 42 % Stop',
    ]);
    expect(drawQuestions({ status: 'stopped', turn }).map(textOf)).toEqual([
      'Stopped before it was known. Go on looking',
    ]);
    expect(drawQuestions({ status: 'refused', problem: 'No.' }).map(textOf)).toEqual(['No.']);
  });
});
