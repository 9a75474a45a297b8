import type { Steps } from '@standoff/engine';
import type { AskedFinding } from '../sweep/finding.ts';
import { type FindingTree, findingTree, type Values } from './finding-tree.ts';
import type { Holder } from './holder.ts';
import type { PanelGround } from './panel-ground.ts';
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
): Steps<Held> {
  return heldIn(ground, finding, asHolder(person), (follows) => mayHold(person, follows));
}

/** What it is for a holder of orders, in those worlds that it may hold. */
export function* heldIn(
  { worlds }: PanelGround,
  { trees }: FollowedFinding,
  holder: Holder,
  isIn: (follows: readonly boolean[]) => boolean,
): Steps<Held> {
  const all: Values[] = [];
  let isWhole = true;
  for (const [k, { follows }] of worlds.entries()) {
    if (!isIn(follows)) continue;
    const values = yield* trees[k]!.valuesFor(holder, MOST_ENDS);
    if (values === undefined) isWhole = false;
    else all.push(values);
  }
  const [yes, no] = [all.some((one) => one.yes), all.some((one) => one.no)];
  if (yes && no) return 'open';
  if (!isWhole) return 'not-followed';
  return yes ? 'yes' : 'no';
}
