import type { CellSet, Concept } from '@standoff/engine';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  listOf,
  openingName,
  openingNames,
  proseName,
  unique,
} from '@standoff/wording';
import type { MisjudgedMove } from '../beliefs/misjudged-moves.ts';
import { tellingCells } from '../beliefs/telling-states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { judgementInWords } from '../judgements/say-judgement.ts';
import { sayChanges, sayNamedState } from '../words/state-words.ts';
import type { BestSignals } from './best-signals.ts';
import type { ClassOfState, SenderChange, SignalEffect } from './signal-effects.ts';
import type { SignalChange } from './study-signals.ts';

/** What signals change under concepts under which they change the same, in sentences. */
export interface EffectWords {
  readonly concepts: readonly Concept[];
  readonly lines: readonly string[];
  /** Only who stays elsewhere, where everybody stays, and what that is for the senders. */
  readonly brief: readonly string[];
}

/** What signals are for those who send them, in a few words: `serves its sender`. */
export function saySignalVerdict({ signals, effects }: SignalChange): string {
  const one = signals.length === 1;
  const changed = effects.filter(({ isNone }) => !isNone);
  if (changed.length === 0) return one ? 'changes nothing' : 'change nothing';
  const services = unique(changed.flatMap(({ senders }) => senders.map(({ service }) => service)));
  const [first = 'same', ...others] = services.filter((service) => service !== 'same');
  const [ofOne, ofMany] = serviceWords[others.length > 0 ? 'mixed' : first];
  return one ? `${ofOne} its sender` : `${ofMany} their senders`;
}

const serviceWords: Readonly<Record<SenderChange['service'], readonly [string, string]>> = {
  gains: ['serves', 'serve'],
  loses: ['costs', 'cost'],
  mixed: ['may serve or cost', 'may serve or cost'],
  same: ['is all the same to', 'are all the same to'],
  incomparable: ['cannot be weighed for', 'cannot be weighed for'],
};

/** What signals change, together of those concepts under which it is the same. */
export function sayEffects(casebook: Casebook, change: SignalChange): EffectWords[] {
  const groups = new Map<string, EffectWords>();
  for (const effect of change.effects) {
    const { lines, brief } = sayOne(casebook, change, effect);
    const key = lines.join('\n');
    const concepts = [...(groups.get(key)?.concepts ?? []), effect.concept];
    groups.set(key, { concepts, lines, brief });
  }
  return [...groups.values()];
}

function sayOne(
  casebook: Casebook,
  change: SignalChange,
  effect: SignalEffect,
): Omit<EffectWords, 'concepts'> {
  if (effect.isNone) {
    const none = [sayNothing(casebook, change, effect)];
    return { lines: none, brief: none };
  }
  const receivers = effect.receivers.flatMap((one) => sayReceiver(casebook, one));
  const held = sayHeld(effect);
  const senders = effect.senders.map((sender) => saySender(casebook, sender));
  return {
    lines: [
      ...receivers,
      held,
      ...sayClasses(casebook, effect),
      ...sayMoves(casebook, effect),
      ...senders,
    ],
    brief: [...receivers, held, ...senders],
  };
}

/** In how many states everybody stays, before and after, in a sentence: what a signal does at a glance. */
export function sayAtAGlance({ effects }: SignalChange): string {
  const groups = new Map<string, Concept[]>();
  for (const { concept, before, after, isNone } of effects) {
    const gained = after.without(before).count;
    const lost = before.without(after).count;
    const key = isNone
      ? 'nothing changes'
      : gained + lost === 0
        ? `everybody stays in the same ${before.count === 1 ? 'state' : count(before.count)}`
        : `everybody stays in ${count(after.count)} instead of ${counted(before.count, 'state')}`;
    groups.set(key, [...(groups.get(key) ?? []), concept]);
  }
  const parts = Array.from(groups, ([says, concepts]) => {
    return `under ${listOf(concepts.map(({ symbol }) => symbol))} ${says}`;
  });
  return `${capitalize(parts.join('; '))}.`;
}

/** Which of several receivers see all as they did before. */
export function sayUnmoved(
  { decisionMakers }: Casebook,
  { unmoved, effects }: SignalChange,
): string | undefined {
  const all = effects[0]?.receivers.length ?? 0;
  if (unmoved.length === 0 || unmoved.length === all) return undefined;
  const called = unmoved.map((k) => decisionMakers[k]!);
  return `${openingNames(called.map(({ name }) => name))} ${agreementOf(called).verb('sees')} the conflict as before.`;
}

