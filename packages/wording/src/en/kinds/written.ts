import { type Claim, claimed, type Proposition } from '@standoff/propositions';
import type { Wanted } from '../../interface/wording.ts';
import type { Part, Said } from '../clause/clause.ts';
import { inWords, listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { quotation, sayEntry } from '../names/entries.ts';
import type { Clauses } from './clauses.ts';
import { listParts, parties, words } from './parts.ts';

/** The clause of what is written, where another claim speaks of it. */
export function saidOf(claim: Claim, to: Wanted): Said {
  const { kind } = claim;
  if (!isWritten(kind)) throw new RangeError(`${kind} is nothing that a file says`);
  const make = writtenClauses[kind] as (one: Proposition, to: Wanted) => Said;
  return make(claimed(claim), to);
}

/** Whether a change is said by *no longer*, so that it is plain that it is one. */
function saysItIsGone(said: Said): boolean {
  return 'noLonger' in said && said.noLonger === true && said.so === false;
}

/** What is changed, and how much more is, as it stands after *where* or *if*: `instead the United States ranks “talks” above “threats”`. */
export function instead(claims: readonly Claim[], to: Wanted, more = 0): Part[] {
  const said = claims.map((claim) => saidOf(claim, to));
  const others =
    more === 0 ? [] : [[`${inWords(more, 'other')} ${more === 1 ? 'is' : 'are'} changed`]];
  return [
    said.every(saysItIsGone) ? '' : 'instead ',
    ...listParts([
      ...said.map((one): Part[] => [{ mention: 'claim', said: one, as: 'clause' }]),
      ...others,
    ]),
  ];
}

function isWritten(kind: string): kind is keyof typeof writtenClauses {
  return Object.hasOwn(writtenClauses, kind);
}

export const writtenClauses: Clauses<
  'ranks' | 'wants' | 'wantsRather' | 'breachIsGrave' | 'follows' | 'mayChange'
> = {
  ranks({ who, upper, lower, so }, { lexicon }) {
    const first = sayEntry(lexicon, upper);
    const second = sayEntry(lexicon, lower);
    return {
      subject: parties([who]),
      verb: 'ranks',
      rest: [` ${first} above ${second}`],
      so,
      denied: { rest: [` ${second} above ${first}`] },
    };
  },
  wants({ who, wish, own, so }, { lexicon }) {
    const noun: Part[] | undefined = own && so ? [quotation(lexicon, own)] : undefined;
    return {
      subject: parties([who]),
      verb: 'wants',
      rest: [` ${sayEntry(lexicon, wish)}`],
      so,
      noLonger: true,
      ...(noun && { noun }),
    };
  },
  wantsRather({ who, first, second, so }, { lexicon }) {
    const [one, other] = [quotation(lexicon, first), quotation(lexicon, second)];
    return {
      subject: parties([who]),
      verb: 'wants',
      rest: [` ${one} rather than ${other}`],
      so,
      denied: { rest: [` ${other} rather than ${one}`] },
    };
  },
  breachIsGrave: ({ who, wish, so }, { lexicon }) => ({
    subject: words(`a breach of ${sayEntry(lexicon, wish)}`),
    verb: 'is',
    rest: [' greatly worse for ', parties([who])],
    so,
  }),
  follows({ fact, so }, { lexicon }) {
    const name: Part = { ref: 'fact', id: fact, text: quote(lexicon.fact(fact).name) };
    return {
      subject: words([name]),
      verb: 'follows',
      rest: [' from its condition'],
      so,
      // Beside how likely it is there is less room.
      noun: [name, so ? ' following' : ' not following'],
    };
  },
  mayChange({ who, option, how, pairs = [], so }, { lexicon }) {
    const { name, phrases } = lexicon.options.find((one) => one.option === option)!;
    const ways = pairs.map(({ from, to }) => {
      return `from ${quote(phrases[from]!)} to ${quote(phrases[to]!)}`;
    });
    const limits = pairs.length > 0 ? ` only ${listOf(ways, 'or')}` : LIMITS[how];
    const others =
      how === 'freely' ? ' from every level to every other' : ` in other ways than${limits}`;
    return {
      subject: parties([who]),
      modal: 'can',
      verb: 'changes',
      rest: [` ${quote(name)}${limits}`],
      so,
      // What is not free may be free from some level to some other.
      ...(how === 'freely' && !so
        ? { rest: [` ${quote(name)}${others}`] }
        : { denied: { rest: [` ${quote(name)}${others}`] } }),
      noun: ['how ', parties([who]), ` may change ${quote(name)}`],
    };
  },
};

const LIMITS = {
  freely: ' from any level to any other',
  forward: ' only forward in the order of its levels',
  'by steps': ' only to an adjacent level',
  'in pairs': ' no more',
} as const;
