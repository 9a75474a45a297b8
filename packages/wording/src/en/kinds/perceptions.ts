import type { Of } from '@standoff/propositions';
import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { newDiscourse } from '../clause/discourse.ts';
import { sayParts } from '../clause/realise.ts';
import { count, counted } from '../grammar/lists.ts';
import { symbolsOf } from '../names/concepts.ts';
import { agreementWith, partyName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, fromState, listParts, parties, words } from './parts.ts';
import { sayReplies } from './threats.ts';

type PerceptionKind =
  | 'seenCounts'
  | 'seenClass'
  | 'movesMisjudged'
  | 'moveMisjudged'
  | 'restsOnError'
  | 'seenAsWritten'
  | 'noErrorsGiven';

export const perceptionClauses: Clauses<PerceptionKind> = {
  seenCounts({ under, equilibria, stays }, { lexicon }) {
    return {
      frame: underThese(lexicon, under),
      subject: words(equilibria === 0 ? 'no state' : counted(equilibria, 'state'), equilibria > 1),
      verb: 'is',
      rest: [equilibria > 1 ? ' equilibria' : ' an equilibrium'],
      tail: [
        `, and as each sees the conflict everybody stays in ${stays === 0 ? 'none' : count(stays)}`,
      ],
    };
  },
  seenClass({ is, n, by, such }, { lexicon }) {
    const several = n !== 1;
    const isOfOne = by.length === 1;
    const whose = by.map(({ who, n: times }): Part[] => [
      isOfOne ? '' : `in ${count(times)} `,
      'of ',
      partyName(lexicon, who),
    ]);
    const errors: Part[] =
      by.length === 0 ? [] : [` by an error${isOfOne ? '' : ','} `, ...listParts(whose)];
    const named = such.flatMap((id, k): Part[] => [
      k === 0 ? '' : '; ',
      { mention: 'state', id, as: 'object', inFull: true },
    ]);
    const example: Part[] =
      such.length === 0 ? [] : [such.length < n ? ', such as ' : ': ', ...named];
    const [verb, rest] = {
      shared: [
        'is',
        several
          ? ' equilibria and taken for such by everybody'
          : ' an equilibrium and taken for one by everybody',
      ],
      'held-though-misread': [
        'is',
        `${several ? ' equilibria' : ' an equilibrium'} in which somebody expects another to leave`,
      ],
      'held-by-error': ['holds', ' only'],
      'left-by-error': ['is', `${several ? ' equilibria' : ' an equilibrium'} left only`],
    }[is] as [string, string];
    return {
      subject: words(count(n), several),
      verb,
      rest: [rest, ...errors, ...example],
      forgets: true,
    };
  },
  movesMisjudged({ safe, not, n }) {
    const of = counted(n, 'move');
    const seems = n === 1 ? 'seems' : 'seem';
    const is = n === 1 ? 'is' : 'are';
    const text =
      safe === 'as-seen'
        ? not === 'deterred'
          ? `${of} ${seems} safe and ${is} not`
          : `${of} ${seems} a gain and ${is} none`
        : not === 'deterred'
          ? `${of} ${is} safe and ${seems} not to be`
          : `${of} ${is} a gain and ${seems} none`;
    return { verbless: [text] };
  },
  moveMisjudged({ who, from, to, safe, replies }, { lexicon }) {
    const { verb, their } = agreementWith(lexicon, [who]);
    const subject = parties([who]);
    const move: Part[] = [...fromState(from), ' to ', change(from, to)];
    if (replies.length === 0)
      return { subject, verb: 'misjudges', rest: [` ${their} move`, ...move] };
    const replying = sayReplies(lexicon, replies);
    return safe === 'as-seen'
      ? {
          frame: { words: ['moving', ...move], comma: true },
          subject,
          verb: 'does',
          rest: [' not foresee that ', ...replying],
        }
      : {
          subject,
          modal: 'could',
          verb: 'moves',
          rest: [' safely', ...move, `, but ${verb('fears')} that `, ...replying],
        };
  },
  restsOnError(proposition, { lexicon }) {
    const { who, effect } = proposition;
    const name = partyName(lexicon, who);
    const does = effect === 'held' ? 'holds only' : 'is left only';
    if (proposition.to === undefined) return { verbless: [`${does} by an error of `, name] };
    return { verbless: [`${does} because `, ...thoughtOf(lexicon, proposition)] };
  },
  seenAsWritten: () => ({ verbless: ['what the file does not say is seen as it is'] }),
  noErrorsGiven: () => ({
    verbless: ['the file says of nobody that it sees anything otherwise than it is'],
  }),
};

/** What somebody thinks of a move that is not so, or does not foresee of it, without what rests on that. */
export function sayThought(lexicon: Lexicon, error: Of<'restsOnError'>): Fragment[] {
  return joinWords(sayParts(newDiscourse(lexicon), thoughtOf(lexicon, error)));
}

function thoughtOf(
  lexicon: Lexicon,
  { who, state, to, effect, replies }: Of<'restsOnError'>,
): Part[] {
  const { verb, they } = agreementWith(lexicon, [who]);
  const name = partyName(lexicon, who);
  const move = change(state, to!);
  if (replies.length === 0) {
    return effect === 'held'
      ? [name, ` ${verb('does')} not take `, move, ' to be better than staying, and it is']
      : [name, ` ${verb('takes')} `, move, ' to be better than staying, and it is not'];
  }
  const thinks = effect === 'held' ? ` ${verb('thinks')}` : ` ${verb('does')} not foresee`;
  return [
    name,
    `${thinks} that if ${they} ${verb('moves')} to `,
    move,
    ', ',
    ...sayReplies(lexicon, replies),
  ];
}

function underThese(lexicon: Lexicon, under: readonly string[]): Frame {
  return { words: ['under ', ...symbolsOf(under.map(lexicon.concept))], comma: false };
}