/** That nothing changes, and why. */
function sayNothing(
  casebook: Casebook,
  change: SignalChange,
  { concept, receivers }: SignalEffect,
): string {
  const all = receivers.map(({ decisionMaker }) => decisionMaker);
  const nameOf = (k: number) => casebook.decisionMakers[k]!.name;
  const { verb, they } = agreementOf(all.map((k) => casebook.decisionMakers[k]!));
  const moved = all
    .filter((k) => !change.unmoved.includes(k))
    .map((k) => casebook.decisionMakers[k]!);
  if (change.unmoved.length === all.length) {
    const names = openingNames(all.map(nameOf));
    return `Nothing changes. ${names} ${verb('sees')} all as before: what the ${change.signals.length === 1 ? 'signal shows' : 'signals show'} is there already, or is no part of what ${they} can see.`;
  }
  // A fact corrected counts for whoever looks one move ahead, and so may an option revealed.
  const isOfOthers = change.signals.every(
    ({ corrects, shows }) =>
      corrects.length === 0 && shows.every(({ reveals }) => reveals.length === 0),
  );
  return concept.foresight.moves === 1 && isOfOthers
    ? 'Nothing changes. Whoever looks one move ahead does not ask what others would do.'
    : `Nothing changes. ${openingNames(moved.map(({ name }) => name))} ${agreementOf(moved).verb('sees')} the conflict otherwise than before, but nobody stays or leaves elsewhere for that, and no other moves seem safe.`;
}

