import type { Of } from '@standoff/propositions';
import type { Clause, Part, Subject } from '../clause/clause.ts';
import { finite } from '../grammar/verbs.ts';
import { sayGround } from '../names/grounds.ts';
import { agreementWith } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, parties, state, words } from './parts.ts';

export const preferenceClauses: Clauses<'compares' | 'harmless' | 'someBetter' | 'settled'> = {
  compares({ who, first, order, second, greatly = false, so, byLevels = [] }, { mood, register }) {
    const everybody = who === 'everybody';
    const subject = everybody ? words('everybody') : parties(who);
    const notAll = { subject: words(register === 'plain' ? 'somebody' : 'not everybody') };
    if (order !== 'better') return compared({ who, first, order, second, greatly, so });
    if (mood === 'would') {
      return {
        subject,
        verb: 'is',
        rest: [greatly ? ' far better off with ' : ' better off with ', inFull(first)],
        so,
        ...(everybody && { denied: notAll }),
      };
    }
    const states: Part[] = [...state(first, byLevels), ' to', ...state(second, byLevels)];
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
  harmless({ gainers, better, worse, surely, so }, { mood, lexicon }) {
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
    const gain: Part[] = [...state(better), ' to', ...state(worse), `, and nobody ${less} it less`];
    if (so) return { subject: parties(gainers), verb: 'prefers', rest: gain };
    const prefer = finite('prefers', agreementWith(lexicon, gainers).they === 'they');
    return {
      subject: words('it'),
      verb: 'is',
      rest: [' not so that ', parties(gainers), ` ${prefer}`, ...gain],
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

type Compared = Pick<Of<'compares'>, 'who' | 'first' | 'second' | 'order' | 'so'> & {
  readonly greatly: boolean;
};

/** How some compare two states where the first is not better for them. */
function compared({ who, first, order, second, greatly, so }: Compared): Clause {
  const whom: Subject = who === 'everybody' ? words('everybody') : parties(who);
  const both: Part[] = [...state(first), ' and', ...state(second)];
  switch (order) {
    case 'equal':
      return { subject: whom, verb: 'likes', rest: [...both, ' equally'], so };
    case 'incomparable':
      return { subject: whom, verb: 'finds', rest: [...both, ' not to be compared'], so };
    case 'unknown': {
      const how: Part[] = [' known which of', ...both, ' is better for '];
      const them: Part = who === 'everybody' ? 'everybody' : parties(who);
      return {
        subject: words('it'),
        verb: 'is',
        rest: [so ? ' not' : '', ...how, them],
      };
    }
    default:
      return {
        subject: aboutState(first),
        verb: 'is',
        rest: [
          greatly ? ' far worse than' : ' worse than',
          ...state(second),
          ' for ',
          who === 'everybody' ? 'everybody' : parties(who),
        ],
        so,
      };
  }
}

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
