import { createPace, type Progress, type Steps } from '@standoff/engine';
import {
  type DecisionMaker,
  hasDegrees,
  inDegree,
  type Judgement,
  type PreferenceEntry,
  type RankingPreference,
  statementsOf,
} from '@standoff/language';
import { doing } from '@standoff/wording';
import { type Choice, certain, type DoubtedOrder, type PoolEntry } from '../sweep/choices.ts';

/** So many orders of one decision maker are told apart at most. */
export const MOST_EDITED_ORDERS = 100_000;

/** What an edit does to an entry of an order, by its place in the file, from 0. */
export interface Edit {
  readonly place: number;
  /** Whether the entry then weighs less than before: it is dropped, or stands lower. */
  readonly less: boolean;
  /** Whether instead the other one of two alternatives is taken. */
  readonly turned?: boolean;
  /** Of two neighbours that change places, what the same edit does to the other one. */
  readonly or?: Edit;
}

export interface EditedChoice extends Choice {
  /** What each judgement does. */
  readonly edits: readonly Edit[];
}

/** The orders that a decision maker has after so many edits at most. */
export interface EditedOrder extends DoubtedOrder {
  readonly choices: readonly EditedChoice[];
}

/** An order that is held as it is written. */
export const heldOrder: EditedOrder = {
  ...certain,
  choices: certain.choices.map((choice) => ({ ...choice, edits: [] })),
};

interface Step {
  readonly sequence: readonly number[];
  readonly judgement: Judgement;
  readonly edit: Edit;
}

/**
 * Every order that up to so many edits lead to, each by the fewest: of statements one is dropped, or moved to
 * another place, where it may cross the line between the two degrees, or of two alternatives the other one is
 * taken; in a ranking two neighbours change places. Weights, utilities and relations are held. Undefined where there are too many.
 *
 * Preferences are read in general, where a degree changes no order: sequences that differ in degrees alone are one order.
 * Whichever of them is kept, edits lead on to the same orders, since a statement may move to any place across the line too.
 */
export function* editedOrder(owner: DecisionMaker, upTo: number): Steps<EditedOrder | undefined> {
  const { preference, id } = owner;
  if (preference.kind === 'ranking') {
    const pool = preference.places.map((_, place) => ({ place, changed: new Set<number>() }));
    const stepsOf = (sequence: readonly number[]) => swapsOf(id, preference, sequence);
    return yield* collect({ pool, upTo, stepsOf, keyOf: String });
  }
  if (preference.kind !== 'prioritized' || preference.statements.length === 0) return heldOrder;
  const pool = poolOf(preference.statements);
  const great = pool.map(({ entry }) => isGreat(entry!));
  const stepsOf = (sequence: readonly number[]) => [
    ...statementSteps(id, great, pool, sequence),
    ...alternativeSteps(id, pool, sequence),
  ];
  const keyOf = (sequence: readonly number[]) => `${sequence.map(entryOf)}`;
  return yield* collect({ pool, upTo, stepsOf, keyOf });
}

/** Each entry as it is written, and after it in the other degree; then both where the other alternative is taken. */
function poolOf(entries: readonly PreferenceEntry[]): PoolEntry[] {
  return entries.flatMap((entry, place) => {
    const turned = entry.kind === 'or-else' ? [turnedRound(entry)] : [];
    return [entry, ...turned].flatMap((one, k): PoolEntry[] => [
      { place, entry: one, changed: new Set(k === 0 ? [] : [place]) },
      { place, entry: inOtherDegree(one), changed: new Set([place]) },
    ]);
  });
}

function turnedRound(entry: PreferenceEntry & { readonly kind: 'or-else' }): PreferenceEntry {
  const [first, ...others] = entry.alternatives.toReversed();
  return { ...entry, alternatives: [first!, ...others] };
}

function isGreat(entry: PreferenceEntry): boolean {
  return statementsOf(entry).some(({ mode }) => mode === 'must' || mode === 'never');
}

function inOtherDegree(entry: PreferenceEntry): PreferenceEntry {
  const [first, ...others] = statementsOf(entry).map((one) => inDegree(one, !isGreat(entry)));
  switch (entry.kind) {
    case 'statement':
      return first!;
    case 'equally':
      return { ...entry, statements: [first!, ...others] };
    case 'or-else':
      return { ...entry, alternatives: [first!, ...others] };
  }
}

const EDITING: Progress = { what: doing.changing, passes: 0, share: 0 };

/** To make an order of so many entries from another one, and to see whether it is new, takes about so long. */
function looksOfEdit(entries: number): number {
  return 32 + 4 * entries;
}

/**
 * About how many looks it takes to find every order of some decision makers that up to so many edits lead to: each order
 * that is told apart is edited in turn, but for the last ones. Whoever has more than are told apart is the last who is edited.
 */
export function looksOfEditing(owners: readonly DecisionMaker[], upTo: number): number {
  let sum = 0;
  for (const owner of owners) {
    const { looks, isCutOff } = looksOfEditingOne(owner, upTo);
    sum += looks;
    if (isCutOff) break;
  }
  return sum;
}

