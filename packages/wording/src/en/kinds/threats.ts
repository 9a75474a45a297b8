import { claimed, type Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Clause, Part, Said } from '../clause/clause.ts';
import { inWords, listOf, numberWord } from '../grammar/lists.ts';
import { quote, setApart } from '../grammar/quotations.ts';
import { symbolsOf, underThe } from '../names/concepts.ts';
import { sayFormula, sayQuoted } from '../names/formulas.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { change, fromState, listParts, parties, state, words } from './parts.ts';
import { preferenceClauses } from './preference.ts';
import { forWhom } from './worth.ts';

type ThreatKind =
  | 'threatens'
  | 'threatIn'
  | 'threatSettled'
  | 'threatSafe'
  | 'fears'
  | 'threatSeen'
  | 'threatTaken'
  | 'threatTakenSafe'
  | 'threatMatters'
  | 'staysForThreat'
  | 'threatsCount'
  | 'threatsAre'
  | 'threatMeans'
  | 'threatCounts'
  | 'deterrenceUnasked';

/** So many threats are named of those that are alike. */
const NAMED_THREATS = 4;

export const threatClauses: Clauses<ThreatKind> = {
  threatens({ as, who, when, sets }, { lexicon }) {
    const does = sets.map(({ option, level }) => phraseOf(lexicon, option, level));
    return {
      subject: parties([who]),
      verb: as === 'threat' ? 'threatens' : 'promises',
      rest: [`: if ${sayFormula(lexicon, when)}, ${listOf(does.map(setApart))}`],
    };
  },
  threatIn: (proposition, to) => WHERE_OF_THREATS[proposition.is](proposition, to),
  threatSettled({ who, n, of, order, like, at }, to) {
    const where: Part[] = at === undefined ? [inSome(n, of).trimStart()] : ['in', ...state(at)];
    const since = like === undefined ? [] : [' that is because'];
    const frame = (n < of || at !== undefined) && {
      frame: { words: [...where, ...since], comma: false },
    };
    if (like !== undefined) {
      return {
        ...frame,
        ...(preferenceClauses.settled(claimed(like) as Of<'settled'>, to) as Clause),
      };
    }
    if (order === 'unknown') {
      return { ...frame, subject: words('that'), verb: 'is', rest: [' not known'] };
    }
    const liked = { better: 'that better', worse: 'that less', equal: 'both alike' } as const;
    return order === 'incomparable'
      ? {
          ...frame,
          subject: parties([who]),
          modal: 'can',
          verb: 'compares',
          rest: [' the two'],
          so: false,
        }
      : { ...frame, subject: parties([who]), verb: 'likes', rest: [` ${liked[order]}`] };
  },
  threatSafe({ under, n, of, where }, { lexicon, register }) {
    const found = n === of ? ' wherever it is credible' : n === 0 ? ' nowhere' : inSome(n, of);
    return {
      frame: { words: underThe({ lexicon, register }, under), comma: register === 'plain' },
      subject: words('it'),
      verb: 'is',
      rest: [` safe${found}${sayCondition(lexicon, where)}`],
    };
  },
  fears({ who, from, to, under, replies, known = false }, { lexicon, register }) {
    return {
      ...(!known && {
        frame: { words: ['moving', ...fromState(from), ' to ', change(from, to)], comma: true },
      }),
      subject: parties([who]),
      verb: 'has',
      rest: [
        ' to fear ',
        ...underThe({ lexicon, register }, [under]),
        ' that ',
        ...sayReplies(lexicon, replies),
      ],
    };
  },
  threatSeen: ({ so }) => ({
    subject: words('everybody'),
    verb: 'sees',
    rest: [' that as it is'],
    so,
    denied: { subject: words('not everybody') },
  }),
  threatTaken({ as, who, by, n, wrongly, missed }, { lexicon }) {
    const { themselves } = agreementWith(lexicon, [who]);
    const isThreat = as === 'threat';
    const [taken, is] = isThreat ? ['credible', 'is'] : ['kept', 'would be'];
    const error =
      wrongly === 0
        ? ''
        : wrongly === n
          ? ', wrongly'
          : `, in ${numberWord(wrongly)} of them wrongly`;
    const overlooked =
      missed === 0
        ? ''
        : n === 0
          ? `, though it ${is} in ${numberWord(missed)}`
          : `, but not in ${numberWord(missed)} in which it ${is}`;
    return {
      subject:
        who === by
          ? words([parties([who]), ` ${themselves}`], themselves !== 'itself')
          : parties([who]),
      verb: isThreat ? 'takes' : 'expects',
      rest: [` it to be ${taken} in ${amountOf(n)}${error}${overlooked}`],
    };
  },
  threatTakenSafe: ({ who, under, n, truly }, to) => ({
    frame: { words: underThe(to, under), comma: false },
    subject: parties([who]),
    verb: 'takes',
    rest: [` that to be safe in ${amountOf(n)}, and it is in ${amountOf(truly)}`],
  }),
  threatMatters({ as, who, so }) {
    const states = ` in the same states whether the ${as} counts or is ruled out`;
    if (who === 'somebody') {
      return {
        subject: words('it'),
        verb: 'matters',
        rest: [so ? ' to somebody' : ` to nobody: all others stay${states}`],
      };
    }
    return { subject: words('it'), verb: 'matters', rest: [' to ', parties(who)], so };
  },
  staysForThreat({ as, who, under, only, n, such }, { lexicon, register }) {
    const { they } = agreementWith(lexicon, [who]);
    const example: Part[] = [n === 1 ? ', namely' : ', such as', ...inFullState(such)];
    const states = inWords(n, stateNoun(register));
    return {
      frame: {
        words:
          register === 'plain'
            ? [`if the ${as} counts`]
            : [`if the ${as} counts (`, ...symbolsOf(under.map(lexicon.concept)), ')'],
        comma: true,
      },
      subject: parties([who]),
      verb: only === 'counts' ? 'stays' : 'leaves',
      rest:
        only === 'counts'
          ? [` in ${states} that ${they} would leave were it ruled out`, ...example]
          : [` ${states} in which ${they} would stay were it ruled out`, ...example],
    };
  },
  threatsCount({ as, everywhere, somewhere, nowhere, never }) {
    const all = everywhere + somewhere + nowhere + never;
    const parts = [
      [everywhere, VERDICTS[as].everywhere],
      [somewhere, VERDICTS[as].somewhere],
      [nowhere, VERDICTS[as].nowhere],
      [never, VERDICTS[as]['never-at-issue']],
    ] as const;
    const told = parts.filter(([n]) => n > 0);
    const [only] = told;
    if (told.length === 1) {
      const [, how] = only!;
      if (all > 1 && how.startsWith('not ')) {
        const none = all === 2 ? `neither ${as}` : `none of the ${inWords(all, as)}`;
        return { verbless: [`${none} ${isSo(as, how.slice(4), 1)}`] };
      }
      const which = all === 1 ? `the ${as}` : all === 2 ? `both ${as}s` : `all ${inWords(all, as)}`;
      return { verbless: [`${which} ${isSo(as, how, all)}`] };
    }
    const said = told.map(([n, how], k) => {
      const verbToo = k === 0 || as === 'promise';
      return `${numberWord(n)} ${verbToo ? isSo(as, how, n) : how}`;
    });
    return { verbless: [`of ${inWords(all, as)} ${listOf(said)}`] };
  },
  threatsAre({ as, is, made }, { lexicon }) {
    const whose = made.slice(0, NAMED_THREATS).map(({ who, says, sets }): Part[] => {
      const does = () => sets.map(({ option, level }) => phraseOf(lexicon, option, level));
      const what = says === undefined ? listOf(does().map(quote)) : quote(sayQuoted(lexicon, says));
      return [parties([who]), ` with ${what}`];
    });
    const more = made.length - whose.length;
    if (more > 0) whose.push([`${numberWord(more)} more`]);
    return {
      verbless: [`${VERDICTS[as][is === 'never' ? 'never-at-issue' : is]}: `, ...listParts(whose)],
    };
  },
  threatMeans: ({ as }) => ({ verbless: [MEANINGS[as]] }),
  threatCounts: ({ as }) => ({
    verbless: [
      `if ${as === 'both' ? 'a threat or a promise' : `a ${as}`} counts, carrying it out is supposed to be an improvement wherever it is at issue; if it is ruled out, whoever made it is supposed never to do so there; all else stays as it is, whatever anybody believes`,
    ],
  }),
  deterrenceUnasked: ({ who }) => ({
    verbless: [
      'what deters ',
      parties(who),
      ' is not asked: the foresight given does not judge single moves',
    ],
  }),
};

