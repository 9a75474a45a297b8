import type { Of } from '@standoff/propositions';
import type { Part } from '../clause/clause.ts';
import { sayGround } from '../names/grounds.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, parties, state, words } from './parts.ts';

export const preferenceClauses: Clauses<'compares' | 'harmless' | 'someBetter' | 'settled'> = {
  compares({ who, first, order, second, greatly = false, so }, { mood, register }) {
    const everybody = who === 'everybody';
    const subject = everybody ? words('everybody') : parties(who);
    const notAll = { subject: words(register === 'plain' ? 'somebody' : 'not everybody') };
    if (order !== 'better') {
      return {
        subject: aboutState(first),
        verb: 'is',
        rest: [
          ` ${ORDERS[order](greatly)}`,
          ...state(second),
          ' for ',
          everybody ? 'everybody' : parties(who),
        ],
        so,
      };
    }
    if (mood === 'would') {
      return {
        subject,
        verb: 'is',
        rest: [greatly ? ' far better off with ' : ' better off with ', inFull(first)],
        so,
        ...(everybody && { denied: notAll }),
      };
    }
    const states: Part[] = [...state(first), ' to', ...state(second)];
    if (everybody && register === 'plain' && !so) {
      return { subject: words('somebody'), verb: 'prefers', rest: states, so };
    }
    return {
      subject,
      verb: 'prefers',
      rest: [...states, ...(greatly ? [' by far'] : [])],
      so,
      ...(everybody && { denied: notAll }),
    };
  },
  harmless({ gainers, better, worse, surely, so }, { mood }) {
    if (mood === 'would' && so) {
      return {
        subject: parties(gainers),
        verb: 'is',
        rest: [' better off with ', inFull(better)],
        tail: [`, and ${nobodyLoses(surely)}`],
        so,
      };
    }
    const less = surely ? 'likes' : 'is known to like';
    return {
      subject: parties(gainers),
      verb: 'prefers',
      rest: [...state(better), ' to', ...state(worse), `, and nobody ${less} it less`],
      so,
      ...(!so && {
        denied: {
          subject: words('it is'),
          rest: [],
        },
      }),
    };
  },
  someBetter({ than, who, known, so }) {
    if (who !== 'everybody') {
      return {
        subject: parties([who]),
        verb: 'likes',
        rest: [so ? ' some state' : ' nothing', ' better than', ...state(than)],
        ...(so && { so }),
      };
    }
    const better: Part[] = [
      ...(known ? [' known to be better than'] : [' better than']),
      ...state(than),
      ' for everybody',
    ];
    return {
      subject: words('some state'),
      verb: 'is',
      rest: better,
      so,
      denied: { subject: words('no state') },
    };
  },
  settled(proposition, { lexicon }) {
    return { ...verbOf(proposition), rest: [' ', ...sayGround(lexicon, proposition)] };
  },
};

const ORDERS = {
  worse: (greatly: boolean) => (greatly ? 'far worse than' : 'worse than'),
  equal: () => 'neither better nor worse than',
  incomparable: () => 'not to be compared with',
  unknown: () => 'not known to be better or worse than',
} as const;

function inFull(id: string): Part {
  return { mention: 'state', id, as: 'object', inFull: true };
}

/** What is said of the others where some gain. */
export function nobodyLoses(surely: boolean): string {
  return surely ? 'nobody would be worse off' : 'nobody is known to be worse off there';
}

function verbOf({ who, statements, places, vote }: Of<'settled'>) {
  if (vote !== undefined) return { subject: words('the vote'), verb: 'is' };
  const subject = parties([who]);
  if (statements !== undefined) return { subject, verb: 'wants' };
  return { subject, verb: places === undefined ? 'counts' : 'puts them at' };
}
