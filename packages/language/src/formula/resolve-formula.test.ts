import { describe, expect, it } from 'vitest';
import { plainText } from '../source/scalar-text.ts';
import {
  completeNames,
  type FormulaScope,
  type OptionNames,
  type ScopeNames,
} from './formula-scope.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import { resolveFormula } from './resolve-formula.ts';

const yesNo: OptionNames = { levels: ['no', 'yes'], yesNo: true };
const levels = (...names: string[]): OptionNames => ({ levels: names, yesNo: false });

function named<T>(record: Record<string, T>): ScopeNames<T> {
  return completeNames(new Map(Object.entries(record)));
}

const decisionMaker = (options: Record<string, OptionNames>) => ({
  kind: 'decision-maker' as const,
  options: named(options),
});

const here = { start: 0, end: 1 };
const scope: FormulaScope = {
  owners: named({
    dprk: decisionMaker({ tests: levels('continued', 'frozen'), disarm: yesNo }),
    us: decisionMaker({
      posture: levels('threats', 'talks', 'strike'),
      exercises: levels('held', 'suspended'),
      leave: yesNo,
    }),
    china: decisionMaker({ supply: levels('open', 'cut'), leave: yesNo }),
    council: { kind: 'body' as const, options: named({ sanctions: levels('none', 'full') }) },
    guam: decisionMaker({}),
  }),
  facts: named({ war: here, collapse: here, leave: here }),
  states: named({ peace: here, war2: here }),
  quantities: completeNames(new Map()),
};

function resolve(text: string, within: Partial<FormulaScope> = {}) {
  const { syntax, diagnostics } = parseFormula(plainText(text));
  const resolved = resolveFormula(syntax!, { ...scope, ...within });
  return { formula: resolved.formula, diagnostics: [...diagnostics, ...resolved.diagnostics] };
}

/** Every diagnostic as code, marked text, help, and the text after the fix. */
function errorsOf(text: string, within?: Partial<FormulaScope>): string[] {
  return resolve(text, within).diagnostics.map(({ code, span, help, fix }) =>
    [
      `${code} at ${text.slice(span.start, span.end)}`,
      ...(help === undefined ? [] : [help]),
      ...(fix ? [`→ ${text.slice(0, fix.span.start)}${fix.text}${text.slice(fix.span.end)}`] : []),
    ].join(' | '),
  );
}

describe('a name in a formula', () => {
  it('is an option with its prefix, a fact or a state', () => {
    expect(resolve('us.posture >= talks').formula).toMatchObject({
      kind: 'comparison',
      option: { owner: 'us', option: 'posture' },
      operator: '>=',
      level: 1,
      bare: false,
      span: { start: 0, end: 19 },
    });
    expect(resolve('dprk.disarm').formula).toMatchObject({ operator: '=', level: 1, bare: true });
    expect(resolve('council.sanctions = full').formula).toMatchObject({
      option: { owner: 'council', option: 'sanctions' },
    });
    expect(resolve('war').formula).toMatchObject({ kind: 'fact', fact: 'war' });
    expect(resolve('peace').formula).toMatchObject({ kind: 'state', state: 'peace' });
    expect(resolve('true').formula).toMatchObject({ kind: 'constant', value: true });
  });

  it('needs no prefix inside its decision maker', () => {
    const { formula, diagnostics } = resolve('tests = frozen and not disarm', { owner: 'dprk' });
    expect(diagnostics).toEqual([]);
    expect(formula).toMatchObject({
      left: { option: { owner: 'dprk', option: 'tests' } },
      right: { of: { option: { owner: 'dprk', option: 'disarm' } } },
    });
  });

  it.each([
    ['us.leave = yes', '=', 1],
    ['us.leave = no', '=', 0],
    ['us.leave != yes', '!=', 1],
    ['us.leave != no', '!=', 0],
  ])('may be a Y/N option at yes or no, as in %s', (text, operator, level) => {
    const { formula, diagnostics } = resolve(text);
    expect(diagnostics).toEqual([]);
    expect(formula).toMatchObject({ kind: 'comparison', operator, level, bare: false });
    expect(printFormula(formula!, () => ['no', 'yes'])).toBe(text);
  });

  it('is looked up in every part of a formula', () => {
    expect(errorsOf('not (wra or us.x) implies (yy iff true)')).toEqual([
      'unknown-name at wra | did you mean war? | → not (war or us.x) implies (yy iff true)',
      'unknown-option at us.x | us has the options posture, exercises and leave',
      'unknown-name at yy | write an option as decision-maker.option; declare a fact under "facts"',
    ]);
  });
});

