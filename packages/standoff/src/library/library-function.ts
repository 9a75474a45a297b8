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
  type Understood,
  understand,
} from '@standoff/study';
import { refused, tooLarge } from './refused.ts';

/** How programs put questions. */
export const fromProgram: Manner = { told: 'json', called: (option) => option };

/**
 * A function of the library that answers an inquiry. It throws a RangeError, whose `code` says which, for what the model does not
 * have, for options that make no sense, and for a model that is too large; in slices its promise is rejected with it.
 */
export interface Answering<Asked, Document> {
  (model: Model, options?: Asked): Document;
  /** The same in slices, between which events are handled; it can be cancelled. */
  inSlices(model: Model, options?: Asked & SliceOptions): Promise<Outcome<Document>>;
}

/** The function of the library that answers an inquiry. */
export function answering<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
): Answering<AskedOf<O>, J> {
  const answer = (model: Model, options?: AskedOf<O>) =>
    runToEnd(toldSteps(telling, model, options));
  return Object.assign(answer, {
    async inSlices(model: Model, options?: AskedOf<O> & SliceOptions) {
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

/** The document of an answer. */
export function* toldSteps<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
  model: Model | readonly NamedVersion[],
  options: AskedOf<O> | undefined,
): Steps<J> {
  return yield* documentSteps(telling, yield* answeredSteps(telling, model, options));
}

/** The answer to a question of a program. Throws a RangeError where it is refused, or the model is too large. */
export function* answeredSteps<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
  model: Model | readonly NamedVersion[],
  options: AskedOf<O> | undefined,
  help?: Help,
): Steps<Answered<R>> {
  const answer = yield* answerSteps(understoodBy(telling, model, options), help);
  if (answer.status === 'refused') throw refused(answer);
  if (answer.status === 'too-large') throw tooLarge(answer);
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