/** `are credible`, `would not be kept`, `is never at issue`. */
function isSo(as: 'threat' | 'promise', how: string, n: number): string {
  if (as === 'threat' || how === VERDICTS.promise['never-at-issue']) {
    return `${n === 1 ? 'is' : 'are'} ${how}`;
  }
  return how.startsWith('not ') ? `would not be ${how.slice(4)}` : `would be ${how}`;
}

const MEANINGS = {
  threat:
    'a threat is at issue where its condition is met and it is not carried out yet; it is credible there if to carry it out, and nothing else, is an improvement for whoever made it, and safe if nothing deters from that besides',
  promise:
    'a promise is at issue where its condition is met and it is not kept yet; it would be kept there if to keep it is no loss, so that to undo it would be no improvement',
} as const;

const WHERE_OF_THREATS: Readonly<
  Record<Of<'threatIn'>['is'], (one: Of<'threatIn'>, to: Wanted) => Said>
> = {
  credible({ as, who, n, of, where }, { lexicon, register }): Said {
    const noun = stateNoun(register);
    const worth = as === 'threat' ? (n === 0 && of === 1 ? 'no gain' : 'a gain') : 'no loss';
    if (of === 0) {
      const yet = as === 'threat' ? 'carried out' : 'kept';
      return {
        verbless: [`in no feasible ${noun} is its condition met while it is not ${yet} yet`],
      };
    }
    if (as === 'promise' && n === 0) {
      const where =
        of === 1 ? `the one ${noun} at issue` : `any of the ${numberWord(of)} ${noun}s at issue`;
      return {
        subject: words('it'),
        modal: 'would',
        verb: 'is',
        so: false,
        rest: [' kept without loss in ', where],
      };
    }
    const isAlone = of === 1;
    const states =
      n === of || isAlone
        ? isAlone
          ? `in the one ${noun} at issue`
          : `in ${of === 2 ? 'both' : `all ${numberWord(of)}`} ${noun}s at issue`
        : `in ${amountOf(n)} of the ${inWords(of, noun)} at issue`;
    return {
      subject: words('that'),
      modal: 'would',
      verb: 'is',
      rest: [` ${worth}`, forWhom(who), ` ${states}${sayCondition(lexicon, where)}`],
    };
  },
  impossible({ as, n, of, where }, { lexicon }): Clause {
    const those = n === of ? 'there' : `in ${numberWord(n)}${sayCondition(lexicon, where)}`;
    return {
      frame: { words: [those], comma: where !== undefined },
      subject: words('it'),
      modal: 'can',
      verb: 'is',
      so: false,
      rest: [as === 'threat' ? ' carried out' : ' kept', ', since no move does so'],
    };
  },
  unwanted: ({ as, n, of }): Clause => ({
    frame: { words: [n === of ? 'there' : `in ${numberWord(n)}`], comma: false },
    subject: words('it'),
    modal: 'could',
    verb: 'is',
    rest: [as === 'threat' ? ' carried out, but without gain' : ' kept, but at a loss'],
  }),
};

