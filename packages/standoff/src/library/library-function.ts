import {
  type Outcome,
  runInSlices,
  runToEnd,
  type SliceOptions,
  type Steps,
} from '@standoff/engine';
import { documentSteps, type Telling } from '@standoff/report';
import {
  type Answered,
  type AskedOf,
  answerSteps,
  type Help,
  type Manner,
  type Model,
  type NamedVersion,
  type Needs,
  type Options,
  type TooLarge,
  type Understood,
  understand,
} from '@standoff/study';
import { refused } from './refused.ts';

/** The last arguments of a function: its options, which may be left out where none is required. */
export type Given<O> = object extends AskedOf<O> ? [options?: AskedOf<O>] : [options: AskedOf<O>];

/** How programs put questions. */
export const fromProgram: Manner = { told: 'json', called: (option) => option };

/** The last arguments of a function that answers in slices. */
export type GivenInSlices<O> =
  object extends AskedOf<O>
    ? [options?: AskedOf<O> & SliceOptions]
    : [options: AskedOf<O> & SliceOptions];

/** A function of the library that answers an inquiry. */
export interface Answering<O, J> {
  (model: Model, ...given: Given<O>): J | TooLarge;
  /** The same in slices, between which events are handled; it can be cancelled. */
  inSlices(model: Model, ...given: GivenInSlices<O>): Promise<Outcome<J | TooLarge>>;
}

/**
 * The function of the library that answers an inquiry. Too large a model is an answer, not an exception. It
 * throws a RangeError for what the model does not have, and for options that make no sense; in slices its promise is
 * rejected with it.
 */
export function answering<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
): Answering<O, J> {
  const answer = (model: Model, ...[options]: Given<O>) =>
    runToEnd(toldSteps(telling, model, options));
  return Object.assign(answer, {
    async inSlices(model: Model, ...[options]: GivenInSlices<O>) {
      const [slices, asked] = apart(options as SliceOptions | undefined);
      return runInSlices(toldSteps(telling, model, asked as AskedOf<O>), slices);
    },
  });
}

/** A function that runs steps to their end, with the one that runs them in slices. */
export function both<A extends readonly unknown[], B extends readonly unknown[], T>(
  steps: (...given: A) => Steps<T>,
  inSlices: (...given: B) => Promise<Outcome<T>>,
): ((...given: A) => T) & { inSlices(...given: B): Promise<Outcome<T>> } {
  // What is thrown on the way rejects the promise, also before its first slice.
  const sliced = async (...given: B) => inSlices(...given);
  return Object.assign((...given: A) => runToEnd(steps(...given)), { inSlices: sliced });
}

/** How steps are run, apart from what is asked. */
export function apart<G extends object>(
  given: (G & SliceOptions) | undefined,
): [SliceOptions, Omit<G, keyof SliceOptions>] {
  const { signal, onProgress, sliceMilliseconds, ...asked } = given ?? ({} as G & SliceOptions);
  return [
    {
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
      ...(sliceMilliseconds !== undefined && { sliceMilliseconds }),
    },
    asked,
  ];
}

/** The document of an answer, or that the model is too large. */
export function* toldSteps<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
  model: Model | readonly NamedVersion[],
  options: AskedOf<O> | undefined,
): Steps<J | TooLarge> {
  const answer = yield* answeredSteps(telling, model, options);
  return answer.status === 'answered' ? yield* documentSteps(telling, answer) : answer;
}

/** The answer to a question of a program. Throws a RangeError where it is refused. */
export function* answeredSteps<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
  model: Model | readonly NamedVersion[],
  options: AskedOf<O> | undefined,
  help?: Help,
): Steps<Answered<R> | TooLarge> {
  const answer = yield* answerSteps(understoodBy(telling, model, options), help);
  if (answer.status === 'refused') throw refused(answer);
  return answer;
}

/**
 * A question of a program, read and with its names looked up. Throws a RangeError where the question is
 * refused, also for what is no option of the inquiry.
 */
export function understoodBy<N extends Needs, O extends Options, R, J extends object>(
  { inquiry }: Telling<N, O, R, J>,
  model: Model | readonly NamedVersion[],
  options: AskedOf<O> | undefined,
): Understood<N, O, R> {
  const understood = understand(inquiry, model, { ...options }, fromProgram);
  if (understood.status === 'refused') throw refused(understood);
  return understood;
}
