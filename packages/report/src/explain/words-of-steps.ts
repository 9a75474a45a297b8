import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import { type Proposition, propositionsIn, type Telling } from '@standoff/propositions';
import {
  type Argument,
  type ArgumentStep,
  type Casebook,
  type Explanation,
  lexiconOf,
  type ReasonStep,
  registerNow,
  type ToldArguments,
  tellVerdicts,
  untemptedIn,
} from '@standoff/study';
import {
  english,
  type Fragment,
  type Known,
  type Register,
  type Sentence,
  textOf,
} from '@standoff/wording';

/** A sentence that says why, in words, with what hangs on it. */
export interface WordedReason extends Pick<ReasonStep, 'mover' | 'states' | 'consequences'> {
  readonly text: string;
  readonly says: readonly Fragment[];
  /** What it claims. */
  readonly means: readonly Proposition[];
  readonly claims: readonly ClaimLink[];
  readonly steps: readonly WordedReason[];
}

/** One sentence of an argument in words. */
export interface WordedStep extends WordedReason, Pick<ArgumentStep, 'kind'> {
  readonly steps: readonly WordedStep[];
}

/** Whom the sentences of an argument are about, and in which state. */
export interface About {
  /** By positions: several where it is a coalition. */
  readonly who: readonly number[];
  /** Absent where no state is in mind. */
  readonly state?: StateCode | undefined;
}

/**
 * The steps of an argument in words, as they stand below whom it is about: who that is stays *it* until a move of somebody
 * else was told.
 */
export function wordSteps(
  casebook: Casebook,
  steps: readonly ArgumentStep[],
  about: About,
  register?: Register,
): WordedStep[];
export function wordSteps(
  casebook: Casebook,
  steps: readonly ReasonStep[],
  about: About,
  register?: Register,
): WordedReason[];
export function wordSteps(
  casebook: Casebook,
  steps: readonly ReasonStep[],
  about: About,
  register: Register = registerNow(),
): WordedReason[] {
  const known = knownOf(casebook, about);
  const wordAll = (all: readonly ReasonStep[], above: readonly string[]): WordedReason[] =>
    all.map((step, k) => {
      const before = k === 0 ? above : inMind(lastOf(all[k - 1]!), about, known.about);
      const { told, steps: below, ...rest } = step;
      return {
        ...rest,
        ...wordTelling(casebook, told, { ...known, about: before }, register),
        steps: wordAll(below, inMind(step, about, known.about)),
      };
    });
  return wordAll(steps, known.about);
}

/** The last sentence of a step with all that hangs on it. */
function lastOf(step: ReasonStep): ReasonStep {
  const last = step.steps.at(-1);
  return last === undefined ? step : lastOf(last);
}

/** Whom a reader has in mind after a sentence. */
function inMind(
  { mover }: ReasonStep,
  { who }: About,
  about: readonly string[],
): readonly string[] {
  return mover === undefined || who.includes(mover) ? about : [];
}

function knownOf({ movers, stateId }: Casebook, { who, state }: About): InMindOf {
  const about = who.map((mover) => movers[mover]!.id);
  return { about, ...(state !== undefined && { state: stateId(state) }) };
}

/** Whom a reader has in mind, and in which state, where there is one. */
type InMindOf = Pick<Known, 'about'> & Partial<Pick<Known, 'state'>>;

/** How somebody votes, which stands before why as in a list of votes. */
function voteIn({ says }: Telling<never>): string {
  return says.kind === 'ballot' && says.order !== undefined ? `${says.vote}: ` : '';
}

function wordTelling(
  casebook: Casebook,
  told: ReasonStep['told'],
  known: InMindOf,
  register: Register,
): Pick<WordedStep, 'text' | 'says' | 'means'> {
  const { says, means } = sentenceOf(casebook, told, known, register);
  const vote = voteIn(told);
  return {
    text: `${vote}${textOf(says)}`,
    says: vote === '' ? says : [vote, ...says],
    means,
  };
}

function sentenceOf(
  casebook: Casebook,
  told: Telling<never>,
  known: InMindOf,
  register: Register = registerNow(),
): Sentence<never> {
  return english.tell(lexiconOf(casebook), [[told]], register, known)[0]![0]!;
}

/** The verdicts of an argument and of those that are told with it: nobody is in mind before. */
export function wordVerdicts(explanation: Explanation, told: ToldArguments): Sentence<never> {
  return wordBeside(explanation, tellVerdicts(explanation, told));
}

/** Something that stands beside the arguments of an explanation. */
export function wordBeside(
  { casebook, state }: Pick<Explanation, 'casebook' | 'state'>,
  told: Telling<never>,
): Sentence<never> {
  return sentenceOf(casebook, told, { about: [], state: casebook.stateId(state) });
}

/** Why somebody stays that likes none of its moves, as it stands behind its name: `it has no move that it likes better`. */
export function wordUntempted(casebook: Casebook, argument: Argument): string {
  const { decisionMaker, certificate } = argument;
  const { movers, stateId } = casebook;
  const known = { about: [movers[decisionMaker]!.id], state: stateId(certificate.state) };
  const says = untemptedIn(casebook, argument);
  return textOf(english.say(lexiconOf(casebook), says, 'is', registerNow(), known));
}

/** A sentence that nothing stands above. */
export function sentenceAlone(casebook: Casebook, told: Telling<never>): Sentence<never> {
  return english.tell(lexiconOf(casebook), [[told]], registerNow())[0]![0]!;
}

/** All that the steps of an argument claim. */
export function claimedBy(steps: readonly ReasonStep[]): Proposition[] {
  return steps.flatMap(({ told, consequences, steps: below }) => [
    ...propositionsIn(told),
    ...consequences.map(({ means }) => means),
    ...claimedBy(below),
  ]);
}
