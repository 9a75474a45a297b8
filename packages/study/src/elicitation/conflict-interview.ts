import { codeOf, type StateCode } from '@standoff/engine';
import type { edits, Fact } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { factsIn, nameOfFact } from '../words/consequences.ts';
import { conductInterview } from './interview.ts';
import { type Answer, type Choice, type Outcome, outcomeKey, type Pair } from './pair.ts';
import { sayOutcome, sayRank, writeRanks } from './wish-statements.ts';

/** What somebody is asked about the preference of a decision maker, and what follows from it. */
export interface ConflictInterview {
  readonly question?: Question;
  /** The answers in words, in turn. */
  readonly given: readonly Question[];
  /** Positions of answers that cannot all hold. */
  readonly contradiction: readonly number[];
  /** What follows so far, most important first: in words, and as the file has it. */
  readonly words: readonly string[];
  readonly statements: readonly (readonly edits.NewStatement[])[];
  readonly about: number;
}

export interface Question extends Pair {
  /** What sets the two apart. */
  readonly firstWords: readonly string[];
  readonly secondWords: readonly string[];
  /** What comes of the one and not of the other. */
  readonly firstFacts: readonly string[];
  readonly secondFacts: readonly string[];
  /** What is the case in both, where that has to be said. */
  readonly meanwhile: readonly string[];
}

const unsaid = { firstWords: [], secondWords: [], firstFacts: [], secondFacts: [], meanwhile: [] };

/** With so few options a question says all of them, with more only what is not as it is now. */
const SAID_IN_FULL = 4;

/** Interviews somebody about a decision maker of a conflict with options. */
export function interviewAbout(
  casebook: Casebook,
  decisionMaker: number,
  cares: readonly number[],
  answers: readonly Answer[],
): ConflictInterview {
  const choice = choiceOf(casebook, decisionMaker, cares);
  const usable = answers.filter((answer) => fits(choice, answer));
  const { question, ranks, contradiction, about } = conductInterview(choice, usable);
  return {
    ...(question && { question: sayPair(casebook, choice, question) }),
    given: answers.map((answer) =>
      fits(choice, answer) ? sayPair(casebook, choice, answer) : { ...answer, ...unsaid },
    ),
    contradiction: contradiction.map((answer) => answers.indexOf(answer)).sort((a, b) => a - b),
    words: ranks.map((rank) => sayRank(casebook, rank)),
    statements: writeRanks(casebook, decisionMaker, ranks),
    about,
  };
}

function choiceOf(casebook: Casebook, decisionMaker: number, cares: readonly number[]): Choice {
  const levels = casebook.options.map(({ option }) => option.levels.length);
  const { space, states, statusQuo, options } = casebook;
  return {
    levels,
    base: states.levels(statusQuo ?? space.codeOf(space.cellAt(0))),
    cares,
    again: cares.filter((option) => options[option]!.decisionMaker === decisionMaker),
    isFeasible: (outcome) => states.isState(codeOfOutcome(casebook, outcome)),
  };
}

function codeOfOutcome({ options }: Casebook, outcome: Outcome): StateCode {
  const form = { options: options.map(({ option }) => ({ levels: option.levels.length })) };
  return codeOf(form, outcome);
}

/** Answers about options that have changed since say nothing. */
function fits({ levels, isFeasible }: Choice, { first, second }: Answer): boolean {
  const isOutcome = (outcome: Outcome) =>
    outcome.length === levels.length &&
    outcome.every((level, option) => level < levels[option]!) &&
    isFeasible(outcome);
  return isOutcome(first) && isOutcome(second) && outcomeKey(first) !== outcomeKey(second);
}

function sayPair(casebook: Casebook, { base }: Choice, { first, second }: Pair): Question {
  const [one, two] = [sayOutcome(casebook, first), sayOutcome(casebook, second)];
  const differs = (option: number) => first[option] !== second[option];
  const ofFirst = factsIn(casebook, codeOfOutcome(casebook, first));
  const ofSecond = factsIn(casebook, codeOfOutcome(casebook, second));
  const without = (facts: readonly Fact[], others: readonly Fact[]) =>
    facts.filter((fact) => !others.includes(fact)).map(nameOfFact);
  const isSaid = (option: number) => base.length <= SAID_IN_FULL || first[option] !== base[option];
  return {
    first,
    second,
    firstWords: one.filter((_, option) => differs(option)),
    secondWords: two.filter((_, option) => differs(option)),
    firstFacts: without(ofFirst, ofSecond),
    secondFacts: without(ofSecond, ofFirst),
    meanwhile: one.filter((_, option) => !differs(option) && isSaid(option)),
  };
}
