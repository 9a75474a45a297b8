import { sayDoneByAnother, sayHistoryFound } from '@standoff/report';
import {
  type Casebook,
  type History,
  isExpected,
  type JudgedStep,
  type Moment,
  type OpenMoves,
  phrasesOf,
  type Snapshot,
  sayChanges,
  sayConditions,
  sayHistoryHeld,
  sayJudgedStep,
  sayWhatExplains,
  stepWords,
  wordOfMoment,
} from '@standoff/study';
import { nameState } from './read-beliefs.ts';
import type { NamedState } from './shown-beliefs.ts';
import type {
  MomentStanding,
  ShownHistory,
  ShownJudgedStep,
  ShownMoment,
  ShownOpen,
  ShownStand,
} from './shown-history.ts';

/** The timeline against the model, event by event. */
export function readHistory(history: History): ShownHistory {
  const { casebook, moments, conditions } = history;
  return {
    held: sayHistoryHeld(history).join(' '),
    found: sayHistoryFound(history),
    moments: moments.map((moment) => readMoment(casebook, moment)),
    conditions: conditions.map((one) => ({
      decisionMaker: one.decisionMaker,
      says: sayConditions(history, one),
    })),
  };
}

function readMoment(casebook: Casebook, moment: Moment): ShownMoment {
  const { event, kind, movers, steps, open } = moment;
  const [before, after] = [nameOf(casebook, moment.before), nameOf(casebook, moment.after)];
  const isJudged = steps.length > 0 && before !== undefined && after !== undefined;
  return {
    date: event.on,
    what: { text: event.what, claims: event.because },
    word: wordOfMoment(moment),
    standing: standingOf(moment),
    movers: steps.length > 0 ? movers : [],
    notes: notesOf(casebook, moment),
    steps: steps.map((step) => readStep(casebook, moment, step)),
    ...(isJudged && { open: open.map((one) => readOpen(casebook, moment, one)) }),
    situation: standsOf(casebook, moment),
    ...(before && { before }),
    ...(after && { after }),
    isMove: kind === 'step' && isJudged,
  };
}

function standingOf({ kind, steps }: Moment): MomentStanding {
  if (steps.length === 0) return 'none';
  const expected = steps.map(isExpected);
  if (expected.includes(false)) return 'unexpected';
  if (expected.includes(undefined)) return 'joint';
  return kind === 'stays' ? 'stays' : 'expected';
}

function notesOf(casebook: Casebook, moment: Moment): string[] {
  const { kind, byAnother, event } = moment;
  const opening =
    kind === 'opening' ? ['It says how things stood at the start, so nothing is judged.'] : [];
  const record =
    kind === 'record' ? ['The file says of no option that this set it, so nothing is judged.'] : [];
  const signals = event.signals.map((id) => {
    const signal = casebook.conflict.signals.find((one) => one.id === id)!;
    return `From here on the signal “${signal.says}” counts.`;
  });
  const another = byAnother ? [sayDoneByAnother(casebook, moment)] : [];
  return [...opening, ...record, ...another, ...signals];
}

function readStep(casebook: Casebook, moment: Moment, step: JudgedStep): ShownJudgedStep {
  return {
    mover: step.mover,
    word: stepWords[step.verdict],
    isUnexpected: isExpected(step) === false,
    why: sayJudgedStep(casebook, moment, step),
    explained: sayWhatExplains(casebook, step),
  };
}

function readOpen(casebook: Casebook, moment: Moment, { mover, count, to }: OpenMoves): ShownOpen {
  const { movers, before, after } = moment;
  const isOwn = movers.length === 1 && movers[0] === mover;
  return {
    mover,
    count,
    moves: to.map((code) => ({
      change: sayChanges(casebook, before.code, code),
      to: nameState(casebook, code),
      isTaken: isOwn && code === after.code,
    })),
  };
}

/** How everybody's options stood before and after; those that nothing names are there as well. */
function standsOf(casebook: Casebook, { before, after }: Moment): ShownStand[] {
  const [was, is] = [phrasesOf(casebook, before.code), phrasesOf(casebook, after.code)];
  return casebook.movers.flatMap((_, mover) => {
    const options = casebook.options.flatMap(({ decisionMaker }, k) =>
      decisionMaker === mover ? [{ before: was[k]!, after: is[k]! }] : [],
    );
    return options.length === 0 ? [] : [{ mover, options }];
  });
}

function nameOf(casebook: Casebook, { state }: Snapshot): NamedState | undefined {
  return state === undefined ? undefined : nameState(casebook, state);
}
