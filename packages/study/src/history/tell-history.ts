import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Quoted, Telling, World } from '@standoff/propositions';
import { speakOfBeliefs, speakOfHistory } from '@standoff/wording';
import { repliesOf, tellJudgedBy } from '../beliefs/tell-games.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { History, JudgedStep, Moment } from './history.ts';

speakOfBeliefs();
speakOfHistory();

type HistoryTelling = Telling<ClaimLink>;

/** Whether the model expects a step; undefined of a joint one that all gain by, of which it expects nothing. */
export function isExpected({ verdict }: Pick<JudgedStep, 'verdict'>): boolean | undefined {
  if (verdict === 'gain') return undefined;
  return verdict === 'expected' || verdict === 'stays';
}

/** How many steps the model expects, and when those were that it does not. */
export function tellHistoryFound({ moments }: History): HistoryTelling[] {
  const of = (kinds: readonly Moment['kind'][]) =>
    moments.filter(({ kind }) => kinds.includes(kind));
  // Events that set nothing are nobody's, so not all that change nothing are counted.
  const [changes, decisions] = [of(['step', 'joint']), of(['stays'])];
  return [
    { says: countOf('changes', changes), detail: 'brief' },
    ...(decisions.length === 0 ? [] : [{ says: countOf('decisions', decisions) }]),
  ];
}

function countOf(of: Of<'stepsCount'>['of'], moments: readonly Moment[]): Of<'stepsCount'> {
  const isSome = ({ steps }: Moment, is: boolean | undefined) =>
    steps.some((step) => isExpected(step) === is);
  const not = moments.filter((one) => isSome(one, false));
  const joint = moments.filter((one) => !isSome(one, false) && isSome(one, undefined));
  return {
    kind: 'stepsCount',
    of,
    n: moments.length,
    expected: moments.length - not.length - joint.length,
    joint: joint.length,
    not: not.map(({ event }) => event.on),
  };
}

/** From where the history starts and where it ends, and what is held fixed. */
export function tellHistoryHeld(history: History): HistoryTelling[] {
  const { casebook, judgedBy, isAsked, levels, end, differing } = history;
  const { movers, options, conflict, states, compiled } = casebook;
  const { signals, timeline, foresight } = conflict;
  const nameOf = (at: number) => `${options[at]!.option.owner}.${options[at]!.option.id}`;
  const [last, now] = [states.levels(end.code), states.levels(compiled.statusQuo!)];
  const given = isAsked ? 'request' : foresight.length > 0 ? 'file' : 'default';
  const profile = judgedBy.map(({ concept }) => [concept]);
  const told: Proposition[] = [
    {
      kind: 'startedAt',
      levels: levels.map(({ option, level, reason }) => ({
        option: nameOf(option),
        level,
        because: reason,
      })),
    },
    {
      kind: 'endsAt',
      differing: differing.map((at) => ({
        option: nameOf(at),
        level: last[at]!,
        statusQuo: now[at]!,
      })),
    },
    { kind: 'prefersThroughout' },
    tellJudgedBy(casebook, given, profile),
    ...judgedBy.flatMap(({ concept, insteadOf }, k): Proposition[] =>
      insteadOf === undefined
        ? []
        : [{ kind: 'judgedInstead', who: movers[k]!.id, given: insteadOf.id, by: concept.id }],
    ),
    ...(signals.length === 0
      ? []
      : [
          {
            kind: 'signalsInTurn',
            told: timeline.some((event) => event.signals.length > 0),
          } as const,
        ]),
  ];
  return told.map((says, k) => ({ says, detail: k < 2 ? 'default' : 'full' }));
}

/** What an event is, where that is to be known before its steps. */
export function tellMoment({ casebook }: History, moment: Moment): HistoryTelling[] {
  const { kind, byAnother, event, number, movers } = moment;
  const isUnjudged = kind === 'opening' || kind === 'record';
  return [
    ...(isUnjudged
      ? [
          {
            says: { kind: 'unjudged', event: number, since: kind } as const,
            detail: 'full' as const,
          },
        ]
      : []),
    ...(byAnother
      ? [
          {
            says: {
              kind: 'doneByAnother',
              event: number,
              by: event.by!,
              of: movers.map((mover) => casebook.movers[mover]!.id),
            } as const,
          },
        ]
      : []),
  ];
}

/** A step: what was done and what that is for who did it, what was held open instead, and what would explain it. */
export interface StepTold {
  readonly does: readonly HistoryTelling[];
  readonly open: readonly HistoryTelling[];
}

export function tellStep(history: History, moment: Moment, step: JudgedStep): StepTold {
  const isUnexpected = isExpected(step) === false;
  const isJudged = !['could-gain', 'not-feasible'].includes(step.verdict) && moment.kind === 'step';
  const isLast = step === moment.steps.at(-1);
  return {
    does: tellDoing(history, moment, step),
    open: [
      ...(isUnexpected && isJudged ? [tellOwnOpen(history, moment, step)] : []),
      ...(isUnexpected && isLast ? tellOthersOpen(history, moment) : []),
    ],
  };
}

/** How whoever took a step saw the conflict then. */
export function worldThen({ casebook, hidden }: History, { received }: Moment, mover: number) {
  const world: World = {
    seenBy: casebook.movers[mover]!.id,
    ...(received.length > 0 && { signals: received.map(({ id }) => id) }),
    ...(hidden === 'closed' && { hidden }),
  };
  return { in: world };
}

