import type { StateCode } from '@standoff/engine';
import type { Option, OptionLevel, Rule, TimelineEvent } from '@standoff/language';
import { unique } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { eventsInTurn } from '../casebook/events-in-turn.ts';
import { brokenRules } from '../situation/broken-rules.ts';

/** Where the options stand at a point of the history. */
export interface Snapshot {
  readonly code: StateCode;
  /** The same code where it is a state of the model. */
  readonly state?: StateCode;
  /** The rules of the file that it breaks where it is none. */
  readonly breaks: readonly Rule[];
}

/**
 * Why an option is taken to have stood where it did at the start: as in the status quo, since no event sets it; as
 * the event says that opens the record; at another level than that to which its first event sets it; or at that one
 * already, since no level leads to it.
 */
export type StartReason = 'status-quo' | 'opening' | 'changed-later' | 'stood-already';

export interface StartLevel {
  /** Position of the option. */
  readonly option: number;
  readonly level: number;
  readonly reason: StartReason;
}

/**
 * What an event is: the one that says how things stood; one that changes options of one owner, or of several at
 * once; one that sets options to where they stand; or one that sets none.
 */
export type MomentKind = 'opening' | 'step' | 'joint' | 'stays' | 'record';

/** An event with the situation that it found and the one that it left. */
export interface Replayed {
  readonly event: TimelineEvent;
  /** Which event it is in turn, from 1. */
  readonly number: number;
  readonly kind: MomentKind;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Whose options it changed, or where it changed none, set: positions of movers. */
  readonly movers: readonly number[];
  /** Whether the file says that it was done by somebody who has none of these options. */
  readonly byAnother: boolean;
}

export interface Replay {
  readonly start: Snapshot;
  readonly levels: readonly StartLevel[];
  readonly moments: readonly Replayed[];
  readonly end: Snapshot;
  /** Options that stand elsewhere at the end than in the status quo. */
  readonly differing: readonly number[];
}

/**
 * Replays the timeline: the events in turn set the options. Undefined where the file gives no status quo, which says
 * how options stand that no event sets.
 */
export function replayTimeline(casebook: Casebook): Replay | undefined {
  const { compiled, states, conflict } = casebook;
  const { statusQuo } = compiled;
  if (statusQuo === undefined) return undefined;
  const events = eventsInTurn(conflict.timeline).map((at) => conflict.timeline[at]!);
  const opening = openingOf(events);
  const now = states.levels(statusQuo);
  const levels = now.map((level, option) => startLevel(casebook, events, opening, option, level));
  const moved = levels.filter(({ option, level }) => now[option] !== level);
  const start = snapshotOf(casebook, compiled.withLevels(statusQuo, moved.map(referTo(casebook))));
  let before = start;
  const moments = events.map((event, at): Replayed => {
    const moment = replayEvent(casebook, event, before, event === opening);
    before = moment.after;
    return { ...moment, number: at + 1 };
  });
  const last = states.levels(before.code);
  const differing = last.flatMap((level, option) => (level === now[option] ? [] : [option]));
  return { start, levels, moments, end: before, differing };
}

/** The first event that sets anything, where nobody is said to have done it and it sets options of several. */
function openingOf(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const first = events.find(({ sets }) => sets.length > 0);
  if (first === undefined || first.by !== undefined) return undefined;
  return new Set(first.sets.map(({ option }) => option.owner)).size > 1 ? first : undefined;
}

function startLevel(
  casebook: Casebook,
  events: readonly TimelineEvent[],
  opening: TimelineEvent | undefined,
  option: number,
  now: number,
): StartLevel {
  const isAbout = ({ option: named }: OptionLevel) => positionOf(casebook, named) === option;
  const first = events.find(({ sets }) => sets.some(isAbout));
  if (first === undefined) return { option, level: now, reason: 'status-quo' };
  const { level } = first.sets.find(isAbout)!;
  if (first === opening) return { option, level, reason: 'opening' };
  const before = levelsThatLeadTo(casebook.options[option]!.option, level);
  if (before.length === 0) return { option, level, reason: 'stood-already' };
  return { option, level: before.includes(now) ? now : before[0]!, reason: 'changed-later' };
}

/** The levels from which an option can go to a level. */
function levelsThatLeadTo({ levels, moves }: Option, to: number): number[] {
  return [...levels.keys()].filter((from) => from !== to && mayGo(moves, from, to));
}

function mayGo(moves: Option['moves'], from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return from < to;
    case 'step':
      return Math.abs(from - to) === 1;
    case 'pairs':
      return moves.pairs.some(([left, reached]) => left === from && reached === to);
  }
}

function replayEvent(
  casebook: Casebook,
  event: TimelineEvent,
  before: Snapshot,
  isOpening: boolean,
): Omit<Replayed, 'number'> {
  const { options, movers, states, compiled } = casebook;
  const now = states.levels(before.code);
  const isChange = (one: OptionLevel) => now[positionOf(casebook, one.option)] !== one.level;
  const changes = event.sets.filter(isChange);
  const ownerOf = ({ option }: OptionLevel) => options[positionOf(casebook, option)]!.decisionMaker;
  const owners = unique((changes.length > 0 ? changes : event.sets).map(ownerOf)).sort(
    (a, b) => a - b,
  );
  const after =
    changes.length === 0
      ? before
      : snapshotOf(casebook, compiled.withLevels(before.code, event.sets));
  const by = movers.findIndex(({ id }) => id === event.by);
  const kind = isOpening ? 'opening' : kindOf(event, changes.length, owners.length);
  const byAnother = kind !== 'record' && by >= 0 && !owners.includes(by);
  return { event, kind, before, after, movers: owners, byAnother };
}

function kindOf({ sets }: TimelineEvent, changes: number, owners: number): MomentKind {
  if (sets.length === 0) return 'record';
  if (changes === 0) return 'stays';
  return owners === 1 ? 'step' : 'joint';
}

function snapshotOf(casebook: Casebook, code: StateCode): Snapshot {
  return casebook.states.isState(code)
    ? { code, state: code, breaks: [] }
    : { code, breaks: brokenRules(casebook, code) };
}

function positionOf({ options }: Casebook, named: OptionLevel['option']): number {
  return options.findIndex(
    ({ option }) => option.owner === named.owner && option.id === named.option,
  );
}

function referTo({ options }: Casebook) {
  return ({ option: at, level }: StartLevel): OptionLevel => {
    const { owner, id } = options[at]!.option;
    return { option: { owner, option: id }, level };
  };
}