function sayReceiver(
  casebook: Casebook,
  { decisionMaker, stays, leaves }: SignalEffect['receivers'][number],
): string[] {
  const called = casebook.decisionMakers[decisionMaker]!;
  const { verb, they } = agreementOf([called]);
  const parts = [
    ...(leaves.count > 0
      ? [
          `${verb('leaves')} ${counted(leaves.count, 'state')} in which ${they} would have stayed${such(casebook, leaves)}`,
        ]
      : []),
    ...(stays.count > 0
      ? [
          `${verb('stays')} in ${counted(stays.count, 'state')} that ${they} would have left${such(casebook, stays)}`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [`${openingName(called.name)} ${listOf(parts)}.`];
}

function such(casebook: Casebook, cells: CellSet): string {
  return `, ${example(casebook, [...cells])}`;
}

function example(casebook: Casebook, cells: readonly number[]): string {
  const [first] = tellingCells(casebook, cells, (cell) => cell, 1);
  const code = casebook.space.codeOf(first!);
  const name = `${sayNamedState(casebook, code)} (${casebook.stateId(code)})`;
  return cells.length === 1 ? `namely ${name}` : `such as ${name}`;
}

function sayHeld({ before, after }: SignalEffect): string {
  const gained = after.without(before).count;
  const lost = before.without(after).count;
  if (gained + lost === 0) {
    if (before.count === 0) return 'There is still no state in which everybody stays.';
    return `Everybody stays in the same ${before.count === 1 ? 'state' : counted(before.count, 'state')} as before.`;
  }
  return `Everybody stays in ${count(after.count)} instead of ${counted(before.count, 'state')}: ${count(gained)} more, ${count(lost)} no longer.`;
}

/** States that go from one class to another, those together that go the same way. */
function sayClasses(casebook: Casebook, { classes }: SignalEffect): string[] {
  const groups = new Map<string, { first: ClassOfState; second: ClassOfState; cells: number[] }>();
  for (const { cell, before, after } of classes) {
    const key = `${before.id} ${before.by} ${after.id} ${after.by}`;
    const group = groups.get(key) ?? { first: before, second: after, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, second, cells }) => {
    const one = cells.length === 1;
    const was = sayClass(casebook, first, one ? 'was' : 'were');
    const is = sayClass(casebook, second, one ? 'is' : 'are');
    return `${capitalize(counted(cells.length, 'state'))} ${was} and now ${is}, ${example(casebook, cells)}.`;
  });
}

type Is = 'was' | 'were' | 'is' | 'are';

function sayClass(casebook: Casebook, { id, by }: ClassOfState, is: Is): string {
  const past = is === 'was' || is === 'were';
  const one = is === 'was' || is === 'is';
  const names = by.map((k) => casebook.movers[k]!.name);
  const whose = listOf(names.map(proseName));
  const verb = (ofOne: string, ofMany: string, before: string) =>
    past ? before : one ? ofOne : ofMany;
  const equilibria = one ? 'an equilibrium' : 'equilibria';
  const somebody = agreementOf(by.map((k) => casebook.movers[k]!));
  switch (id) {
    case 'shared':
      return `${is} ${equilibria} that everybody ${past ? 'took' : 'takes'} for ${one ? 'one' : 'such'}`;
    case 'held-though-misread':
      return `${is} ${equilibria} though somebody ${past ? 'expected' : 'expects'} another to leave`;
    case 'held-by-error':
      return `${verb('holds', 'hold', 'held')} only by an error of ${whose}`;
    case 'left-by-error':
      return `${is} ${equilibria} that ${whose} ${past ? 'left' : somebody.verb('leaves')} by an error`;
    case 'neither':
      return `${verb('does', 'do', 'did')} not hold at all`;
  }
}

function sayMoves(casebook: Casebook, { moves }: SignalEffect): string[] {
  if (moves === undefined) return [];
  const { surprises, foreseen, missed, found } = moves;
  const say = (list: readonly MisjudgedMove[], one: string, many: string): string[] => {
    if (list.length === 0) return [];
    const [first] = tellingCells(casebook, list, ({ from }) => casebook.space.cellOf(from), 1);
    const words = list.length === 1 ? one : many;
    return [
      `${capitalize(counted(list.length, 'move'))} ${words}: ${list.length === 1 ? '' : 'say '}${sayMove(casebook, first!)}.`,
    ];
  };
  return [
    ...say(foreseen, 'that is not safe no longer seems so', 'that are not safe no longer seem so'),
    ...say(found, 'that is safe comes to seem so', 'that are safe come to seem so'),
    ...say(surprises, 'that is not safe comes to seem so', 'that are not safe come to seem so'),
    ...say(missed, 'that is safe no longer seems so', 'that are safe no longer seem so'),
  ];
}

function sayMove(casebook: Casebook, { mover, from, to }: MisjudgedMove): string {
  const { name } = casebook.movers[mover]!;
  return `from ${sayNamedState(casebook, from)} ${proseName(name)} to “${sayChanges(casebook, from, to)}”`;
}

/** Whether what may hold is better for whoever sends the signals. */
function saySender(
  casebook: Casebook,
  { decisionMaker, before, after, service }: SenderChange,
): string {
  const { name } = casebook.decisionMakers[decisionMaker]!;
  const who = openingName(name);
  const { verb, their } = agreementOf([casebook.decisionMakers[decisionMaker]!]);
  if (before === undefined || after === undefined) {
    return `Whether ${proseName(name)} ${verb('gains')} cannot be said: before or after, what may hold has no best and worst place in ${their} order.`;
  }
  const changes = (['best', 'worst'] as const).map((end) =>
    before[end] === after[end]
      ? `the ${end} stays at place ${count(after[end])}`
      : `the ${end} goes from place ${count(before[end])} to ${count(after[end])}`,
  );
  const verdicts: Readonly<Record<typeof service, string>> = {
    gains: `${who} ${verb('gains')}`,
    loses: `${who} ${verb('loses')}`,
    mixed: `${who} may gain or lose`,
    same: `It is all the same to ${proseName(name)}`,
    incomparable: `Whether ${proseName(name)} ${verb('gains')} cannot be said`,
  };
  return `${verdicts[service]}: of what may hold ${listOf(changes)} of ${their} order.`;
}

/** What could be told to somebody that would serve a decision maker best, in sentences. */
export interface BestWords {
  readonly concepts: readonly Concept[];
  readonly line: string;
  /** The best changes of what somebody believes, the first of them where there are many. */
  readonly changes: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** So many changes that serve alike are told in words. */
const MOST_CHANGES = 4;

export function sayBest(
  casebook: Casebook,
  { sender, tried, byConcept }: BestSignals,
): BestWords[] {
  const { name } = casebook.decisionMakers[sender]!;
  const who = proseName(name);
  const serve = agreementOf([name]);
  const words = byConcept.map(({ concept, before, serving, best }): BestWords => {
    const [first] = best;
    const line =
      before === undefined
        ? `Nothing can be said to serve ${who}: there is no state in which everybody stays, or ${serve.their} order has no places.`
        : first === undefined
          ? `None of the ${count(tried)} changes serves ${who}.`
          : `${capitalize(counted(serving, 'change'))} of ${count(tried)} ${serving === 1 ? 'serves' : 'serve'} ${who}. After ${best.length === 1 ? 'the best' : `each of the ${count(best.length)} best`}, what may hold goes from places ${count(before.best)} to ${count(before.worst)} of ${serve.their} order to places ${count(first.after.best)} to ${count(first.after.worst)}.`;
    return {
      concepts: [concept],
      line,
      changes: best
        .slice(0, MOST_CHANGES)
        .map(({ judgement }) => judgementInWords(casebook, judgement).says),
      more: Math.max(0, best.length - MOST_CHANGES),
    };
  });
  const alike = new Map<string, BestWords>();
  for (const one of words) {
    const key = JSON.stringify([one.line, one.changes]);
    const concepts = [...(alike.get(key)?.concepts ?? []), ...one.concepts];
    alike.set(key, { ...one, concepts });
  }
  return [...alike.values()];
}
