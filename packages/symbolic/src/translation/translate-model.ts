import type { Concept, Model, OptionForm, Preference } from '@standoff/engine';
import { Terms } from '../logic/terms.ts';
import { type Truth, translateFormulas } from './formulas.ts';
import { type Moves, translateMoves } from './moves.ts';
import { type Prefers, translatePreference, WEIGHT_UNIT } from './preferences.ts';
import { type SymbolicState, varyState } from './symbolic-state.ts';

/** A conflict in terms. */
export interface Translation {
  readonly terms: Terms;
  readonly form: OptionForm;
  readonly decisionMakers: number;
  readonly truth: Truth;
  readonly moves: Moves;
  /** One for each decision maker. */
  readonly prefers: readonly Prefers[];
}

/** Something that has no translation, and why. */
export interface NotTranslatable {
  readonly status: 'not-translatable';
  readonly what:
    | 'graph'
    | 'relation'
    | 'weights'
    | 'ranking'
    | 'voting'
    | 'simultaneous-moves'
    | 'further-moves';
  /** A sentence. */
  readonly why: string;
  /** Whose preference it is, where it is one. */
  readonly decisionMaker?: number;
}

/** Rankings are written out state by state. */
const MOST_RANKED = 20_000;

/** The others respond in a legal sequence; the decision maker may get a counter-move. */
export type SanctionComputation = Extract<Concept['computation'], { readonly kind: 'sanction' }>;

/** The declaration that a concept is computed by, if it has a translation. */
export function translateConcept({ computation }: Concept): SanctionComputation | NotTranslatable {
  if (computation.kind === 'sanction') return computation;
  return computation.kind === 'simultaneous'
    ? {
        status: 'not-translatable',
        what: 'simultaneous-moves',
        why: 'Simultaneous moves of the others are not translated for the solver.',
      }
    : {
        status: 'not-translatable',
        what: 'further-moves',
        why: 'The solver is asked about one reply of the others, and this concept asks about something else.',
      };
}

export function translateModel(model: Model): Translation | NotTranslatable {
  const { form, decisionMakers, circuit, preferences } = model;
  if (form.kind === 'graph') {
    return {
      status: 'not-translatable',
      what: 'graph',
      why: 'The states are a list and not combinations of options.',
    };
  }
  for (const [decisionMaker, preference] of preferences.entries()) {
    const obstacle = obstacleIn(preference);
    if (obstacle !== undefined) {
      return { status: 'not-translatable', ...obstacle, decisionMaker };
    }
  }
  const terms = new Terms();
  const truth = translateFormulas(terms, circuit);
  return {
    terms,
    form,
    decisionMakers,
    truth,
    moves: translateMoves(terms, form, truth),
    prefers: preferences.map((preference) => translatePreference(terms, form, truth, preference)),
  };
}

function obstacleIn(preference: Preference): Pick<NotTranslatable, 'what' | 'why'> | undefined {
  switch (preference.kind) {
    case 'relation':
      return {
        what: 'relation',
        why: 'The preference is a list of pairs, which need not be an order.',
      };
    case 'voting':
      return {
        what: 'voting',
        why: 'It moves by vote, and votes are not translated for the solver.',
      };
    case 'weights':
      return preference.terms.every(({ weight }) => isExact(weight))
        ? undefined
        : { what: 'weights', why: 'A weight has more than nine decimals or exceeds a million.' };
    case 'ranking':
      return ranked(preference.places.reduce((sum, place) => sum + place.length, 0));
    case 'utility':
      return ranked(preference.values.length);
    default:
      return undefined;
  }
}

function isExact(weight: number): boolean {
  const units = Math.round(weight * WEIGHT_UNIT);
  return Math.abs(weight) <= 1e6 && Math.abs(units - weight * WEIGHT_UNIT) < 1e-3;
}

function ranked(states: number): Pick<NotTranslatable, 'what' | 'why'> | undefined {
  if (states <= MOST_RANKED) return undefined;
  return { what: 'ranking', why: `The preference lists ${states} states one by one.` };
}

/** Any state at all: the one that a question is about. */
export function anyState({ terms, form }: Translation) {
  const nothing: SymbolicState = form.options.map(() => []);
  return varyState(terms, form.options, nothing, () => true);
}