function looksOfEditingOne(
  { preference }: DecisionMaker,
  upTo: number,
): { readonly looks: number; readonly isCutOff: boolean } {
  const [entries, edits] =
    preference.kind === 'ranking'
      ? [preference.places.length, preference.places.length - 1]
      : preference.kind === 'prioritized'
        ? [
            preference.statements.length,
            preference.statements.length * (preference.statements.length + 1),
          ]
        : [0, 0];
  let tried = 0;
  let isCutOff = false;
  let [all, last] = [1, 1];
  for (let size = 1; size <= upTo && entries > 0 && !isCutOff; size++) {
    // What is edited so often, in whatever turn, is about one order.
    const next = (last * edits) / size;
    isCutOff = all + next > MOST_EDITED_ORDERS;
    tried += isCutOff ? (MOST_EDITED_ORDERS - all) * size : last * edits;
    all += next;
    last = next;
  }
  return { looks: tried * looksOfEdit(entries), isCutOff };
}

interface Collecting {
  readonly pool: readonly PoolEntry[];
  readonly upTo: number;
  stepsOf(sequence: readonly number[]): readonly Step[];
  /** The same text for sequences that order all states alike. */
  keyOf(sequence: readonly number[]): string;
}

function* collect({ pool, upTo, stepsOf, keyOf }: Collecting): Steps<EditedOrder | undefined> {
  const pace = createPace();
  const written = pool.flatMap(({ changed }, position) => (changed.size === 0 ? [position] : []));
  const first: EditedChoice = { ...heldOrder.choices[0]!, sequence: written };
  const known = new Map<string, EditedChoice>([[keyOf(written), first]]);
  let last: readonly EditedChoice[] = [first];
  for (let size = 1; size <= upTo; size++) {
    const next: EditedChoice[] = [];
    for (const choice of last) {
      const steps = stepsOf(choice.sequence);
      if (pace.spend(steps.length * looksOfEdit(choice.sequence.length))) yield EDITING;
      for (const { sequence, judgement, edit } of steps) {
        const key = keyOf(sequence);
        if (known.has(key)) continue;
        if (known.size === MOST_EDITED_ORDERS) return undefined;
        const judgements = [...choice.judgements, judgement];
        const made = { ...choice, sequence, size, judgements, edits: [...choice.edits, edit] };
        known.set(key, made);
        next.push(made);
      }
    }
    last = next;
  }
  const choices = [...known.values()];
  return { pool, choices, inDoubt: [], weight: BigInt(choices.length) };
}

function swapsOf(
  of: string,
  { greatGaps }: RankingPreference,
  sequence: readonly number[],
): Step[] {
  return sequence.slice(1).map((lower, at) => {
    const upper = sequence[at]!;
    return {
      sequence: sequence.with(at, lower).with(at + 1, upper),
      judgement: { kind: 'swap', of, place: at + 1, ...(greatGaps[at] && { across: true }) },
      edit: { place: upper, less: true, or: { place: lower, less: false } },
    };
  });
}

/** Of a position in a pool that of the same entry in the other degree, what both have in common, and the other alternative. */
const otherDegreeOf = (position: number): number => position ^ 1;
const entryOf = (position: number): number => position >> 1;
const otherAlternativeOf = (pool: readonly PoolEntry[], position: number): number => {
  const first = pool.findIndex(({ place }) => place === pool[position]!.place);
  return first + ((position - first) ^ 2);
};

function alternativeSteps(
  of: string,
  pool: readonly PoolEntry[],
  sequence: readonly number[],
): Step[] {
  return sequence.flatMap((position, at): Step[] => {
    const { entry, place } = pool[position]!;
    if (entry!.kind !== 'or-else') return [];
    return [
      {
        sequence: sequence.with(at, otherAlternativeOf(pool, position)),
        judgement: { kind: 'alternative', of, place: at + 1 },
        edit: { place, less: false, turned: true },
      },
    ];
  });
}

function statementSteps(
  of: string,
  great: readonly boolean[],
  pool: readonly PoolEntry[],
  sequence: readonly number[],
): Step[] {
  return sequence.flatMap((position, from): Step[] => {
    const { place, entry } = pool[position]!;
    const rest = sequence.toSpliced(from, 1);
    const line = rest.filter((one) => great[one]).length;
    const [own, other] = [position, otherDegreeOf(position)];
    const [same, crossed] = great[own]
      ? [range(0, line), range(line, rest.length)]
      : [range(line, rest.length), range(0, line)];
    return [
      {
        sequence: rest,
        judgement: { kind: 'drop', of, place: from + 1 },
        edit: { place, less: true },
      },
      ...same
        .filter((to) => to !== from)
        .map((to) => ({
          sequence: rest.toSpliced(to, 0, own),
          judgement: moveOf(of, from, to),
          edit: movedBy(pool, sequence, from, to),
        })),
      // An amount has no breach that could be a great one.
      ...(statementsOf(entry!).every(hasDegrees) ? crossed : []).map(
        (to): Step => ({
          sequence: rest.toSpliced(to, 0, other),
          judgement:
            to === line
              ? { kind: 'degree', of, place: from + 1, greatly: great[other]! }
              : { kind: 'move', of, place: from + 1, to: to + 1, greatly: great[other]! },
          edit: { place, less: !great[other]! },
        }),
      ),
    ];
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

function moveOf(of: string, from: number, to: number): Judgement {
  return Math.abs(from - to) === 1
    ? { kind: 'swap', of, place: Math.min(from, to) + 1 }
    : { kind: 'move', of, place: from + 1, to: to + 1 };
}

function movedBy(
  pool: readonly PoolEntry[],
  sequence: readonly number[],
  from: number,
  to: number,
): Edit {
  const placeOf = (at: number) => pool[sequence[at]!]!.place;
  const own = { place: placeOf(from), less: to > from };
  if (Math.abs(from - to) !== 1) return own;
  return { ...own, or: { place: placeOf(to), less: to < from } };
}
