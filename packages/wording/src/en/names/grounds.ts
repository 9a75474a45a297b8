import type { Fragment } from '../../interface/fragments.ts';
import type { Ground, Names, Register } from '../../interface/wording.ts';
import { listOf, numberWord } from '../grammar/lists.ts';
import { numbersApart } from '../grammar/numbers-apart.ts';
import { ordinal } from '../grammar/ordinals.ts';
import { quote, setApart } from '../grammar/quotations.ts';
import { finite } from '../grammar/verbs.ts';
import { sayQuoted } from './formulas.ts';
import { agreementWith, optionName, partyNames } from './names.ts';
import { sayChance, sayHowSure } from './registers.ts';

type Statement = NonNullable<Ground['statements']>[number];
type Chance = NonNullable<Statement['chances']>[number];

function saySure(sure: number | undefined, register: Register): string[] {
  return sure === undefined || sure >= 1 ? [] : [sayHowSure(sure, register)];
}

function sayChances(
  lexicon: Names,
  chances: readonly Chance[] | undefined,
  register: Register,
): string[] {
  return (chances ?? []).map(
    ({ fact, chance }) =>
      `${setApart(lexicon.fact(fact).name)}: ${sayChance({ from: chance, to: chance }, register)}`,
  );
}

function inBrackets(doubts: readonly string[]): string {
  return doubts.length === 0 ? '' : ` (${doubts.join('; ')})`;
}

/** `40 % against 30 %`: what an amount comes to in the two states that are compared. */
function sayAmounts(amounts: Statement['amounts']): string[] {
  if (amounts === undefined) return [];
  const { first, second } = amounts;
  const unit = amounts.unit === undefined ? '' : ` ${amounts.unit}`;
  if (first === undefined) return [`where this does not matter, against ${second}${unit}`];
  if (second === undefined) return [`${first}${unit} against where this does not matter`];
  return [`${first}${unit} against ${second}${unit}`];
}

/** A statement in quotation marks, with what the file doubts of it. */
function sayStatement(
  lexicon: Names,
  { text, amounts, sure, orElse = [], chances }: Statement,
  register: Register,
): string {
  const others = orElse.map(
    (other) =>
      `or else ${quote(sayQuoted(lexicon, other.text))}${inBrackets(saySure(other.sure, register))}`,
  );
  const doubts = [
    ...sayAmounts(amounts),
    ...saySure(sure, register),
    ...others,
    ...sayChances(lexicon, chances, register),
  ];
  return `${quote(sayQuoted(lexicon, text))}${inBrackets(doubts)}`;
}

/**
 * What settles how somebody compares two states, as a noun: `“No talks while the tests go on” (70 % sure)`, `ranked second
 * of five, against third`, `13 for, 2 against`. Nothing where nothing does.
 */
export function sayGround(
  lexicon: Names,
  ground: Ground,
  register: Register = 'exact',
): Fragment[] {
  const { statements, against = [], places, values, sums, vote } = ground;
  if (statements !== undefined) {
    const say = (some: readonly Statement[]) =>
      listOf(some.map((one) => sayStatement(lexicon, one, register)));
    // Of statements of equal rank the more that hold, the better.
    return [
      say(statements),
      ...(against.length === 0 ? [] : [`, which outnumber ${say(against)}`]),
    ];
  }
  if (places !== undefined) {
    const { first, second, of } = places;
    return [`ranked ${ordinal(first)} of ${numberWord(of)}, against ${ordinal(second)}`];
  }
  if (values !== undefined) {
    const [one, other] = numbersApart(values.first, values.second);
    return [`a value of ${one} against a value of ${other}`];
  }
  if (sums !== undefined) return [saySums(lexicon, sums, register)];
  return vote === undefined ? [] : sayVote(lexicon, vote);
}

/** So many entries in which two states differ are told; the rest is counted. */
const FEW = 3;

function saySums(
  lexicon: Names,
  { first, second, entries }: NonNullable<Ground['sums']>,
  register: Register,
): string {
  const [one, other] = numbersApart(first, second);
  const told = entries.slice(0, FEW).map((entry) => {
    const { text, weight, amounts, chances } = entry;
    const signed = weight > 0 ? `+${weight}` : `${weight}`;
    const each = amounts ? ' each' : '';
    const beside = inBrackets([...sayAmounts(amounts), ...sayChances(lexicon, chances, register)]);
    return { entry, says: `${signed}${each} for ${quote(sayQuoted(lexicon, text))}${beside}` };
  });
  // Amounts count in both.
  const own = told.filter(({ entry }) => entry.amounts || entry.in === 'first');
  const others = told.filter((each) => !own.includes(each));
  const left = entries.length - told.length;
  const more = left === 0 ? '' : `, and ${left} more`;
  return `${one} ${one === '1' ? 'point' : 'points'} against ${other}: ${againstEachOther(own, others)}${more}`;
}

interface Says {
  readonly says: string;
}

/** `+2 for “talks” against +1 for “aid”`; `without the +1 for “aid”` where nothing is set against it. */
function againstEachOther(own: readonly Says[], others: readonly Says[]): string {
  const [first, second] = [own, others].map((some) => listOf(some.map(({ says }) => says)));
  if (others.length === 0) return first!;
  return own.length === 0 ? `without the ${second}` : `${first} against ${second}`;
}

type Vote = NonNullable<Ground['vote']>;

/** `13 for, 2 against; China and Russia veto it`. */
export function sayVote(lexicon: Names, vote: Vote): Fragment[] {
  if (!vote.proposed) return ['nobody who may propose it wants it'];
  const scales = (vote.scales ?? []).map(sayScale);
  const told = [sayTally(vote), ...(scales.length > 0 ? [`(${scales.join(', ')})`] : [])].join(' ');
  if (vote.passes) return [told];
  if (vote.vetoes.length === 0) {
    if (!vote.byRule) return [`${told}, too few`];
    const { unmet = [] } = vote;
    const which = listOf(unmet.map((id) => optionName(lexicon, id)));
    if (unmet.length === 0) return [`${told}; the rule is not met`];
    return [
      unmet.length === 1
        ? `${told}; the rule for ${which} is not met`
        : `${told}; the rules for ${which} are not met`,
    ];
  }
  const several = agreementWith(lexicon, vote.vetoes).they === 'they';
  return [`${told}; `, ...partyNames(lexicon, vote.vetoes), ` ${finite('vetoes', several)} it`];
}

/** With all its decimals. */
function amount(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

/** `292 of 449.2 by population`: what those in favour count for. */
function sayScale({ scale, yes, of }: NonNullable<Vote['scales']>[number]): string {
  return `${amount(yes)} of ${amount(of)} by ${scale}`;
}

/** `13 for, 1 against, 1 abstaining`; what nobody does is left out. */
function sayTally({ yes, no, abstain, absent }: Vote): string {
  const parts = [
    `${yes} for`,
    ...(no > 0 ? [`${no} against`] : []),
    ...(abstain > 0 ? [`${abstain} abstaining`] : []),
    ...(absent > 0 ? [`${absent} absent`] : []),
  ];
  return parts.join(', ');
}
