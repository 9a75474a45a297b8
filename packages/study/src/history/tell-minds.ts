import { type ClaimLink, type PreferenceEntry, statementsOf } from '@standoff/language';
import type { Proposition, Quoted, Telling } from '@standoff/propositions';
import { speakOfHistory } from '@standoff/wording';
import { quotedStatement } from '../said/plain-formula.ts';
import { gatherLinks } from '../words/claim-links.ts';
import type { ChangesOfMind } from './changes-of-mind.ts';
import { type MembersWhoTurn, MOST_MEMBERS } from './changes-of-votes.ts';
import type { Conditions } from './conditions.ts';
import type { History, JudgedStep, Moment } from './history.ts';
import { worldThen } from './tell-history.ts';

speakOfHistory();

type HistoryTelling = Telling<ClaimLink>;

/** What would explain a step that is no improvement, each part a heading with the changes of mind that it is of. */
export interface ExplainedBy {
  readonly heading: readonly HistoryTelling[];
  readonly changes?: ChangesOfMind;
}

export function tellExplaining(
  history: History,
  moment: Moment,
  { change, members }: JudgedStep,
): ExplainedBy[] {
  const about = { history, moment };
  if (change !== undefined) {
    const heading = [tellChanges(about, change, false), ...tellWithout(about, change)];
    return [{ heading, changes: change }];
  }
  if (members === undefined) return [];
  if (members.length === 0) return [{ heading: [tellMembers(about, [], 0)] }];
  return members.flatMap((set, k) =>
    set.map((one, at) => ({
      heading: [
        ...(at === 0 ? [tellMembers(about, set, k)] : []),
        tellChanges(about, one, true),
        ...tellWithout(about, one),
      ],
      changes: one,
    })),
  );
}

interface AboutEvent {
  readonly history: History;
  readonly moment: Moment;
}

/** Of what event something is said, of whom, and how it saw the conflict then. */
function aboutOf({ history, moment }: AboutEvent, decisionMaker: number) {
  const who = history.casebook.decisionMakers[decisionMaker]!.id;
  return { event: moment.number, who, ...worldThen(history, moment, decisionMaker) };
}

/** Who of the members would have to think otherwise. */
function tellMembers(
  { history, moment }: AboutEvent,
  set: MembersWhoTurn,
  at: number,
): HistoryTelling {
  const who = set.map(({ decisionMaker, goal }) => ({
    who: history.casebook.decisionMakers[decisionMaker]!.id,
    wants: goal !== 'no-loss',
  }));
  const event = moment.number;
  return { says: { kind: 'mindsThatCarry', event, who, most: MOST_MEMBERS, other: at > 0 } };
}

function tellChanges(about: AboutEvent, changes: ChangesOfMind, member: boolean): HistoryTelling {
  const { goal, kind, changes: all, readAsTheyAre } = changes;
  return {
    says: {
      kind: 'mindChanges',
      ...aboutOf(about, changes.decisionMaker),
      goal,
      by: kind,
      n: all.length,
      ...(readAsTheyAre && { truly: quotedEntry(readAsTheyAre) }),
      member,
    },
  };
}

function tellWithout(
  about: AboutEvent,
  { decisionMaker, without }: ChangesOfMind,
): HistoryTelling[] {
  if (without === undefined) return [];
  const of = aboutOf(about, decisionMaker);
  const says = { kind: 'noLossWithout', ...of, without: quotedEntry(without) } as const;
  return [{ says, detail: 'full' }];
}

function quotedEntry(entry: PreferenceEntry): Quoted[] {
  return statementsOf(entry).map(quotedStatement);
}

/** The claims of a statement that is dropped, moved or outranked. */
export function linksOf(entry: PreferenceEntry | undefined): readonly ClaimLink[] {
  if (entry === undefined) return [];
  return gatherLinks([...entry.because, ...statementsOf(entry).flatMap(({ because }) => because)]);
}

/** What the steps of a decision maker ask of its order, and whether the file's meets that. */
export function tellConditions(
  { casebook, moments }: History,
  { decisionMaker, conditions, circle, canBeMet }: Conditions,
): HistoryTelling[] {
  const who = casebook.decisionMakers[decisionMaker]!.id;
  const dateOf = (number: number) => moments[number - 1]!.event.on;
  const unmet = conditions.filter(({ met }) => !met).map(({ number }) => dateOf(number));
  const n = conditions.length;
  const took: Proposition = { kind: 'stepsTaken', who, n, unmet };
  if (unmet.length === 0) return [{ says: took, detail: 'full' }];
  const by =
    circle.length > 0
      ? 'none'
      : canBeMet === undefined
        ? 'states'
        : canBeMet
          ? 'statements'
          : 'states-alone';
  const reordered: Proposition = { kind: 'stepsReordered', who, n, by, circle: circle.map(dateOf) };
  return [
    { says: took, detail: 'full' },
    { says: reordered, detail: 'full' },
  ];
}
