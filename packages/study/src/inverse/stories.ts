import type { Edit, EditedOrder } from './edited-order.ts';
import type { InverseSet } from './inverse-set.ts';

/** What an entry comes to weigh: of which decision maker, at which place of the file, and whether less. */
export interface Shift extends Pick<Edit, 'place' | 'less' | 'turned'> {
  readonly decisionMaker: number;
}

/** Sets that come to the same: the same entries weigh less or more in them. */
export interface Story {
  readonly shifts: readonly Shift[];
  readonly sets: readonly InverseSet[];
}

/** Sets of changes by what they come to, the story with the most sets first. */
export function storiesOf(orders: readonly EditedOrder[], sets: readonly InverseSet[]): Story[] {
  const found = sets.map((set) => ({ set, edits: editsOf(orders, set) }));
  // Of two neighbours that change places, one goes down as the other goes up: it is told as what other sets do.
  const often = new Map<string, number>();
  for (const { edits } of found) {
    for (const { or, ...shift } of edits) {
      if (or === undefined) often.set(keyOf(shift), (often.get(keyOf(shift)) ?? 0) + 1);
    }
  }
  const stories = new Map<string, { readonly shifts: readonly Shift[]; sets: InverseSet[] }>();
  for (const { set, edits } of found) {
    const shifts = distinct(edits.map((edit) => tellingShift(edit, often)));
    const key = shifts.map(keyOf).join();
    const story = stories.get(key) ?? { shifts, sets: [] };
    story.sets.push(set);
    stories.set(key, story);
  }
  return [...stories.values()].sort((a, b) => b.sets.length - a.sets.length);
}

type OwnEdit = Shift & { readonly or?: Shift };

function editsOf(orders: readonly EditedOrder[], { choices }: InverseSet): OwnEdit[] {
  return choices.flatMap((choice, decisionMaker) =>
    orders[decisionMaker]!.choices[choice]!.edits.map(({ or, ...own }) => ({
      decisionMaker,
      ...own,
      ...(or && { or: { decisionMaker, place: or.place, less: or.less } }),
    })),
  );
}

function keyOf({ decisionMaker, place, less, turned }: Shift): string {
  return `${decisionMaker}.${place}${turned ? '~' : less ? '-' : '+'}`;
}

function tellingShift({ or, ...own }: OwnEdit, often: ReadonlyMap<string, number>): Shift {
  const times = (shift: Shift) => often.get(keyOf(shift)) ?? 0;
  return or !== undefined && times(or) > times(own) ? or : own;
}

function distinct(shifts: readonly Shift[]): Shift[] {
  const byKey = new Map(shifts.map((shift) => [keyOf(shift), shift]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}
