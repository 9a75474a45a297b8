import type { Of } from '@standoff/propositions';
import type { Clause, Frame, Part, Subject } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import { symbolOf, symbolsInARow } from '../names/concepts.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, parties, words } from './parts.ts';
import { besideStaying, endFrom, movesOf, orderWords, them, type Worth } from './worth.ts';

const BUT: Frame = { words: ['but'], comma: false };
const THEN: Frame = { words: ['then'], comma: false };

export const reasonClauses: Clauses<
  | 'looksAhead'
  | 'replied'
  | 'deterring'
  | 'movesOn'
  | 'alsoAnswered'
  | 'noEscape'
  | 'joins'
  | 'arrive'
  | 'answered'
  | 'unspoilt'
  | 'undeterred'
  | 'answerEnd'
  | 'wouldBring'
  | 'escapes'
  | 'waysOut'
  | 'comesOut'
  | 'horizon'
> = {
  looksAhead({ who, concept, moves }, { lexicon, register }) {
    const { their } = agreementWith(lexicon, [who]);
    const subject = parties([who]);
    return moves === 1
      ? { subject, verb: 'looks', rest: [` no further than ${their} own move`] }
      : {
          ...(register === 'exact' && {
            frame: { words: ['under ', symbolOf(lexicon.concept(concept))], comma: false },
          }),
          subject,
          verb: 'looks',
          rest: [' no further ahead than that'],
        };
  },
  replied({ who, after, from, to, against: _, ...worth }, { lexicon }) {
    const isFirst = after === from;
    const frame = isFirst ? BUT : THEN;
    const subject = parties([who]);
    if (lexicon.party(who).isBody) {
      const { verb } = movingOf(lexicon.party(who));
      return { frame, subject, modal: 'would', verb, rest: [' ', change(from, to)] };
    }
    const how = isFirst ? ' with ' : ' on with ';
    return {
      frame,
      subject,
      modal: 'could',
      verb: isFirst ? 'answers' : 'goes',
      rest: [how, change(from, to), ofInterest(worth, agreementWith(lexicon, [who]))],
    };
  },
  deterring({ who, at: _, from: __, ...worth }, { lexicon }) {
    const { them: it } = agreementWith(lexicon, [who]);
    const enough = `, and that is enough to deter ${it}`;
    if (lexicon.party(who).isBody) return { ...carried(who), so: false };
    if (worth.order === 'unknown') {
      const compares = agreementWith(lexicon, [who]).verb('compares');
      const subject = words(['how ', parties([who]), ` ${compares} that with staying`]);
      return { subject, verb: 'is', rest: [` not known${enough}`] };
    }
    const frame: Frame = { words: ['for ', parties([who])], comma: false };
    return { frame, subject: words('that'), verb: 'is', rest: [howItDeters(worth, enough)] };
  },
  movesOn({ who, from, to, home: _, ...worth }, { lexicon }) {
    const { they, verb } = agreementWith(lexicon, [who]);
    const beside: Part[] =
      worth.order === 'unknown'
        ? [`; whether ${they} ${verb('likes')} that better than staying is not known`]
        : [', which is ', ...besideStaying(worth, who)];
    return {
      subject: parties([who]),
      modal: 'could',
      verb: 'moves',
      rest: [' on with ', change(from, to), ...beside],
    };
  },
  alsoAnswered({ who, n, already }, { lexicon }) {
    if (already) {
      const rest = [' on only to what was answered above'];
      return { subject: parties([who]), modal: 'could', verb: 'moves', rest };
    }
    const each = n === 1 ? 'one further move' : `each of ${inWords(n, 'further move')}`;
    const subject = words(`${each} of ${agreementWith(lexicon, [who]).their} own`);
    return { subject, modal: 'would', verb: 'is', rest: [' answered as well'] };
  },
  noEscape({ who, by, n, under, greatOnly, orUnknown }, { lexicon, register }) {
    const symbols: Part[] =
      register === 'plain' ? [] : [' (', ...symbolsInARow(under.map(lexicon.concept)), ')'];
    const isBody = lexicon.party(who).isBody === true;
    if (n === 0) {
      const such = isBody ? 'draft' : 'move';
      return {
        subject: parties([who]),
        verb: 'has',
        rest: [` no further ${such} from there`, ...symbols],
      };
    }
    const { them: it, their } = agreementWith(lexicon, [who]);
    const move = by === 'improvements' ? 'improvement' : 'move';
    if (isBody) {
      const rest = [` ${it} to anything that ${their} members would have voted for`, ...symbols];
      return { subject: words('no further draft'), modal: 'would', verb: 'gets', rest };
    }
    if (greatOnly) {
      const more = orUnknown ? ', or how that compares is not known' : '';
      const rest = [` ${it} greatly worse off than staying${more}`, ...symbols];
      const subject = words(`every further ${move} of ${their} own`);
      return { subject, modal: 'would', verb: 'leaves', rest };
    }
    const better = orUnknown ? 'known to be better' : 'better';
    return {
      subject: words(`no further ${move} of ${their} own`),
      modal: 'would',
      verb: 'gets',
      rest: [` ${it} anything ${better} than staying`, ...symbols],
    };
  },
  joins({ who, from, to, leaving }, { lexicon }) {
    const subject = parties([who]);
    const move = change(from, to);
    if (lexicon.party(who).isBody) {
      const rest = [' ', move, ' at the same time'];
      return { frame: BUT, subject, modal: 'could', verb: movingOf(lexicon.party(who)).verb, rest };
    }
    return leaving
      ? { frame: BUT, subject, verb: 'is', rest: [' about to leave as well, for ', move] }
      : {
          frame: BUT,
          subject,
          modal: 'could',
          verb: 'moves',
          rest: [' to ', move, ' at the same time'],
        };
  },
  arrive: ({ from, at }) => ({
    frame: { words: ['moving at once'], comma: false },
    subject: words('they', true),
    modal: 'would',
    verb: 'arrives',
    rest: [' at ', endFrom(from, at)],
  }),
  answered: ({ replies, so }) =>
    replies === 'any'
      ? {
          subject: words('the others', true),
          verb: 'has',
          rest: [' a move then'],
          so,
          denied: { rest: [' no move then'] },
        }
      : {
          subject: words('somebody'),
          verb: 'has',
          rest: [' a credible answer to that'],
          so,
          denied: { subject: words('nobody') },
        },
  unspoilt: ({ leaving }) =>
    leaving
      ? {
          subject: words('none of those who are about to leave as well'),
          modal: 'would',
          verb: 'spoils',
          rest: [' it by moving at the same time'],
        }
      : {
          subject: words('none of the others, alone or together,'),
          modal: 'could',
          verb: 'spoils',
          rest: [' it by improvements at the same time'],
        },
  undeterred({ who, replies, greatOnly, orUnknown }, { lexicon }) {
    const every = replies === 'any' ? 'after every answer' : 'after every credible answer';
    const frame: Frame = { words: [every], comma: false };
    if (lexicon.party(who).isBody) {
      const { subject, modal, verb } = carried(who);
      return { frame, subject, modal, verb, rest: [' voted for the outcome as well'] };
    }
    const unsure = orUnknown ? ', or would not know' : '';
    const [how, so] = greatOnly ? ['greatly worse', false] : ['better', true];
    const rest = [` ${how} off than by staying${unsure}`];
    return { frame, subject: parties([who]), modal: 'would', verb: 'is', rest, so };
  },
  answerEnd({ who, from, at, which, after: _, replies: __, ...worth }, { lexicon }) {
    const isBody = lexicon.party(who).isBody === true;
    const subject =
      which === 'worst' && !isBody
        ? words(['the worst for ', them(who)])
        : words('one such outcome');
    const still = worth.order === 'better' ? 'still ' : '';
    const than = worth.order === 'incomparable' ? ' with staying' : ' than staying';
    const order = isBody ? '' : `, ${still}${orderWords(worth)}${than}`;
    return { subject, modal: 'would', verb: 'is', rest: [' ', endFrom(from, at), order] };
  },
  wouldBring({ who, by, from, at, after: _, replies: __, ...worth }, { lexicon }) {
    const whoBrings: Part = by === 'the others' ? by : parties([by]);
    const there: Part[] = from === at ? [' led back'] : [' brought about ', change(from, at)];
    const frame: Frame = { words: ['if ', whoBrings, ...there], comma: true };
    if (lexicon.party(who).isBody) return { frame, ...carried(who), so: false };
    return { frame, subject: words('that'), ...wouldCompare(worth, who) };
  },
  escapes({ who, from, to, home: _, greatOnly = false, ...worth }, { lexicon }) {
    const frame: Frame = { words: ['but then'], comma: false };
    const isBody = lexicon.party(who).isBody === true;
    const rest = isBody
      ? [' ', change(from, to)]
      : [' on with ', change(from, to), endsUp(worth, greatOnly)];
    return {
      frame,
      subject: parties([who]),
      modal: 'would',
      verb: movingOf(lexicon.party(who)).verb,
      rest,
    };
  },
  waysOut({ who, n }, { lexicon }) {
    if (n === 0) {
      const rest = [' ', them(who), ' anyway'];
      return { subject: words('no other answer'), modal: 'would', verb: 'deters', rest };
    }
    const { them: it } = agreementWith(lexicon, [who]);
    const rest = [
      ` such a way out of ${inWords(n, 'other answer')} too; no other would deter ${it} anyway`,
    ];
    return { subject: parties([who]), verb: 'has', rest };
  },
  comesOut: ({ who, moves }) => ({
    frame: {
      words: [`whatever the others answered then, in ${inWords(moves, 'move')} in all`],
      comma: false,
    },
    subject: parties([who]),
    modal: 'would',
    verb: 'comes',
    rest: [' out better off'],
  }),
  horizon({ moves, period, stays }) {
    const ahead = `this is so at a horizon of ${inWords(moves, 'move')}`;
    if (!stays) {
      return {
        verbless: [`${ahead}, and again at ${moves + period}, ${moves + 2 * period} and so on`],
      };
    }
    const round =
      period === 1
        ? ', and longer horizons change nothing'
        : ` and at every longer one, since what is expected repeats every ${movesOf(period, false)}`;
    return { verbless: [`${ahead}${round}`] };
  },
};

