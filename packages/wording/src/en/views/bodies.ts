import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { inWords, listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayBond, type ToldBond } from '../names/bonds.ts';
import { agreementWith, partyNames } from '../names/names.ts';

/** How a body decides; who is in it by their ids. */
export interface ToldRule {
  readonly votesNeeded: number;
  /** A formula over tallies that stands for the number. */
  readonly when?: string;
  /** Of an agreement, who takes it from one level to another, by their phrases. */
  readonly changes?: readonly ToldChange[];
  /** What it binds its parties to, by level. */
  readonly bonds?: readonly ToldBond[];
  readonly members: number;
  readonly vetoes: readonly string[];
  /** Names of the options of which drafts follow rules of their own in place of this one. */
  readonly ownRules?: readonly string[];
  /** Who has to want a draft for it to come to the vote; absent where nobody has to. */
  readonly sponsors?: readonly string[];
}

export interface ToldChange {
  readonly from: string;
  readonly to: string;
  readonly by: 'each' | { readonly votes: number; readonly when?: string };
}

/** From what to what an agreement goes by whom. */
function sayChanges(changes: readonly ToldChange[], parties: number): string {
  const told = changes.map(({ from, to, by }) => {
    if (by === 'each') return `from “${from}” to “${to}” by any party`;
    if (by.when !== undefined)
      return `from “${from}” to “${to}” by votes of which “${by.when}” holds`;
    const all = by.votes === parties ? 'all parties' : `${by.votes} of ${parties} parties`;
    return `from “${from}” to “${to}” by the yes of ${all}`;
  });
  return told.length === 0 ? 'Nobody changes it.' : `It goes ${told.join('; ')}.`;
}

export function sayBodyRule(
  lexicon: Pick<Lexicon, 'party'>,
  { votesNeeded, members, vetoes, sponsors, when, changes, bonds = [], ownRules = [] }: ToldRule,
): string {
  const instead =
    ownRules.length === 0
      ? []
      : [
          ` For changes of ${listOf(ownRules.map(quote))} ${ownRules.length === 1 ? 'another rule holds' : 'other rules hold'}.`,
        ];
  const vetoed: Fragment[] =
    vetoes.length === 0 ? [] : [', and not against ', ...partyNames(lexicon, vetoes, 'or')];
  const wanted: Fragment[] =
    sponsors === undefined
      ? []
      : [
          ' A draft comes to the vote if ',
          ...partyNames(lexicon, sponsors, 'or'),
          // After *or* the last one decides.
          ` ${agreementWith(lexicon, sponsors.slice(-1)).verb('wants')} it.`,
        ];
  if (changes !== undefined) {
    const bound = bonds.map((bond) => ` It binds${sayBond(bond, { their: 'its' })}.`);
    return sayChanges(changes, members) + bound.join('');
  }
  if (when !== undefined) {
    return textOf([
      `It adopts what votes are for of which “${when}” holds`,
      ...vetoed,
      '.',
      ...instead,
      ...wanted,
    ]);
  }
  const needs = `It adopts with ${inWords(votesNeeded, 'vote')} of ${members}`;
  return textOf([needs, ...vetoed, '.', ...instead, ...wanted]);
}
