import {
  type Concept,
  type ConceptId,
  findConcept,
  type ReadingId,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { moversOf } from '@standoff/language';
import {
  chooseConcepts,
  type Explanation,
  explainState,
  findState,
  type OpenCase,
  openCase,
  otherReading,
  refuseConcepts,
  sayRefused,
  type TooLarge,
} from '@standoff/study';
import { limitsAsked } from './limits-asked.ts';
import { type Model, type Reading, readingOf } from './model.ts';
import { type ReadingOptions, readingAsked } from './reading.ts';

/** A question about one state. */
export interface Query extends ReadingOptions {
  /**
   * An id (`s37`), `status-quo`, a named state or a deal by its id or name, levels over the status quo
   * (`dprk.tests = frozen, us.posture = talks`), or a formula that is true in exactly one state.
   */
  readonly state: string;
  /** Id of a decision maker or a body; all when left out. */
  readonly decisionMaker?: string;
  /** Ids of concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  /** Id of a variant of the file. */
  readonly variant?: string;
  /**
   * How many combinations of levels may be laid out as an array, and how many feasible states may be
   * listed instead; 2^24 and 2^22 when left out.
   */
  readonly maxStates?: number;
  /** Bytes of memory that an analysis may take, by its estimate; any when left out. */
  readonly maxMemory?: number;
}

/** The question asks for something that the model does not have. */
export interface NotFound {
  readonly status: 'not-found';
  readonly what: 'state' | 'decision-maker' | 'concept';
  readonly problem: string;
}

/** A question with every name in it looked up. */
export interface Understood {
  readonly status: 'understood';
  readonly opened: OpenCase;
  /** Code of the state. */
  readonly state: StateCode;
  /** Positions. */
  readonly decisionMakers: readonly number[];
  readonly concepts: readonly Concept[];
}

/** Opens the states of a model and looks up the names of a question. */
export function* understand(model: Model, query: Query): Steps<Understood | NotFound | TooLarge> {
  const reading = readingOf(model, query.variant);
  const read = readingAsked(query);
  const concepts = conceptsOf(reading, query.concepts, read);
  if ('status' in concepts) return concepts;
  const decisionMakers = decisionMakersOf(reading, query.decisionMaker);
  if ('status' in decisionMakers) return decisionMakers;
  const limits = limitsAsked(query);
  const opened = yield* openCase(reading, {
    limits,
    concepts,
    ...(read !== undefined && { reading: read }),
  });
  if (opened.status === 'too-large') return opened;
  const answer = findState(opened.casebook, query.state);
  return answer.status === 'found'
    ? { status: 'understood', opened, state: answer.state, decisionMakers, concepts }
    : { status: 'not-found', what: 'state', problem: answer.problem };
}

/** The concepts of a question. */
export function conceptsOf(
  { compiled }: Reading,
  asked: readonly ConceptId[] | undefined,
  read: ReadingId | undefined,
): readonly Concept[] | NotFound {
  const unknown = asked?.find((id) => findConcept(id) === undefined);
  const { model } = compiled;
  const refused = refuseConcepts({ concepts: asked ?? [] }, model, otherReading(read));
  const problem =
    unknown !== undefined
      ? `no solution concept is called ${unknown}`
      : refused && sayRefused(refused);
  return problem === undefined
    ? chooseConcepts(asked, model).chosen
    : { status: 'not-found', what: 'concept', problem };
}

function decisionMakersOf(
  { conflict }: Reading,
  asked: string | undefined,
): readonly number[] | NotFound {
  const movers = moversOf(conflict);
  const positions = movers.map((_, position) => position);
  if (asked === undefined) return positions;
  const found = positions.filter((position) => movers[position]!.id === asked);
  return found.length > 0
    ? found
    : {
        status: 'not-found',
        what: 'decision-maker',
        problem: `no decision maker or body is called ${asked}`,
      };
}

/** The argument for each verdict on a state. */
export function* explainSteps(
  model: Model,
  query: Query,
): Steps<{ status: 'explained'; explanation: Explanation } | NotFound | TooLarge> {
  const understood = yield* understand(model, query);
  if (understood.status !== 'understood') return understood;
  const { opened, ...question } = understood;
  return {
    status: 'explained',
    explanation: yield* explainState(opened.casebook, opened.situation, question),
  };
}