describe('an error of a name', () => {
  it.each([
    [
      'us.exercise = held',
      'unknown-option at us.exercise | did you mean us.exercises? | → us.exercises = held',
    ],
    ['us.tests = frozen', 'unknown-option at us.tests | did you mean dprk.tests?'],
    ['us.war', 'unknown-option at us.war | the fact war is written without a prefix'],
    ['guam.zzz', 'unknown-option at guam.zzz | guam has no options'],
    ['council.zzz', 'unknown-option at council.zzz | council has the option sanctions'],
    [
      'usa.posture = talks',
      'unknown-decision-maker at usa | did you mean us? | → us.posture = talks',
    ],
    ['qqqq.supply = cut', 'unknown-decision-maker at qqqq | did you mean china.supply?'],
    ['qqqq.zzzz', 'unknown-decision-maker at qqqq | there are dprk, us, china, council and guam'],
    ['tests = frozen', 'missing-prefix at tests | write dprk.tests | → dprk.tests = frozen'],
    ['disarm', 'missing-prefix at disarm | write dprk.disarm | → dprk.disarm'],
    ['wra', 'unknown-name at wra | did you mean war? | → war'],
    ['war1', 'unknown-name at war1 | did you mean war or war2?'],
    ['Peace', 'unknown-name at Peace | did you mean peace? | → peace'],
    ['True', 'unknown-name at True | did you mean true? | → true'],
    [
      'frozen',
      'unknown-name at frozen | frozen is a level: write dprk.tests = frozen | → dprk.tests = frozen',
    ],
    [
      'us',
      'unknown-name at us | us is a decision maker, not an option; its options are us.posture, us.exercises and us.leave',
    ],
    ['guam', 'unknown-name at guam | guam is a decision maker, not an option'],
    [
      's12',
      'unknown-name at s12 | s12 is the number of a state; give the state a name under "states" to use it',
    ],
    [
      'not status-quo',
      'unknown-name at status-quo | status-quo is no name of a state; give that state one under "states" to use it',
    ],
    ['supplly', 'unknown-name at supplly | did you mean china.supply? | → china.supply'],
    [
      'zzzzzz',
      'unknown-name at zzzzzz | write an option as decision-maker.option; declare a fact under "facts"',
    ],
    [
      'us.posture',
      'option-needs-level at us.posture | compare it with a level, as in us.posture = threats; its levels are threats, talks and strike',
    ],
    [
      'us.posture = talk',
      'unknown-level at talk | did you mean talks? (its levels are threats, talks and strike) | → us.posture = talks',
    ],
    ['us.posture = zzz', 'unknown-level at zzz | its levels are threats, talks and strike'],
    [
      'us.posture = us.talks',
      'unknown-level at us.talks | did you mean talks? (its levels are threats, talks and strike) | → us.posture = talks',
    ],
    [
      'us.posture = us.exercises',
      'option-compared-with-option at us.exercises | the levels of us.posture are threats, talks and strike',
    ],
    [
      'us.leave = Yes',
      'level-on-yes-no at us.leave = Yes | write us.leave = yes | → us.leave = yes',
    ],
    ['us.leave != n', 'level-on-yes-no at us.leave != n | write us.leave != no | → us.leave != no'],
    [
      'us.leave = done',
      'level-on-yes-no at us.leave = done | write us.leave = yes or us.leave = no',
    ],
    [
      'yes = us.leave',
      'formula-comparison at yes = us.leave | write us.leave = yes | → us.leave = yes',
    ],
    ['us.leave > no', 'order-on-yes-no at us.leave > no | write us.leave or not us.leave'],
    ['war = yes', 'not-an-option at war | write war or not war'],
    ['peace != x', 'not-an-option at peace | write peace or not peace'],
    [
      'talks = us.posture',
      'formula-comparison at talks = us.posture | write us.posture = talks | → us.posture = talks',
    ],
    [
      'strike <= us.posture',
      'formula-comparison at strike <= us.posture | write us.posture >= strike | → us.posture >= strike',
    ],
    [
      'supplly = open',
      'unknown-option at supplly | did you mean china.supply? | → china.supply = open',
    ],
    [
      'us = open',
      'unknown-option at us | us is a decision maker, not an option; its options are us.posture, us.exercises and us.leave',
    ],
  ])('in %s is explained', (text, wanted) => {
    expect(errorsOf(text)).toEqual([wanted]);
  });

  it.each([
    [
      'exercise = held',
      'unknown-option at exercise | did you mean exercises? | → exercises = held',
    ],
    ['zzzz = held', 'unknown-option at zzzz | us has the options posture, exercises and leave'],
    ['leave', 'ambiguous-name at leave | write us.leave for the option'],
    [
      'threats',
      'unknown-name at threats | threats is a level: write posture = threats | → posture = threats',
    ],
    [
      'talks = posture',
      'formula-comparison at talks = posture | write posture = talks | → posture = talks',
    ],
    [
      'posture = exercises',
      'option-compared-with-option at exercises | the levels of posture are threats, talks and strike',
    ],
  ])('in %s inside a decision maker is explained', (text, wanted) => {
    expect(errorsOf(text, { owner: 'us' })).toEqual([wanted]);
  });

  it('shows where else an ambiguous name is given', () => {
    const both = { states: named({ war: here }) };
    expect(errorsOf('war', both)).toEqual(['ambiguous-name at war | rename one of them']);
    expect(resolve('war', both).diagnostics[0]?.related).toHaveLength(2);
  });

  it('is reported beside an error of writing', () => {
    expect(errorsOf('us.exercise = held and')).toEqual([
      'formula-incomplete at and | add what is missing, or take out what leads up to it',
      'unknown-option at us.exercise | did you mean us.exercises? | → us.exercises = held and',
    ]);
    expect(errorsOf('us.exercise == held')).toHaveLength(2);
  });
});

