import {
  type Answered,
  ask,
  identityOf,
  type Refusal,
  refuseSoMuch,
  SECONDS_TO_ASK,
  type SolverAnswer,
} from '@standoff/study';
import type { NotTranslatable } from '@standoff/symbolic';
import { limitProblem } from '@standoff/wording';
import { answerToJson } from '../json/answer-json.ts';
import { levelsReadToJson } from './levels-told.ts';
import { askedIn, tell } from './tell.ts';

/** How the answers of the solver are told. */
export const askTold = tell(ask, {
  formats: ['standoff.answer/1'],
  json(answered) {
    const { result, setting, elapsed } = answered;
    const document = answerToJson(result, identityOf(setting.model), elapsed);
    return { ...document, ...levelsReadToJson(ask, answered) };
  },
  unfinished,
});

/** The refusal where some answer is missing; undefined too where the question was cancelled. */
function unfinished(answered: Answered<SolverAnswer>): Refusal | undefined {
  const { result, setting } = answered;
  const answers =
    result.kind === 'equilibria' ? [result.answer] : result.answers.map(({ answer }) => answer);
  for (const answer of answers) {
    if (answer.status === 'not-translatable') return notTranslatable(answer, setting);
    if (answer.status === 'undecided' && answer.reason !== 'cancelled') {
      const { timeout = SECONDS_TO_ASK } = askedIn(ask, answered);
      return undecided(timeout, setting.called);
    }
  }
  return undefined;
}

type Called = (option: string) => string;

function notTranslatable(
  { what, why, option }: NotTranslatable,
  { called, version }: Pick<Answered<SolverAnswer>['setting'], 'called' | 'version'>,
): Refusal {
  const named =
    option === undefined ? {} : { option: version.compiled.options[option]!.option.name };
  // What the model lacks it lacks under every concept.
  const concept = ABOUT_CONCEPTS.includes(what) ? { concept: called('concept') } : {};
  return refuseSoMuch(limitProblem('not-for-solver', { lacks: what, why, ...named, ...concept }));
}

const ABOUT_CONCEPTS: readonly NotTranslatable['what'][] = ['simultaneous-moves', 'further-moves'];

function undecided(seconds: number, called: Called): Refusal {
  const [timeout, most, concept] = [called('timeout'), called('most'), called('concept')];
  return refuseSoMuch(limitProblem('no-answer-in-time', { seconds, timeout, most, concept }));
}
