import type { NodeIndex } from '../model/circuit.ts';
import type {
  ForbiddenMove,
  GraphForm,
  Model,
  OptionForm,
  OptionMoves,
  OwnPreference,
  Tier,
  WeightsPreference,
} from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { codeOf, levelsOf, readStates } from '../model/state-reader.ts';
import { passes } from './plain-votes.ts';

/**
 * A model read state by state, straight from its definition and with no regard to speed. It shares
 * no code with spaces, moves, orders and operators, so that a checker built on it can contradict
 * them. States are codes.
 */
export interface PlainReading {
  isState(state: StateCode): boolean;
  /** The unilateral moves of a decision maker, each once; of a body the drafts that are carried. */
  moves(decisionMaker: number, state: StateCode): StateCode[];
  prefers(decisionMaker: number, better: StateCode, worse: StateCode): boolean;
  /** Where simultaneous moves from a state lead, feasible or not; undefined in a graph model. */
  combine(
    state: StateCode,
    moves: readonly { mover: number; to: StateCode }[],
  ): StateCode | undefined;
}

export function readPlainly(model: Model): PlainReading {
  const { form } = model;
  const { isState, holds: ask } = readStates(model);
  const holds = remembering(ask);
  const prefers = comparisons(model, holds);
  const isCarried = (mover: number, from: StateCode, to: StateCode) =>
    model.preferences[mover]?.kind !== 'voting' || prefers(mover, to, from);
  return {
    isState,
    moves: (dm, state) =>
      form.kind === 'graph'
        ? graphMoves(form, dm, state)
        : optionMoves(form, dm, state).filter(
            (to) =>
              holds(form.feasible, to) &&
              !isForbidden(form.forbiddenMoves, dm, holds, state, to) &&
              isCarried(dm, state, to),
          ),
    prefers,
    combine(state, moves) {
      if (form.kind === 'graph') return undefined;
      const levels = levelsOf(form, state);
      for (const { mover, to } of moves) {
        levelsOf(form, to).forEach((level, k) => {
          if (form.options[k]!.owner === mover) levels[k] = level;
        });
      }
      return codeOf(form, levels);
    },
  };
}

/** Keeps answers: a checker asks the same questions about the same states again and again. */
function remembering(ask: Holds): Holds {
  const answers = new Map<NodeIndex, Map<StateCode, boolean>>();
  return (node, state) => {
    const known = answers.get(node) ?? new Map<StateCode, boolean>();
    answers.set(node, known);
    const answer = known.get(state) ?? ask(node, state);
    known.set(state, answer);
    return answer;
  };
}

type Holds = (node: NodeIndex, state: StateCode) => boolean;

function graphMoves(form: GraphForm, dm: number, state: StateCode): StateCode[] {
  return form.moves[dm]!.filter(([from]) => from === state).map(([, to]) => to);
}

/** All changes of the decision maker's own options that their limits allow, feasible or not. */
function optionMoves(form: OptionForm, dm: number, state: StateCode): StateCode[] {
  const from = levelsOf(form, state);
  let reached: number[][] = [[]];
  form.options.forEach((option, k) => {
    const next = Array.from({ length: option.levels }, (_, level) => level).filter(
      (level) =>
        level === from[k] || (option.owner === dm && mayChange(option.moves, from[k]!, level)),
    );
    reached = reached.flatMap((levels) => next.map((level) => [...levels, level]));
  });
  return reached
    .filter((levels) => {
      const changes = levels.filter((level, k) => level !== from[k]).length;
      return form.oneOptionAtATime ? changes === 1 : changes >= 1;
    })
    .map((levels) => codeOf(form, levels));
}

function mayChange(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return from < to;
    case 'step':
      return from === to + 1 || from === to - 1;
    case 'pairs':
      return moves.pairs.some((pair) => pair[0] === from && pair[1] === to);
  }
}

function isForbidden(
  rules: readonly ForbiddenMove[],
  dm: number,
  holds: Holds,
  from: StateCode,
  to: StateCode,
): boolean {
  return rules.some((rule) => rule.mover === dm && holds(rule.from, from) && holds(rule.to, to));
}

type Compare = (better: StateCode, worse: StateCode) => boolean;

function comparisons({ preferences }: Model, holds: Holds): PlainReading['prefers'] {
  const compare: Compare[] = [];
  const greatly: Compare[] = [];
  for (const preference of preferences) {
    if (preference.kind === 'voting') {
      compare.push((draft, state) => passes(preference, compare, greatly, draft, state));
    } else {
      compare.push(comparison(preference, holds));
      greatly.push(greatComparison(preference, holds));
    }
  }
  return (mover, better, worse) => compare[mover]!(better, worse);
}

function comparison(preference: OwnPreference, holds: Holds): Compare {
  switch (preference.kind) {
    case 'prioritized':
      return compareByTiers(preference.tiers, holds);
    case 'ranking': {
      const place = (state: StateCode) => preference.places.findIndex((s) => s.includes(state));
      return (a, b) => place(a) < place(b);
    }
    case 'weights': {
      const total = totals(preference, holds);
      return (a, b) => total(a) > total(b);
    }
    case 'utility': {
      const value = new Map(preference.values);
      return (a, b) => value.get(a)! > value.get(b)!;
    }
    case 'relation':
      return (a, b) => preference.better.some((pair) => pair[0] === a && pair[1] === b);
  }
}

/** The same where only great differences count. */
function greatComparison(preference: OwnPreference, holds: Holds): Compare {
  switch (preference.kind) {
    case 'prioritized':
      return compareByTiers(
        preference.tiers.filter((tier) => tier.greatly),
        holds,
      );
    case 'ranking': {
      const { places, greatGaps } = preference;
      const place = (state: StateCode) => places.findIndex((s) => s.includes(state));
      return (a, b) => greatGaps.some((great, gap) => great && place(a) <= gap && gap < place(b));
    }
    case 'weights':
      return isFarAbove(totals(preference, holds), preference.greatGap, roundToNano);
    case 'utility': {
      const value = new Map(preference.values);
      return isFarAbove(
        (state) => value.get(state)!,
        preference.greatGap,
        (gap) => gap,
      );
    }
    case 'relation':
      return (a, b) => preference.greatlyBetter.some((pair) => pair[0] === a && pair[1] === b);
  }
}

function isFarAbove(
  value: (state: StateCode) => number,
  gap: number | undefined,
  round: (difference: number) => number,
): Compare {
  return (a, b) => {
    const difference = round(value(a) - value(b));
    return gap !== undefined && difference > 0 && difference >= gap;
  };
}

function totals({ terms }: WeightsPreference, holds: Holds): (state: StateCode) => number {
  return (state) =>
    roundToNano(
      terms
        .filter((term) => holds(term.condition, state))
        .reduce((sum, term) => sum + term.weight, 0),
    );
}

function compareByTiers(tiers: readonly Tier[], holds: Holds): Compare {
  return (a, b) => {
    for (const { conditions } of tiers) {
      const inA = conditions.filter((node) => holds(node, a)).length;
      const inB = conditions.filter((node) => holds(node, b)).length;
      if (inA !== inB) return inA > inB;
    }
    return false;
  };
}

/** Sums of weights count as equal when they agree to nine decimals, as far as they have them. */
function roundToNano(sum: number): number {
  const units = Math.round(sum * 1e9);
  return Math.abs(units) < 2 ** 53 ? units / 1e9 : sum;
}
