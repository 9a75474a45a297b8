import type { Circuit, NodeIndex } from '../model/circuit.ts';
import type { OptionForm } from '../model/model.ts';
import type { StateWords } from '../model/state-words.ts';
import type { AxisPlace } from '../moves/axis.ts';
import type { Steps } from '../run/steps.ts';
import { type ConstraintNetwork, createNetwork } from './constraint-network.ts';
import { openOption } from './open-option.ts';
import { innerLevels, openSums } from './open-sums.ts';
import { placeAxes, wordBases } from './option-axes.ts';
import { Propagation } from './propagation.ts';
import { type BoxPart, StateList } from './state-list.ts';
import type { Bounds } from './sum-bounds.ts';

/** What is looked for, and how far. */
export interface SearchRequest {
  /** The combinations of levels in which this node is true, or false where `sought` is 0. */
  readonly node: NodeIndex;
  readonly sought?: 0 | 1;
  /** Ends the search when more combinations than these are found. */
  readonly maxStates: number;
  /** Ends the search after so many decisions. */
  readonly maxDecisions?: number;
  /** What words of states are below, if not what doubles can count. */
  readonly largestWord?: number;
}

/** What a search did, the same on every machine. */
interface SearchWork {
  /** Levels tried. */
  readonly decisions: number;
  /** Decisions that led to a contradiction at once. */
  readonly conflicts: number;
  /** Values of nodes and losses of levels that followed. */
  readonly conclusions: number;
}

export type SearchResult =
  | { readonly status: 'listed'; readonly states: StateWords; readonly work: SearchWork }
  /** There are more than allowed; `found` is how many were found by then. */
  | { readonly status: 'too-many'; readonly found: number; readonly work: SearchWork }
  | { readonly status: 'given-up'; readonly work: SearchWork };

/** Decisions between two pauses. */
const PAUSE = 4096;

/**
 * Lists the combinations of levels in which a node of the circuit is true, in ascending order, without looking at the others: a depth-first search that decides one option at a
 * time and draws what follows. As soon as the node is true whatever the remaining options do, all
 * their combinations are taken at once. Where a branch holds nothing, the decisions to blame are
 * known, and the search goes back to the last of them.
 */
export function* searchFeasible(
  form: OptionForm,
  circuit: Circuit,
  request: SearchRequest,
): Steps<SearchResult> {
  const search = new FeasibleSearch(form, circuit, request);
  for (let passes = 1; search.advance(PAUSE); passes++) {
    yield { what: `listing the feasible states, ${search.found} so far`, passes, share: 0 };
  }
  return search.result();
}

type Ending = 'searching' | 'listed' | 'too-many' | 'given-up';

/** One option decided on the way from the root of the search tree. */
interface Frame {
  option: number;
  /** The level to try next. */
  level: number;
  /** The trail before the decision. */
  mark: number;
  /** Whether anything was found below. */
  found: boolean;
  /** Demands before this position are met whatever happens. */
  met: number;
}

/**
 * Row `decision` of the propagation's table of sets holds the decisions that the failures of the
 * levels tried so far in that frame rest on.
 */
class FeasibleSearch {
  readonly #network: ConstraintNetwork;
  readonly #propagation: Propagation;
  readonly #request: SearchRequest;
  readonly #places: readonly AxisPlace[];
  readonly #bases: readonly number[];
  readonly #states: StateList;
  readonly #frames: Frame[];
  /** How often a decision on each option was to blame: what causes trouble is decided first. */
  readonly #blame: Float64Array;
  #depth = 0;
  #met = 0;
  #decisions = 0;
  #conflicts = 0;
  #excess = 0;
  #ending: Ending = 'searching';

