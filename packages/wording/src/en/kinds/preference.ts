import type { Of } from '@standoff/propositions';
import type { Clause, Part, Subject } from '../clause/clause.ts';
import { sayGround } from '../names/grounds.ts';
import { stateName } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
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
      ...(everybody ? { denied: notAll } : ofEach(who, states)),
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
    const states: Part[] = [...state(better), ' to', ...state(worse)];
    const nobody = surely ? 'anybody liking it less' : 'anybody being known to like it less';
    const somebody = surely
      ? ', or somebody likes it less'
      : ', or somebody is known to like it less';
    return {
      subject: parties(gainers),
      verb: 'prefers',
      rest: [...states, so ? ` without ${nobody}` : somebody],
      so,
      ...ofEach(gainers, [...states, somebody]),
    };
  },
  someBetter({ than, who, known, so }, { register }) {
    const better: Part[] = [
      known ? ' known to be better than' : ' better than',
      ...state(than),
      ' for ',
      who === 'everybody' ? 'everybody' : parties([who]),
    ];
    return {
      subject: words(`some ${stateNoun(register)}`),
      verb: 'is',
      rest: better,
      so,
      denied: { subject: words(`no ${stateNoun(register)}`) },
    };
  },
  settled(proposition, { lexicon, register }) {
    const { who, first, second, places } = proposition;
    if (places !== undefined) {
      const at = (id: string, place: number): Part[] => [
        ' ',
        stateName(lexicon, id),
        ` at place ${place}`,
      ];
      return {
        subject: parties([who]),
        verb: 'ranks',
        rest: [
          ...at(first, places.first),
          ' and',
          ...at(second, places.second),
          ` of ${places.of}`,
        ],
      };
    }
    return { ...verbOf(proposition), rest: [' ', ...sayGround(lexicon, proposition, register)] };
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
      return {
        subject: whom,
        verb: 'likes',
        rest: [...both, ' equally'],
        so,
        ...(who !== 'everybody' && ofEach(who, [...both, ' equally'])),
      };
    case 'incomparable':
      return cannotCompare(who, whom, [...state(first), ' with', ...state(second)], so);
    case 'unknown': {
      const them: Part = who === 'everybody' ? 'everybody' : parties(who);
      const compare = who !== 'everybody' && who.length > 1 ? 'compare' : 'compares';
      const how: Part[] = [
        ' how ',
        them,
        ` ${compare}`,
        ...state(first),
        ' with',
        ...state(second),
      ];
      return { subject: words('it'), verb: 'is', rest: [so ? ' unknown' : ' known', ...how] };
    }
    default:
      if (!so && who !== 'everybody' && who.length > 1) {
        // *Not worse for each of them* could mean that it is worse for none.
        return {
          frame: { words: ['for at least one of ', parties(who)], comma: false },
          subject: aboutState(first),
          verb: 'is',
          rest: [greatly ? ' far worse than' : ' worse than', ...state(second)],
          so,
        };
      }
      return {
        subject: aboutState(first),
        verb: 'is',
        rest: [
          greatly ? ' far worse than' : ' worse than',
          ...state(second),
          ' for ',
          ...forEach(who),
        ],
        so,
      };
  }
}

/** Of several together the denial is that at least one of them can. */
function cannotCompare(
  who: Compared['who'],
  whom: Subject,
  both: readonly Part[],
  so: boolean,
): Clause {
  const one: Subject =
    who === 'everybody'
      ? words('somebody')
      : who.length === 1
        ? whom
        : words(['at least one of ', parties(who)]);
  return { subject: so ? whom : one, modal: 'can', verb: 'compares', rest: both, so: !so };
}

/** Of several together the denial is that not each of them does. */
function ofEach(who: readonly string[], rest: readonly Part[]): Pick<Clause, 'denied'> {
  return who.length < 2 ? {} : { denied: { subject: words(['not each of ', parties(who)]), rest } };
}

function forEach(who: Compared['who']): Part[] {
  if (who === 'everybody') return ['everybody'];
  return who.length === 1 ? [parties(who)] : ['each of ', parties(who)];
}

function inFull(id: string): Part {
  return { mention: 'state', id, as: 'object', inFull: true };
}

/** What is said of the others where some gain. */
export function nobodyLoses(surely: boolean): string {
  return surely ? 'nobody would be worse off' : 'nobody is known to be worse off there';
}

function verbOf({ who, statements, vote }: Of<'settled'>) {
  if (vote !== undefined) return { subject: words('the vote'), verb: 'is' };
  const subject = parties([who]);
  return { subject, verb: statements === undefined ? 'counts' : 'wants' };
}