/** `the members of the Council would have voted for that` */
function carried(body: string) {
  const subject: Subject = words(['the members of ', parties([body])], true);
  return { subject, modal: 'would', verb: 'has', rest: [' voted for that'] } as const;
}

type Interest = Pick<Of<'replied'>, 'order' | 'greatly'>;

/** What an answer is for whoever gives it. */
function ofInterest(
  { order, greatly }: Interest,
  { they, their }: { readonly they: string; readonly their: string },
): string {
  switch (order) {
    case 'better':
      return `, which is ${greatly ? 'greatly ' : ''}in ${their} interest`;
    case 'worse':
      return `, against ${their} own interest`;
    case 'incomparable':
      return `, which ${they} cannot compare with not answering`;
    case 'unknown':
      return `, which may be in ${their} interest or not`;
    case 'equal':
      return `, without any gain of ${their} own`;
  }
}

/** `would be worse for it than staying`, `could not be compared with staying`. */
function wouldCompare(worth: Worth, who: string): Omit<Clause, 'subject'> {
  switch (worth.order) {
    case 'incomparable':
      return { modal: 'could', verb: 'is', rest: [' compared with staying'], so: false };
    case 'unknown': {
      const rest = [' known to be better or worse than staying'];
      return { modal: 'would', verb: 'is', rest, so: false };
    }
    default:
      return { modal: 'would', verb: 'is', rest: [' ', ...besideStaying(worth, who)] };
  }
}

/** How an end that deters compares with staying. */
function howItDeters(worth: Worth, enough: string): string {
  if (worth.degreeOpen) {
    return ` ${orderWords(worth)} than staying; which of the two is not known${enough}`;
  }
  if (worth.order === 'incomparable') return ` not comparable with staying${enough}`;
  if (worth.order !== 'worse') return ' no better than staying';
  return ` ${orderWords(worth)} than staying`;
}

/** Where a counter-move leads, which is why the reply before it does not deter. */
function endsUp(worth: Worth, greatOnly: boolean): string {
  if (worth.order === 'unknown') return ', and how it would compare that with staying is not known';
  if (worth.degreeOpen) {
    return `, and be ${orderWords(worth)} off than by staying; which of the two is not known`;
  }
  if (worth.order === 'better' || !greatOnly) {
    return `, and be ${orderWords(worth)} off than by staying`;
  }
  return worth.order === 'worse'
    ? ', and be worse off than by staying, but not greatly'
    : ', and not be greatly worse off than by staying';
}
