import { type Claim, claimed, type Proposition } from '@standoff/propositions';
import type { Wanted } from '../../interface/wording.ts';
import type { Part, Said } from '../clause/clause.ts';
import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { quotation, sayEntry } from '../names/entries.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';

/** The clause of what is written, where another claim speaks of it. */
export function saidOf(claim: Claim, to: Wanted): Said {
  const { kind } = claim;
  if (!isWritten(kind)) throw new RangeError(`${kind} is nothing that a file says`);
  const make = writtenClauses[kind] as (one: Proposition, to: Wanted) => Said;
  return make(claimed(claim), to);
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
  follows: ({ fact, so }, { lexicon }) => ({
    subject: words([{ ref: 'fact', id: fact, text: quote(lexicon.fact(fact).name) }]),
    verb: 'follows',
    rest: [],
    so,
  }),
  mayChange({ who, option, how, pairs = [], so }, { lexicon }) {
    const { name, phrases } = lexicon.options.find((one) => one.option === option)!;
    const ways = pairs.map(({ from, to }) => {
      return `from ${quote(phrases[from]!)} to ${quote(phrases[to]!)}`;
    });
    const limits = pairs.length > 0 ? ` only ${listOf(ways, 'or')}` : LIMITS[how];
    return {
      subject: parties([who]),
      modal: 'can',
      verb: 'changes',
      rest: [` ${quote(name)}${limits}`],
      so,
      ...(how !== 'freely' && {
        denied: { rest: [` ${quote(name)} in other ways than${limits}`] },
      }),
      noun: ['how ', parties([who]), ` may change ${quote(name)}`],
    };
  },
};

const LIMITS = {
  freely: ' from any level to any other',
  forward: ' only forward in the order of its levels',
  'by steps': ' only to a neighbouring level',
  'in pairs': ' no more',
} as const;
