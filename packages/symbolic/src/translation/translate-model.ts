import {
  type Concept,
  isOfSanctions,
  isSimultaneous,
  type Model,
  type OptionForm,
  type Preference,
} from '@standoff/engine';
import { type Term, Terms } from '../logic/terms.ts';
import { type Truth, translateFormulas } from './formulas.ts';
import { translateGreatPreference } from './great-preferences.ts';
import { type Moves, translateMoves } from './moves.ts';
import { type Prefers, translatePreference, WEIGHT_UNIT } from './preferences.ts';
import { type SymbolicState, varyState } from './symbolic-state.ts';
import { translateVote } from './votes.ts';

/** A conflict in terms. */
export interface Translation {
  readonly terms: Terms;
  readonly form: OptionForm;
  /** How many can move: the decision makers and, numbered after them, the bodies. */
  readonly movers: number;
  /** Whether a mover is a body, which cannot always do what its options allow. */
  isBody(mover: number): boolean;
  readonly truth: Truth;
  readonly moves: Moves;
  /** One for each decision maker; for each body what its members would carry. */
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
    | 'votes'
    | 'levels'
    | 'simultaneous-moves'
    | 'further-moves';
  /** A sentence. */
  readonly why: string;
  /** Whose preference it is, where it is one. */
  readonly decisionMaker?: number;
  /** Which option it is, where it is one. */
  readonly option?: number;
}

/** Rankings are written out state by state. */
const MOST_RANKED = 20_000;

/** The others respond in a legal sequence; the decision maker may get a counter-move. */
export type SanctionComputation = Extract<Concept['computation'], { readonly kind: 'sanction' }>;

/** The declaration that a concept is computed by, if it has a translation. */
export function translateConcept({ computation }: Concept): SanctionComputation | NotTranslatable {
  if (isOfSanctions(computation)) return computation;
  return isSimultaneous(computation)
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

/** Each level of an option is a term of its own, of which one at most holds. */
const MOST_LEVELS = 256;

export function translateModel(model: Model): Translation | NotTranslatable {
  const { form, circuit, preferences } = model;
  if (form.kind === 'graph') {
    return {
      status: 'not-translatable',
      what: 'graph',
      why: 'The states are a list and not combinations of options.',
    };
  }
  const most = form.options.reduce((levels, option) => Math.max(levels, option.levels), 0);
  if (most > MOST_LEVELS) {
    return {
      status: 'not-translatable',
      what: 'levels',
      option: form.options.findIndex(({ levels }) => levels === most),
      why: `An option has ${most.toLocaleString('en')} levels, and at most ${MOST_LEVELS} are translated.`,
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
  const prefers = translatePreferences(terms, form, truth, preferences);
  const isBody = (mover: number) => preferences[mover]!.kind === 'voting';
  const carries = (mover: number) => (isBody(mover) ? prefers[mover] : undefined);
  return {
    terms,
    form,
    movers: preferences.length,
    isBody,
    truth,
    moves: translateMoves(terms, form, truth, carries),
    prefers,
  };
}

/** How everybody compares two states. Members of bodies are asked about the same two again and again: each comparison is translated once. */
function translatePreferences(
  terms: Terms,
  form: OptionForm,
  truth: Truth,
  preferences: readonly Preference[],
): Prefers[] {
  const great = preferences.map((preference) =>
    preference.kind === 'voting'
      ? undefined
      : comparedOnce(translateGreatPreference(terms, form, truth, preference)),
  );
  const compared = {
    prefers: (decisionMaker: number) => prefers[decisionMaker]!,
    greatlyPrefers: (decisionMaker: number) => great[decisionMaker]!,
  };
  const prefers = preferences.map(
    (preference): Prefers =>
      comparedOnce(
        preference.kind === 'voting'
          ? translateVote(terms, preference, compared)
          : translatePreference(terms, form, truth, preference),
      ),
  );
  return prefers;
}

function obstacleIn(preference: Preference): Pick<NotTranslatable, 'what' | 'why'> | undefined {
  switch (preference.kind) {
    case 'relation':
      return {
        what: 'relation',
        why: 'The preference is a list of pairs, which need not be an order.',
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

/** The same terms, found again where the same two states are compared. */
function comparedOnce(prefers: Prefers): Prefers {
  const known = new WeakMap<SymbolicState, WeakMap<SymbolicState, Term>>();
  return (better, worse) => {
    const before = known.get(better) ?? new WeakMap<SymbolicState, Term>();
    known.set(better, before);
    const found = before.get(worse) ?? prefers(better, worse);
    before.set(worse, found);
    return found;
  };
}