describe('a name whose definition is in doubt', () => {
  const broken = (name: string) => ({ known: new Map(), broken: new Set([name]), complete: true });
  const unread = { known: new Map(), broken: new Set<string>(), complete: false };
  const withUs = (options: ScopeNames<OptionNames>) => ({
    owners: named({ us: { kind: 'decision-maker' as const, options } }),
  });

  it.each<[string, string, Partial<FormulaScope>]>([
    ['a broken fact', 'war', { facts: broken('war') }],
    ['a broken fact that is compared', 'war = x', { facts: broken('war') }],
    ['a broken state', 'peace', { states: broken('peace') }],
    ['a broken decision maker', 'us.x = y', { owners: broken('us') }],
    ['a broken option', 'us.x = y', withUs(broken('x'))],
    ['a broken own option', 'x = y', { owner: 'us', ...withUs(broken('x')) }],
    ['a broken own Y/N option', 'x', { owner: 'us', ...withUs(broken('x')) }],
    ['an unread fact', 'zzz', { facts: unread }],
    ['an unread decision maker', 'zzz.x', { owners: unread }],
    ['an unread option', 'us.zzz', withUs(unread)],
    ['an unread own option', 'zzz = y', { owner: 'us', ...withUs(unread) }],
    ['an option of a broken owner', 'zzz', { owner: 'us', owners: broken('us') }],
  ])('such as %s is not reported again', (_, text, within) => {
    expect(resolve(text, within)).toEqual({ formula: undefined, diagnostics: [] });
  });

  it('does not hide other errors', () => {
    expect(errorsOf('us.x = y and us.exercise = held', { facts: unread })).toHaveLength(2);
  });
});
