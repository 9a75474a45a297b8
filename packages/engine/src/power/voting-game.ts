import type { Adoption, TallyFormula } from '../model/model.ts';

/** What the yes votes of a coalition come to, all others voting no. */
export type CoalitionFormula =
  | { readonly kind: 'and' | 'or'; readonly of: readonly CoalitionFormula[] }
  | { readonly kind: 'not'; readonly of: CoalitionFormula }
  | { readonly kind: 'constant'; readonly value: boolean }
  /** What its members count for together on a scale, by its position, is so much at least. */
  | { readonly kind: 'at-least'; readonly scale: number; readonly least: number };

/** A rule of voting where each member says yes or no. */
export interface VotingGame {
  readonly members: number;
  /** What each member counts for, in whole numbers from 0. On the first each counts for one. */
  readonly scales: readonly (readonly number[])[];
  readonly wins: CoalitionFormula;
}

/** The game of a rule: who does not vote yes votes no, and nobody abstains. `vetoes` are members of whom none may vote no. */
export function votingGame(
  members: number,
  { votesNeeded, when }: Adoption,
  vetoes: readonly number[],
): VotingGame {
  const ones = Array.from({ length: members }, () => 1);
  const scales: (readonly number[])[] = [ones];
  const keys = new Map([[ones.join(), 0]]);
  const onScale = (weights: readonly number[]): number => {
    const key = weights.join();
    const known = keys.get(key) ?? scales.push(weights) - 1;
    keys.set(key, known);
    return known;
  };
  const votesYes = (member: number): CoalitionFormula => ({
    kind: 'at-least',
    scale: onScale(ones.map((_, k) => (k === member ? 1 : 0))),
    least: 1,
  });
  const wins: CoalitionFormula = {
    kind: 'and',
    of: [
      { kind: 'at-least', scale: 0, least: votesNeeded },
      ...(when ? [ofYesAndNo(when, { ones, onScale, votesYes })] : []),
      ...vetoes.map(votesYes),
    ],
  };
  return { members, scales, wins };
}

interface Scales {
  readonly ones: readonly number[];
  onScale(weights: readonly number[]): number;
  votesYes(member: number): CoalitionFormula;
}

function ofYesAndNo(formula: TallyFormula, by: Scales): CoalitionFormula {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return { kind: formula.kind, of: formula.of.map((part) => ofYesAndNo(part, by)) };
    case 'not':
      return { kind: 'not', of: ofYesAndNo(formula.of, by) };
    case 'vote':
      return ofVote(formula, by);
    case 'at-least':
      return ofSum(formula, by);
  }
}

function ofVote(
  { member, vote }: Extract<TallyFormula, { kind: 'vote' }>,
  { votesYes }: Scales,
): CoalitionFormula {
  if (vote === 'yes') return votesYes(member);
  if (vote === 'no') return { kind: 'not', of: votesYes(member) };
  return { kind: 'constant', value: false };
}

/** Where those who vote yes count for S of W, this is `yes * S + no * (W - S) + plus >= 0`. */
function ofSum(
  { times, plus, weights }: Extract<TallyFormula, { kind: 'at-least' }>,
  { ones, onScale }: Scales,
): CoalitionFormula {
  const own = weights ?? ones;
  const rest = times.no * own.reduce((sum, one) => sum + one, 0) + plus;
  const more = times.yes - times.no;
  if (more === 0) return { kind: 'constant', value: rest >= 0 };
  const scale = onScale(own);
  if (more > 0) return { kind: 'at-least', scale, least: -floorOf(rest, more) };
  return { kind: 'not', of: { kind: 'at-least', scale, least: floorOf(rest, -more) + 1 } };
}

/** Division of whole numbers, rounded down, without a quotient that floating point would round. */
function floorOf(value: number, divisor: number): number {
  const left = ((value % divisor) + divisor) % divisor;
  return (value - left) / divisor;
}

/** Whether no yes makes a coalition lose, seen from the form alone. */
export function yesHelpsByForm(formula: CoalitionFormula): boolean {
  if (formula.kind === 'and' || formula.kind === 'or') return formula.of.every(yesHelpsByForm);
  return formula.kind !== 'not';
}

/** How many comparisons a formula has. */
export function comparisonsIn(formula: CoalitionFormula): number {
  if (formula.kind === 'and' || formula.kind === 'or') {
    return formula.of.reduce((sum, part) => sum + comparisonsIn(part), 0);
  }
  return formula.kind === 'not' ? comparisonsIn(formula.of) : 1;
}
