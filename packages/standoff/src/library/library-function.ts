import { runToEnd, type Steps } from '@standoff/engine';
import type { Telling } from '@standoff/report';
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
  type Refusal,
  type TooLarge,
  type Understood,
  understand,
} from '@standoff/study';

/** The last arguments of a function: its options, which may be left out where none is required. */
export type Given<O> = object extends AskedOf<O> ? [options?: AskedOf<O>] : [options: AskedOf<O>];

/** How programs put questions. */
const fromProgram: Manner = { told: 'json', called: (option) => option };

/**
 * The function of the library that answers an inquiry. Too large a model is an answer, not an exception. It
 * throws a RangeError for what the model does not have, and for options that make no sense.
 */
export function answering<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
): (model: Model, ...given: Given<O>) => J | TooLarge {
  return (model, ...[options]) => {
    const answer = runToEnd(answeredSteps(telling, model, options));
    return answer.status === 'answered' ? telling.json(answer) : answer;
  };
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

/** A refusal as an exception. */
export function refused({ problem }: Refusal): RangeError {
  return new RangeError(problem);
}
