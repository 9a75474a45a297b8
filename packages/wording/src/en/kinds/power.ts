import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { inWords, listOf, numberWord, sayOf } from '../grammar/lists.ts';
import { percentOf, sayModels } from '../grammar/shares.ts';
import { sayQuoted } from '../names/formulas.ts';
import {
  agreementWith,
  changeName,
  listFragments,
  optionName,
  partyNames,
  stateName,
} from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { fromState, listParts, parties, words } from './parts.ts';

type Rule = Pick<Of<'coalitionsWin'>, 'options' | 'changes'>;

export const powerClauses: Clauses<'coalitionsWin' | 'powerOf' | 'powerUntold' | 'decidesDrafts'> =
  {
    coalitionsWin(proposition, { lexicon, register }) {
      const { body, winning, of, noHarms } = proposition;
      const share = percentOf(`${winning}/${of}`);
      if (register === 'plain') {
        const lot = 'if each member voted yes or no by the toss of a coin';
        return {
          frame: { words: [...forWhat(lexicon, proposition, ', '), lot], comma: true },
          subject: words(`${share} of drafts`, true),
          modal: 'would',
          verb: 'passes',
          rest: [' in ', parties([body]), ...sayAway(noHarms)],
        };
      }
      return {
        ...framed(lexicon, proposition),
        subject: words(`${share} of coalitions`, true),
        verb: 'wins',
        rest: [
          ' in ',
          parties([body]),
          ` (${sayModels(BigInt(winning))} of ${sayModels(BigInt(of))})`,
          ...sayAway(noHarms),
        ],
      };
    },
    powerOf(proposition, { lexicon, register }) {
      const { who, banzhaf, share, shapley } = proposition;
      const { their } = agreementWith(lexicon, who);
      const isOne = who.length === 1;
      const each = isOne ? '' : ' each';
      const frame = framed(lexicon, proposition);
      const subject = parties(who);
      if (share === undefined || banzhaf.startsWith('0/')) {
        const own = isOne ? their : 'the';
        const rest = [
          ` never needed: no coalition wins only with ${own} vote${isOne ? '' : ' of one of them'}`,
        ];
        return { ...frame, subject, verb: 'is', rest };
      }
      if (register === 'plain') {
        const own = isOne ? `${their} yes` : 'the yes of each';
        const first = ` ${percentOf(banzhaf)} of such votes${each}, ${percentOf(share)} of all that single votes decide`;
        const second = `; if all said yes one after another in an order by lot, ${own} would be the one that is enough in ${percentOf(shapley)} of cases`;
        return { ...frame, subject, modal: 'would', verb: 'decides', rest: [first + second] };
      }
      const own = isOne ? `${their} vote` : 'the vote of each';
      const indices = ` ${percentOf(share)}${each} of power after Banzhaf and ${percentOf(shapley)} after Shapley and Shubik`;
      const alone = `: ${own} decides ${percentOf(banzhaf)} of coalitions of the others`;
      return { ...frame, subject, verb: 'has', rest: [indices + alone] };
    },
    powerUntold: (proposition, { lexicon }) => ({
      ...framed(lexicon, proposition),
      subject: words(['how much votes in ', ...partyNames(lexicon, [proposition.body]), ' weigh']),
      verb: 'is',
      rest: [` not told: ${WHY[proposition.why]}`],
    }),
    decidesDrafts({ body, from, who, n, of, states, examples }, { lexicon, register }) {
      if (of === 0) {
        return {
          subject: parties([body]),
          modal: 'could',
          verb: 'changes',
          rest: [' nothing', ...(from === undefined ? [] : fromState(from))],
        };
      }
      const where = from === undefined ? [] : fromState(from);
      if (n === 0) {
        const subject =
          who.length > FEW + 1 ? words(inWords(who.length, 'member'), true) : parties(who);
        return { subject, verb: 'decides', rest: [` ${noneOf(of)}`, ...where] };
      }
      const each = who.length > 1 ? ' each' : '';
      const listed = examples.map((one): Part[] => [
        changeName(lexicon, one.from, one.draft),
        ...(from === undefined ? [' from ', stateName(lexicon, one.from)] : []),
      ]);
      return {
        subject: parties(who),
        verb: 'has',
        rest: [
          ` the deciding vote on ${sayOf(n, of, 'draft')}${each}`,
          ...where,
          ...(from === undefined && n > 1
            ? [`, from ${inWords(states, stateNoun(register))}`]
            : []),
          n > listed.length ? ', among them ' : ': ',
          ...listParts(listed),
        ],
      };
    },
  };

/** Who is against counts as voting no, which matters where it is worse for a draft to stay away. */
function sayAway(noHarms: boolean | undefined): string[] {
  return noHarms === false
    ? ['; who is against votes no here: to abstain or stay away instead can make a draft fail']
    : [];
}

function noneOf(of: number): string {
  if (of === 1) return 'no draft';
  return of === 2 ? 'neither of two drafts' : `none of ${numberWord(of)} drafts`;
}

/** So many members are named that decide nothing, or one more. */
const FEW = 3;

const WHY = {
  'yes-can-harm': 'a yes in place of a no can make a draft fail',
  'too-many-sums':
    'there are more than 27 members, and too many sums of what their votes count for',
} as const;

/** `for drafts that change the agenda` */
function forWhat(lexicon: Lexicon, { options, changes }: Rule, end = ''): Part[] {
  if (options.length > 0) {
    const names = listOf(
      options.map((id) => optionName(lexicon, id)),
      'or',
    );
    return [`for drafts that change ${names}${end}`];
  }
  if (changes.length === 0) return [];
  const told = changes.map(({ from, to }) => [
    `from “${sayQuoted(lexicon, from)}” to “${sayQuoted(lexicon, to)}”`,
  ]);
  return ['for going ', ...listFragments(told, 'or'), end];
}

function framed(lexicon: Lexicon, rule: Rule): { readonly frame?: Frame } {
  const said = forWhat(lexicon, rule);
  return said.length === 0 ? {} : { frame: { words: said, comma: true } };
}
