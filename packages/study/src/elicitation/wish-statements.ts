import type { edits } from '@standoff/language';
import { listOf, sayAvoided } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Outcome } from './pair.ts';
import type { Literal, Rank, Wish } from './wish.ts';

/** Ranks as the model file has them: statements, several in a place where they are of equal rank. */
export function writeRanks(
  casebook: Casebook,
  decisionMaker: number,
  ranks: readonly Rank[],
): edits.NewStatement[][] {
  return ranks.map((rank) => rank.map((wish) => writeWish(casebook, decisionMaker, wish)));
}

function writeWish(casebook: Casebook, decisionMaker: number, wish: Wish): edits.NewStatement {
  if (wish.kind === 'avoid') {
    const outcomes = wish.outcomes.map((outcome) =>
      writeOutcome(casebook, decisionMaker, outcome, wish.outcomes.length > 1),
    );
    return { mode: 'not', formula: outcomes.join(' or ') };
  }
  const { literal, conditions } = wish;
  const left = levelsLeftOut(casebook, literal);
  const { option } = casebook.options[literal.option]!;
  const isNegative = option.yesNo
    ? literal.levels[0] === 0
    : option.levels.length > 2 && left.length === 1;
  const formula = isNegative
    ? writeLiteral(casebook, decisionMaker, { option: literal.option, levels: left })
    : writeLiteral(casebook, decisionMaker, literal);
  const condition = conditions.map((each) => writeLiteral(casebook, decisionMaker, each));
  return {
    mode: isNegative ? 'not' : 'want',
    formula,
    ...(condition.length > 0 && { if: condition.join(' and ') }),
  };
}

function levelsLeftOut(casebook: Casebook, { option, levels }: Literal): number[] {
  return [...casebook.options[option]!.option.levels.keys()].filter(
    (level) => !levels.includes(level),
  );
}

/** Own options go without the name of their owner. */
function writeLiteral(casebook: Casebook, decisionMaker: number, literal: Literal): string {
  const { option } = casebook.options[literal.option]!;
  const isOwn = casebook.decisionMakers[decisionMaker]!.id === option.owner;
  const name = isOwn ? option.id : `${option.owner}.${option.id}`;
  if (option.yesNo) return literal.levels[0] === 1 ? name : `not ${name}`;
  const parts = literal.levels.map((level) => `${name} = ${option.levels[level]!.id}`);
  return parts.length > 1 ? `(${parts.join(' or ')})` : parts.join('');
}

function writeOutcome(
  casebook: Casebook,
  decisionMaker: number,
  outcome: Outcome,
  isOneOfSeveral: boolean,
): string {
  const parts = outcome.map((level, option) =>
    writeLiteral(casebook, decisionMaker, { option, levels: [level] }),
  );
  const all = parts.join(' and ');
  return isOneOfSeveral && parts.length > 1 ? `(${all})` : all;
}

/** A rank in the words of the file. */
export function sayRank(casebook: Casebook, rank: Rank): string {
  const wishes = rank.map((wish) => sayWish(casebook, wish));
  return wishes.length > 1 ? `equally: ${listOf(wishes)}` : wishes.join('');
}

function sayWish(casebook: Casebook, wish: Wish): string {
  if (wish.kind === 'avoid') {
    const outcomes = wish.outcomes.map((outcome) => listOf(sayOutcome(casebook, outcome)));
    return sayAvoided(outcomes);
  }
  const { literal, conditions } = wish;
  const condition = listOf(conditions.map((each) => sayLiteral(casebook, each)));
  return sayLiteral(casebook, literal) + (condition === '' ? '' : `, if ${condition}`);
}

function sayLiteral(casebook: Casebook, literal: Literal): string {
  const phrases = phrasesAt(casebook, literal.option);
  const left = levelsLeftOut(casebook, literal);
  if (phrases.length > 2 && left.length === 1) return sayAvoided([phrases[left[0]!]!]);
  return listOf(
    literal.levels.map((level) => phrases[level]!),
    'or',
  );
}

/** What is the case in an outcome, option by option. */
export function sayOutcome(casebook: Casebook, outcome: Outcome): string[] {
  return outcome.map((level, option) => phrasesAt(casebook, option)[level]!);
}

function phrasesAt(casebook: Casebook, option: number): readonly string[] {
  return casebook.phrases.get(casebook.options[option]!.option)!;
}