/** `, exactly those with exercises held`, of states among those that were spoken of. */
function sayCondition(lexicon: Lexicon, where: Of<'threatIn'>['where']): string {
  if (where === undefined) return '';
  const said = quote(sayFormula(lexicon, where.formula));
  if (where.how === 'exactly') return `, exactly those with ${said}`;
  if (where.how === 'unless') return `, all but those with ${said}`;
  return `, all with ${said}, like some of the others`;
}

function amountOf(number: number): string {
  return number === 0 ? 'none' : numberWord(number);
}

function inSome(n: number, of: number): string {
  return ` in ${numberWord(n)} of these ${numberWord(of)}`;
}

function inFullState(id: string): Part[] {
  return [' ', { mention: 'state', id, as: 'object', inFull: true }];
}

/** `North Korea could then move to “North Korea fires back”, then China could move to …`. */
export function sayReplies(lexicon: Lexicon, replies: Of<'fears'>['replies']): Part[] {
  return replies.flatMap(({ who, from, to }, k): Part[] => {
    const { bare, to: leadingTo } = movingOf(lexicon.party(who));
    const [next, could] = k === 0 ? ['', ' could then '] : [', then ', ' could '];
    return [next, parties([who]), `${could}${bare}${leadingTo}`, change(from, to)];
  });
}

/** What is the case at a level of an option. */
export function phraseOf(lexicon: Lexicon, option: string, level: number): string {
  return lexicon.options.find((one) => one.option === option)!.phrases[level]!;
}

/** The verdict on a threat or a promise in a word or two. */
export function sayThreatVerdict(
  as: 'threat' | 'promise',
  verdict: 'everywhere' | 'somewhere' | 'nowhere' | 'never-at-issue',
): string {
  return VERDICTS[as][verdict];
}

const VERDICTS = {
  threat: {
    everywhere: 'credible',
    somewhere: 'partly credible',
    nowhere: 'not credible',
    'never-at-issue': 'never at issue',
  },
  promise: {
    everywhere: 'kept',
    somewhere: 'partly kept',
    nowhere: 'not kept',
    'never-at-issue': 'never at issue',
  },
} as const;
