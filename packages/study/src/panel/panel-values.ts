import type { Steps } from '@standoff/engine';
import type { AskedFinding } from '../sweep/finding.ts';
import {
  type ComparisonAsked,
  type FindingTree,
  findingTree,
  type Values,
} from './finding-tree.ts';
import type { Holder } from './holder.ts';
import type { PanelGround } from './panel-ground.ts';
import type { PanelQuestion } from './panel-question.ts';
import { asHolder, mayHold, type Person } from './person.ts';

/** What a finding is for somebody: so or not so in every model that is as they said, or either, or not followed to the end. */
export type Held = 'yes' | 'no' | 'open' | 'not-followed';

/** Ends of a finding that are looked at for one person and one way in which the facts may be. */
export const MOST_ENDS = 2_000;

/** A finding whose comparisons are found once for all who are asked. */
export interface FollowedFinding {
  readonly asked: AskedFinding;
  /** By the worlds of the ground. */
  readonly trees: readonly FindingTree[];
}

export function followed(ground: PanelGround, asked: AskedFinding): FollowedFinding {
  const { parties, worlds, opened } = ground;
  return {
    asked,
    trees: worlds.map(({ world }) =>
      findingTree(asked.finding, world, parties, opened.casebook.statusQuo),
    ),
  };
}

/** What it is for a person. */
export function heldBy(
  ground: PanelGround,
  finding: FollowedFinding,
  person: Pick<Person, 'orders' | 'follows'>,
  mostEnds = MOST_ENDS,
): Steps<Held> {
  const isIn = (follows: readonly boolean[]) => mayHold(person, follows);
  return heldIn(ground, finding, asHolder(person), isIn, mostEnds);
}

/** What it is for a holder of orders, in those worlds that it may hold. */
export function* heldIn(
  { worlds }: PanelGround,
  { trees }: FollowedFinding,
  holder: Holder,
  isIn: (follows: readonly boolean[]) => boolean,
  mostEnds = MOST_ENDS,
): Steps<Held> {
  const all: Values[] = [];
  let isWhole = true;
  for (const [k, { follows }] of worlds.entries()) {
    if (!isIn(follows)) continue;
    const values = yield* trees[k]!.valuesFor(holder, mostEnds);
    if (values === undefined) isWhole = false;
    else all.push(values);
  }
  const [yes, no] = [all.some((one) => one.yes), all.some((one) => one.no)];
  if (yes && no) return 'open';
  if (!isWhole) return 'not-followed';
  return yes ? 'yes' : 'no';
}

/** Where models part that somebody may have and in which a finding is otherwise: comparisons that these make, and facts. */
export interface Parting {
  readonly compared: readonly ComparisonAsked[];
  readonly facts: readonly PanelQuestion[];
}

export function* partingOf(
  { worlds, facts }: PanelGround,
  { trees }: FollowedFinding,
  person: Person,
  mostEnds: number,
): Steps<Parting> {
  const compared: ComparisonAsked[] = [];
  let [yes, no]: (readonly boolean[] | undefined)[] = [];
  for (const [k, { follows }] of worlds.entries()) {
    if (!mayHold(person, follows)) continue;
    const values = yield* trees[k]!.valuesFor(asHolder(person), mostEnds);
    if (values?.between !== undefined) compared.push(values.between);
    if (values?.yes) yes ??= follows;
    if (values?.no) no ??= follows;
  }
  const differing = facts.flatMap((_, fact): PanelQuestion[] =>
    yes === undefined || no === undefined || yes[fact] === no[fact] ? [] : [{ kind: 'fact', fact }],
  );
  return { compared, facts: differing };
}