function tellDoing(history: History, moment: Moment, step: JudgedStep): HistoryTelling[] {
  const { casebook, judgedBy } = history;
  const { movers, stateId } = casebook;
  const { mover, verdict, reason, sanction, overlooked, misread = [] } = step;
  const { number, before, after } = moment;
  const keeps = moment.kind === 'stays';
  const isJudgedStay = verdict === 'stays' || verdict === 'could-gain';
  const who = movers[mover]!.id;
  const then = worldThen(history, moment, mover);
  const ends = reason && { from: stateId(before.state!), to: stateId(after.state!) };
  const took: Of<'took'> = {
    kind: 'took',
    event: number,
    who,
    sets: keeps ? setAnew(casebook, moment, mover) : ownChanges(casebook, moment, mover),
    beside: keeps ? [] : moment.movers.filter((one) => one !== mover).map((one) => movers[one]!.id),
    keeps,
    ...(reason && {
      worth: { ...ends!, order: reason.order, ...(reason.greatly && { greatly: true }) },
    }),
    ...then,
  };
  const settled: Of<'settled'> | undefined =
    reason?.ground && reason.order !== 'equal' && reason.order !== 'unknown' && ends
      ? {
          kind: 'settled',
          who,
          first: ends.to,
          second: ends.from,
          order: reason.order,
          ...reason.ground,
          ...then,
        }
      : undefined;
  const under = judgedBy[mover]!.concept.id;
  const judged = (so: Of<'stepJudged'>['verdict']): HistoryTelling => ({
    says: { kind: 'stepJudged', event: number, who, verdict: so, under, so: true, ...then },
  });
  const replies = (found: NonNullable<typeof sanction>) => ({
    who,
    ...ends!,
    under,
    ...repliesOf(casebook, after.code, found),
  });
  const more: HistoryTelling[] = [
    ...(isJudgedStay ? [tellOwnOpen(history, moment, step)] : []),
    ...(verdict === 'not-feasible' ? [tellNoState(moment)] : []),
    ...(verdict === 'not-a-move' || verdict === 'unseen' ? [judged(verdict)] : []),
    ...(verdict === 'expected' && !isBody(casebook, mover) ? [judged(verdict)] : []),
    ...(overlooked
      ? [{ says: { kind: 'overlooks', ...replies(overlooked), ...then } as const }]
      : []),
    ...(sanction
      ? [
          {
            says: { kind: 'fears', ...replies(sanction), known: true, ...then } as const,
            follows: 'but' as const,
          },
        ]
      : []),
    ...misread.map(
      ({ observer, fact, as, because }): HistoryTelling => ({
        says: { kind: 'takesFact', who: observer, fact, as },
        claims: because,
      }),
    ),
  ];
  const joined = settled ? [{ by: 'because' as const, told: { says: settled } }] : [];
  return [{ says: took, joined, claims: reason?.claims ?? [] }, ...more];
}

function ownChanges({ options, states }: Casebook, moment: Moment, mover: number) {
  const [before, after] = [states.levels(moment.before.code), states.levels(moment.after.code)];
  return options.flatMap(({ decisionMaker, option: { owner, id } }, k) =>
    decisionMaker === mover && before[k] !== after[k]
      ? [{ option: `${owner}.${id}`, level: after[k]! }]
      : [],
  );
}

/** What an event set of a mover's options that stood so already. */
function setAnew({ movers }: Casebook, { event }: Moment, mover: number) {
  const own = event.sets.filter(({ option }) => option.owner === movers[mover]!.id);
  return own.map(({ option: { owner, option }, level }) => ({
    option: `${owner}.${option}`,
    level,
  }));
}

function tellNoState({ number, before, after }: Moment): HistoryTelling {
  const [when, { breaks }] =
    before.state === undefined ? (['before', before] as const) : (['after', after] as const);
  const rules = breaks.flatMap(({ says }): Quoted[] =>
    says === undefined ? [] : [{ words: says }],
  );
  return { says: { kind: 'noStateThen', event: number, when, breaks: rules } };
}

/** So many moves that were held open are told of each. */
const FEW = 3;

function heldOpen(
  history: History,
  moment: Moment,
  mover: number,
  others: boolean,
): Of<'heldOpen'> {
  const { movers, stateId } = history.casebook;
  const { count = 0, to = [] } = moment.open.find((one) => one.mover === mover) ?? {};
  return {
    kind: 'heldOpen',
    event: moment.number,
    who: movers[mover]!.id,
    from: stateId(moment.before.state as StateCode),
    n: count,
    to: to.slice(0, count === FEW + 1 ? FEW + 1 : FEW).map(stateId),
    others,
    ...worldThen(history, moment, mover),
  };
}

/** What the model held open for who took a step, where that is not the step itself. */
function tellOwnOpen(history: History, moment: Moment, { mover }: JudgedStep): HistoryTelling {
  const says = heldOpen(history, moment, mover, false);
  return { says, detail: says.n === 0 ? 'full' : 'default' };
}

function tellOthersOpen(history: History, moment: Moment): HistoryTelling[] {
  const others = moment.open.filter(({ mover }) => !moment.movers.includes(mover));
  return others.map(({ mover }) => ({
    says: heldOpen(history, moment, mover, true),
    detail: 'full',
  }));
}