  constructor(form: OptionForm, circuit: Circuit, request: SearchRequest) {
    this.#network = createNetwork(circuit, form, request.node, request.sought ?? 1);
    this.#propagation = new Propagation(this.#network);
    this.#request = request;
    this.#places = placeAxes(form, request.largestWord);
    this.#bases = wordBases(this.#places);
    this.#states = new StateList(this.#bases);
    this.#blame = new Float64Array(form.options.length);
    this.#frames = form.options.map(() => ({
      option: 0,
      level: 0,
      mark: 0,
      found: false,
      met: 0,
    }));
    if (this.#propagation.start()) this.#descend();
    else this.#ending = 'listed';
  }

  get found(): number {
    return this.#states.length;
  }

  /** Takes so many decisions; false when the search has ended. */
  advance(decisions: number): boolean {
    const end = this.#decisions + decisions;
    while (this.#ending === 'searching' && this.#decisions < end) this.#tryNextLevel();
    return this.#ending === 'searching';
  }

  result(): SearchResult {
    const work = {
      decisions: this.#decisions,
      conflicts: this.#conflicts,
      conclusions: this.#propagation.conclusions,
    };
    switch (this.#ending) {
      case 'too-many':
        return { status: 'too-many', found: this.#states.length + this.#excess, work };
      case 'given-up':
        return { status: 'given-up', work };
      default:
        return { status: 'listed', states: this.#states.sorted(), work };
    }
  }

  /** Chooses the next option to decide, or takes all combinations that are left. */
  #descend(): void {
    const option = this.#chooseOption();
    if (option >= 0 && this.#takeLines()) return;
    if (option < 0) {
      this.#takeBox();
      if (this.#depth > 0) this.#frames[this.#depth - 1]!.found = true;
      else if (this.#ending === 'searching') this.#ending = 'listed';
      return;
    }
    const decision = this.#depth++;
    const frame = this.#frames[decision]!;
    frame.option = option;
    frame.level = 0;
    frame.mark = this.#propagation.mark;
    frame.found = false;
    frame.met = this.#met;
    this.#propagation.sets.clear(decision);
    this.#propagation.blameRemovals(option, decision);
  }

  /** An option that matters to the first demand that is not met yet; troublesome ones first. */
  #chooseOption(): number {
    const { demands } = this.#network;
    const { leftCount } = this.#propagation;
    this.#met = this.#depth > 0 ? this.#frames[this.#depth - 1]!.met : 0;
    let chosen = -1;
    for (; this.#met < demands.length; this.#met++) {
      chosen = openOption(this.#network, this.#propagation, demands[this.#met]!.node);
      if (chosen >= 0) break;
    }
    if (chosen < 0) return chosen;
    for (let option = 0; option < leftCount.length; option++) {
      if (leftCount[option]! > 1 && this.#blame[option]! > this.#blame[chosen]!) chosen = option;
    }
    return chosen;
  }

  /**
   * Where all that is open is a sum of two options at most, the states are written line by line: for each level of the one
   * those of the other follow. False where more is open.
   */
  #takeLines(): boolean {
    const open = openSums(this.#network, this.#propagation, this.#met);
    if (open === undefined) return false;
    const before = this.#states.length;
    const { left, low, high } = this.#propagation;
    const { outer, inner } = open;
    const first = this.#network.firstLevel[outer]!;
    for (let level = low[outer]!; level <= high[outer]!; level++) {
      if (left[first + level] === 0 || this.#ending !== 'searching') continue;
      this.#decisions++;
      const within = innerLevels(open, level, this.#propagation);
      if (within.min > within.max) continue;
      const only = { min: level, max: level };
      this.#takeBox((option) => (option === outer ? only : option === inner ? within : undefined));
    }
    this.#afterLines(this.#states.length > before);
    return true;
  }

  #afterLines(found: boolean): void {
    if (this.#ending !== 'searching') return;
    if (this.#depth === 0) this.#ending = 'listed';
    else if (found) this.#frames[this.#depth - 1]!.found = true;
    else {
      const { sets, conflict } = this.#propagation;
      for (let decision = 0; decision < this.#depth; decision++) sets.add(conflict, decision);
      this.#fail(conflict);
    }
  }

  /** Takes all combinations of the levels that are left, of some options only those within bounds. */
  #takeBox(within: (option: number) => Bounds | undefined = () => undefined): void {
    const terms = this.#places.map((place) => this.#termsOf(place, within(place.option)));
    const size = terms.reduce((product, list) => product * list.length, 1);
    if (size === 0) return;
    if (this.#states.length + size > this.#request.maxStates) {
      this.#excess = size;
      this.#ending = 'too-many';
      return;
    }
    const parts: BoxPart[] = [];
    const base = this.#bases.map(() => 0);
    for (const [k, { word }] of this.#places.entries()) {
      if (terms[k]!.length > 1) parts.push({ word, terms: terms[k]! });
      else base[word]! += terms[k]![0]!;
    }
    this.#states.addBox(base, parts, size);
  }

  /** What the levels left to an option add to its word. */
  #termsOf({ option, stride }: AxisPlace, within: Bounds | undefined): number[] {
    const { left, low, high } = this.#propagation;
    const first = this.#network.firstLevel[option]!;
    const least = Math.max(low[option]!, within?.min ?? 0);
    const most = Math.min(high[option]!, within?.max ?? Number.POSITIVE_INFINITY);
    const terms: number[] = [];
    for (let level = least; level <= most; level++) {
      if (left[first + level] === 1) terms.push(level * stride);
    }
    return terms;
  }

  #tryNextLevel(): void {
    const frame = this.#frames[this.#depth - 1]!;
    this.#propagation.undo(frame.mark);
    const level = this.#nextLevel(frame);
    if (level < 0) {
      this.#leave(frame);
      return;
    }
    if (this.#decisions === this.#request.maxDecisions) {
      this.#ending = 'given-up';
      return;
    }
    this.#decisions++;
    frame.level = level + 1;
    if (this.#propagation.decide(frame.option, level, this.#depth - 1)) this.#descend();
    else {
      this.#conflicts++;
      this.#fail(this.#propagation.conflict);
    }
  }

  #nextLevel({ option, level }: Frame): number {
    const first = this.#network.firstLevel[option]!;
    const count = this.#network.firstLevel[option + 1]! - first;
    for (let next = level; next < count; next++) {
      if (this.#propagation.left[first + next] === 1) return next;
    }
    return -1;
  }

  /** All levels were tried. */
  #leave({ found }: Frame): void {
    const decision = --this.#depth;
    if (this.#depth === 0) this.#ending = 'listed';
    else if (found) this.#frames[this.#depth - 1]!.found = true;
    else {
      this.#propagation.sets.remove(decision, decision);
      this.#fail(decision);
    }
  }

  /**
   * Goes back to the last of the decisions to blame, those in `row`; what was decided after it makes
   * no difference.
   */
  #fail(row: number): void {
    const { sets } = this.#propagation;
    while (this.#depth > 0 && !sets.has(row, this.#depth - 1)) this.#depth--;
    if (this.#depth === 0) {
      this.#ending = 'listed';
      return;
    }
    for (let decision = 0; decision < this.#depth; decision++) {
      if (sets.has(row, decision)) this.#blame[this.#frames[decision]!.option]!++;
    }
    sets.include(this.#depth - 1, row);
  }
}
