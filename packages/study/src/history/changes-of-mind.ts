import type { StateCode } from '@standoff/engine';
import {
  changesOfOrder,
  type Formula,
  type Judgement,
  type PreferenceEntry,
  type Statement,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { deciding, type Signs, signsOf } from './signs.ts';

/** What a step has to become for a decision maker: an improvement, or for a member of a body no reason to stop it. */
export type Goal = 'improvement' | 'no-loss';

/** A change of one order after which a step is what it has to be. */
export interface ChangeOfMind {
  readonly judgement: Judgement;
  /** The statement that is dropped or moved; of a new wish the one that it stands above, if any. */
  readonly about?: PreferenceEntry;
  /** By how many places a statement moves; 0 where it is dropped. */
  readonly far: number;
}

/**
 * The smallest changes of a decision maker's order. *reordering*: one statement dropped or moved is enough, and these
 * are all. *wish*: no statement speaks for the step, so that nothing that is dropped or moved is enough; one
 * further wish is. *other*: the order is not given by statements, and nothing is looked for.
 */
export interface ChangesOfMind {
  readonly decisionMaker: number;
  readonly goal: Goal;
  readonly kind: 'reordering' | 'wish' | 'other';
  /** The nearest first. */
  readonly changes: readonly ChangeOfMind[];
  /** Beside a wish: the only statement that speaks against the step, without which it would be no loss. */
  readonly without?: PreferenceEntry;
  /** Beside a wish of one who misreads facts: the first statement that speaks for the step where they are read as they are. */
  readonly readAsTheyAre?: PreferenceEntry;
}

/** What would have to change for a step that is no improvement to be one. */
export function changesOfMind(
  casebook: Casebook,
  decisionMaker: number,
  [from, to]: readonly [StateCode, StateCode],
  /** The conflict in which facts are read as they are. */
  truth: Casebook,
  goal: Goal = 'improvement',
): ChangesOfMind {
  const about = { decisionMaker, goal };
  const signs = signsOf(casebook, decisionMaker, from, to);
  if (signs === undefined) return { ...about, kind: 'other', changes: [] };
  const changes = reorderings(casebook, decisionMaker, signs, goal);
  if (changes.length > 0) return { ...about, kind: 'reordering', changes };
  const { preference } = casebook.decisionMakers[decisionMaker]!;
  const against = [...signs.keys()].filter((place) => signs[place]! < 0);
  const only = against.length === 1 && preference.kind === 'prioritized';
  return {
    ...about,
    kind: 'wish',
    changes: [furtherWish(casebook, decisionMaker, signs, from, to)],
    ...(only && { without: preference.statements[against[0]!]! }),
    ...speakingInTruth(truth, decisionMaker, from, to),
  };
}

function speakingInTruth(
  truth: Casebook,
  decisionMaker: number,
  from: StateCode,
  to: StateCode,
): Pick<ChangesOfMind, 'readAsTheyAre'> {
  const { preference } = truth.decisionMakers[decisionMaker]!;
  const place = signsOf(truth, decisionMaker, from, to)?.findIndex((sign) => sign > 0) ?? -1;
  return place >= 0 && preference.kind === 'prioritized'
    ? { readAsTheyAre: preference.statements[place]! }
    : {};
}

/** Every order that is one statement dropped or moved away and does, each once. */
function reorderings(
  casebook: Casebook,
  decisionMaker: number,
  signs: Signs,
  goal: Goal,
): ChangeOfMind[] {
  const { id: of, preference } = casebook.decisionMakers[decisionMaker]!;
  if (preference.kind !== 'prioritized') return [];
  const does = (places: readonly number[]): boolean => {
    const first = deciding(places.map((place) => signs[place]!));
    if (first < 0) return goal === 'no-loss';
    return signs[places[first]!]! > 0;
  };
  const known = new Set<string>();
  const found: ChangeOfMind[] = [];
  for (const places of nearestFirst(signs)) {
    const key = places.join();
    if (known.has(key) || !does(places)) continue;
    known.add(key);
    // Of each of these orders a shortest list of changes has one.
    const [change] = changesOfOrder(preference, places);
    if (change === undefined || !('place' in change)) continue;
    const far = change.kind === 'move' ? Math.abs(change.to - change.place) : 0;
    found.push({
      judgement: { ...change, of },
      about: preference.statements[change.place - 1]!,
      far,
    });
  }
  return found;
}

/**
 * The orders that may do: one of the statements up to the first that speaks for the step has to be gone, or
 * further down, or one that speaks for it further up.
 */
function* nearestFirst(signs: Signs): Generator<number[]> {
  const all = [...signs.keys()];
  const first = deciding(signs);
  const touched = all.filter((place) => place === first || signs[place]! > 0);
  for (const place of touched) {
    if (signs[place]! < 0) yield all.toSpliced(place, 1);
  }
  for (let far = 1; far < all.length; far++) {
    for (const place of touched) {
      for (const to of [place - far, place + far]) {
        if (to >= 0 && to < all.length) yield all.toSpliced(place, 1).toSpliced(to, 0, place);
      }
    }
  }
}

/** A wish for what the step brings about, as far down as it can stand. */
function furtherWish(
  casebook: Casebook,
  decisionMaker: number,
  signs: Signs,
  from: StateCode,
  to: StateCode,
): ChangeOfMind {
  const { id: of, preference } = casebook.decisionMakers[decisionMaker]!;
  const statements = preference.kind === 'prioritized' ? preference.statements : [];
  const first = deciding(signs);
  const above = first < 0 ? undefined : statements[first];
  // What stands above something that is never tolerated is never to be missed either.
  const greatly =
    first >= 0 && casebook.compiled.tierSources[decisionMaker]![first]!.statements.some(isGreat);
  const statement: Statement = {
    kind: 'statement',
    mode: greatly ? 'must' : 'want',
    formula: whatChanges(casebook, from, to),
    sure: 1,
    because: [],
    span: preference.span,
  };
  const place = first < 0 ? statements.length + 1 : first + 1;
  return {
    judgement: { kind: 'add', of, place, statement },
    ...(above !== undefined && { about: above }),
    far: 0,
  };
}

function isGreat({ mode }: Statement): boolean {
  return mode === 'never' || mode === 'must';
}

/** That the options which a step changes stand where it leads. */
function whatChanges(
  { options, states, conflict }: Casebook,
  from: StateCode,
  to: StateCode,
): Formula {
  const span = conflict.timeline[0]!.span;
  const [before, after] = [states.levels(from), states.levels(to)];
  const parts = options.flatMap(({ option: { owner, id, yesNo } }, k): Formula[] => {
    const level = after[k]!;
    if (before[k] === level) return [];
    const option = { owner, option: id };
    return [{ kind: 'comparison', option, operator: '=', level, bare: yesNo && level === 1, span }];
  });
  return parts.reduce((left, right) => ({ kind: 'and', left, right, span }));
}
