import { count, counted, inWords, listOf } from '../grammar/lists.ts';
import { openingName } from '../grammar/prose-name.ts';
import { quote } from '../grammar/quotations.ts';
import { problemsOf } from './problem.ts';

const grouped = (number: number) => number.toLocaleString('en');

interface Most {
  readonly most: number;
}

/** What is more than is looked at, and what to do about it. */
export const limitProblems = {
  'too-many-coalitions': ({
    movers,
    most,
    option,
  }: Most & { readonly movers: number; readonly option: string }) =>
    `${movers} decision makers can move, too many to go through all their coalitions (at most ${most}); name one coalition with ${option}`,
  'too-many-drafts': ({ drafts, most }: Most & { readonly drafts: number }) => ({
    problem: `there may be ${count(drafts)} drafts, and at most ${count(most)} are put to the vote`,
    help: ['name one state from which they start, or one body'],
  }),
  'too-long-for-coalitions': sayTooLongForCoalitions,
  'too-many-parts': ({ members, most }: Most & { readonly members: number }) =>
    `by the rule movers every part of a coalition is asked, and ${members} members have too many (at most ${most}); take the rule all or pareto`,
  'too-many-groups': ({
    decisionMakers,
    most,
    parties,
  }: Most & { readonly decisionMakers: number; readonly parties: string }) => ({
    problem: `${decisionMakers} decision makers form too many groups: those of at most ${most} are gone through`,
    help: [`name those that agree with ${parties}`],
  }),
  'too-many-states-to-coalesce': ({ states, most }: Most & { readonly states: number }) =>
    `there are ${count(states)} states, and those that nobody tells apart are sought among at most ${count(most)}`,
  'too-many-improvements': ({ most }: Most) => ({
    problem: `more than ${count(most)} improvements lead on from the status quo, and no more are followed`,
    help: [
      'ask about a variant, or a copy, with fewer options or with fewer combinations that are feasible',
      'evolve says whether improvements lead there as the model is written, however many there are',
    ],
  }),
  'too-many-sets-of-errors': ({
    most,
    size,
    upTo,
  }: Most & { readonly size: number; readonly upTo: string }) => ({
    problem: `more than ${count(most)} sets of up to ${inWords(size, 'error')} would have to be kept, and there is no room for them`,
    help: [`look for fewer errors together with ${upTo}, or allow more memory`],
  }),
  'too-many-orders': ({
    name,
    most,
    places,
  }: Most & { readonly name: string; readonly places: number }) =>
    `${openingName(name)} may have more than ${grouped(most)} orders of ${grouped(places)} places, and no more are told apart; ask within fewer swaps, or say in the file what is in doubt there`,
  'too-many-edited-orders': ({
    name,
    most,
    upTo,
  }: Most & { readonly name: string; readonly upTo: number }) =>
    `${name} may have more than ${grouped(most)} orders after up to ${upTo} changes, and no more are told apart; ask for fewer changes together`,
  'too-many-traces': ({ most }: Most) =>
    `there are more than ${counted(most, 'trace')}, and no more are looked at`,
  'too-many-smallest-sets': ({ most }: Most) =>
    `there are more than ${counted(most, 'smallest set')}, and no more are looked at`,
  'too-many-worlds': ({ worlds, most }: Most & { readonly worlds: number }) =>
    `facts and moves in doubt can be in ${grouped(worlds)} ways together, and no more than ${grouped(most)} are gone through`,
  'no-sense-in-doubt': ({ message }: { readonly message?: string }) =>
    `where facts and moves in doubt are otherwise than written, the file makes no sense: ${message ?? 'it has an error'}`,

  'not-for-solver': ({
    why,
    option,
    concept,
  }: {
    readonly lacks: string;
    readonly why: string;
    readonly option?: string;
    readonly concept?: string;
  }) => ({
    problem: 'this question cannot be put to the solver',
    note: option === undefined ? why : `${why} It is ${quote(option)}.`,
    help: [
      concept === undefined
        ? 'list the states with analyze and explain'
        : `ask under another ${concept}, or list the states with analyze and explain`,
    ],
  }),
  'no-answer-in-time': ({ seconds, timeout, most, concept }: NotInTime) => ({
    problem: `there is no answer after ${seconds} seconds`,
    help: [
      `allow more with ${timeout} ${10 * seconds}, ask for something narrower, ask for fewer with ${most}, or ask under a ${concept} that looks fewer moves ahead`,
    ],
  }),
};

interface NotInTime {
  readonly seconds: number;
  readonly timeout: string;
  readonly most: string;
  readonly concept: string;
}

interface TooLongForCoalitions {
  readonly coalitions: number;
  /** The options that narrow the question, as they are called, of those that were not given. */
  readonly coalition?: string;
  readonly only?: string;
}

function sayTooLongForCoalitions({ coalitions, coalition, only }: TooLongForCoalitions): string {
  const instead = [
    coalition !== undefined && `name one coalition with ${coalition}`,
    only !== undefined && `ask for another part with ${only}`,
  ].filter((way) => way !== false);
  const ways = instead.length > 0 ? `; ${listOf(instead, 'or')}` : '';
  return `to list the joint moves of ${inWords(coalitions, 'coalition')} takes more than five minutes of work, the most that is spent on it${ways}`;
}

export const limitProblem = problemsOf(limitProblems);
