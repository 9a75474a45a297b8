import type { Of } from '@standoff/propositions';
import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { newDiscourse } from '../clause/discourse.ts';
import { sayParts } from '../clause/realise.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { underThe } from '../names/concepts.ts';
import { agreementWith, partyName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, fromState, parties, words } from './parts.ts';
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
  seenCounts({ under, equilibria, stays }, to) {
    return {
      frame: underThese(to, under),
      subject: words(equilibria === 0 ? 'no state' : inWords(equilibria, 'state'), equilibria > 1),
      verb: 'is',
      rest: [equilibria > 1 ? ' equilibria' : ' an equilibrium'],
      tail: [
        `; as each sees the conflict, everybody stays in ${stays === 0 ? 'none' : numberWord(stays)}`,
      ],
    };
  },
  seenClass({ is, n, by, such }, { lexicon }) {
    const several = n !== 1;
    const isOfOne = by.length === 1;
    const errors: Part[] =
      by.length === 0
        ? []
        : isOfOne
          ? [` by ${several ? 'errors' : 'an error'} of `, partyName(lexicon, by[0]!.who)]
          : [' by error (', ...erring(lexicon, by), ')'];
    const named = such.flatMap((id, k): Part[] => [
      k === 0 ? '' : '; ',
      { mention: 'state', id, as: 'object', inFull: true },
    ]);
    const example: Part[] =
      such.length === 0 ? [] : [such.length < n ? ', such as ' : ': ', ...named];
    const equilibria = inWords(n, 'equilibrium', 'equilibria');
    const [subject, verb, rest] = {
      shared: [equilibria, 'is', ' recognised by everybody'],
      'held-though-misread': [equilibria, 'holds', ' though somebody expects another to leave'],
      'held-by-error': [inWords(n, 'state'), 'holds', ' only'],
      'left-by-error': [equilibria, 'is', ' left only'],
    }[is] as [string, string, string];
    return {
      subject: words(subject, several),
      verb,
      rest: [rest, ...errors, ...example],
      forgets: true,
    };
  },
  movesMisjudged({ safe, not, n }) {
    const of = inWords(n, 'move');
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
    const { they, verb } = agreementWith(lexicon, [who]);
    const does = effect === 'held' ? verb('stays') : verb('leaves');
    return proposition.to === undefined
      ? { verbless: [name, ` ${does} only in error`] }
      : {
          verbless: [name, ` ${does} only because ${they}`, ...thoughtOf(lexicon, proposition)],
        };
  },
  seenAsWritten: () => ({ verbless: ['what the file does not say is seen as it is'] }),
  noErrorsGiven: () => ({
    verbless: ['the file says of nobody that it sees anything otherwise than it is'],
  }),
};

/** What somebody thinks of a move that is not so, or does not foresee of it, without what rests on that. */
export function sayThought(lexicon: Lexicon, error: Of<'restsOnError'>): Fragment[] {
  const said = [partyName(lexicon, error.who), ...thoughtOf(lexicon, error)];
  return joinWords(sayParts(newDiscourse(lexicon), said));
}

/** ` does not foresee that if it moves to “talks”, …`, as it follows whoever thinks so. */
function thoughtOf(
  lexicon: Lexicon,
  { who, state, to, effect, replies }: Of<'restsOnError'>,
): Part[] {
  const { verb, they } = agreementWith(lexicon, [who]);
  const move = change(state, to!);
  if (replies.length === 0) {
    return effect === 'held'
      ? [` ${verb('does')} not take `, move, ' to be better than staying, which it is']
      : [` ${verb('takes')} `, move, ' to be better than staying, which it is not'];
  }
  const thinks = effect === 'held' ? ` ${verb('thinks')}` : ` ${verb('does')} not foresee`;
  return [
    `${thinks} that if ${they} ${verb('moves')} to `,
    move,
    ', ',
    ...sayReplies(lexicon, replies),
  ];
}

/** `North Korea errs in three, the Greens in two` */
function erring(lexicon: Lexicon, by: Of<'seenClass'>['by']): Part[] {
  return by.flatMap(({ who, n }, k): Part[] => [
    k === 0 ? '' : ', ',
    partyName(lexicon, who),
    k === 0 ? ` ${agreementWith(lexicon, [who]).verb('errs')}` : '',
    ` in ${numberWord(n)}`,
  ]);
}

function underThese(to: Wanted, under: readonly string[]): Frame {
  return { words: underThe(to, under), comma: to.register === 'plain' };
}
