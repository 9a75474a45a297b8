import type { World } from '@standoff/propositions';
import type { Mention } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { change, fromStateUnlessKnown, parties, words } from './parts.ts';
import {
  besideStaying,
  endFrom,
  fewChanges,
  forWhom,
  likedSo,
  movesOf,
  orderWords,
  them,
} from './worth.ts';

export const moveClauses: Clauses<
  | 'ownMoves'
  | 'alternatives'
  | 'otherMoves'
  | 'couldMove'
  | 'thenMoves'
  | 'playEnds'
  | 'otherLines'
  | 'reach'
  | 'reachEnd'
> = {
  ownMoves({ who, from, n }, { lexicon }) {
    const such = movesOf(n, lexicon.party(who).isBody === true);
    return {
      subject: parties([who]),
      verb: 'has',
      rest: [` ${such}`, ...fromStateUnlessKnown(from)],
    };
  },
  alternatives({ who, from, to, ...worth }, { lexicon }) {
    const subject = words(fewChanges(from, to), to.length > 1);
    if (lexicon.party(who).isBody) return { subject, verb: 'fails', rest: [inBody(who)] };
    const beside = worth.order === 'incomparable' ? ' with staying' : '';
    return { subject, verb: 'is', rest: [` ${orderWords(worth)}${beside}`, forWhom(who)] };
  },
  otherMoves({ who, n, in: world }, { lexicon }) {
    const isBody = lexicon.party(who).isBody === true;
    const subject = words(movesOf(n, isBody, 'other '), n !== 1);
    return isBody
      ? { subject, verb: 'fails', rest: [inBody(who)] }
      : { subject, verb: 'is', rest: [noBetter(world), forWhom(who)] };
  },
  couldMove({ who, from, to, ...worth }, { lexicon }) {
    const subject = parties([who]);
    if (lexicon.party(who).isBody) {
      return {
        subject,
        modal: 'could',
        verb: movingOf(lexicon.party(who)).verb,
        rest: [' ', change(from, to)],
      };
    }
    const liked = likedSo(worth, agreementWith(lexicon, [who]));
    return { subject, modal: 'could', verb: 'moves', rest: [' to ', change(from, to), liked] };
  },
  thenMoves: ({ who, from, to }) => ({
    frame: { words: ['then'], comma: false },
    subject: parties([who]),
    modal: 'would',
    verb: 'moves',
    rest: [' to ', change(from, to)],
  }),
  playEnds({ who, cut, at: _, from: __, ...worth }) {
    const beside = besideStaying(worth, who);
    return cut
      ? {
          subject: words('no further move'),
          verb: 'is',
          rest: [' foreseen; that outcome is ', ...beside],
        }
      : {
          frame: { words: ['there'], comma: false },
          subject: words('play'),
          modal: 'would',
          verb: 'ends',
          rest: [', with an outcome ', ...beside],
        };
  },
  otherLines: ({ who, n }) => ({
    subject: words(inWords(n, 'other move'), n !== 1),
    verb: 'leads',
    rest: [' to nothing better', forWhom(who), ' than staying'],
  }),
  reach({ who, n }, { register }) {
    const other = `other ${stateNoun(register)}`;
    const none = n === 1 ? [', which is no better for '] : [', none of them better for '];
    return {
      subject: words('the others', true),
      modal: 'could',
      verb: 'brings',
      rest: [
        ` about ${n === 0 ? `no ${other}` : inWords(n, other)}`,
        ...(n === 0 ? [] : [...none, them(who)]),
      ],
    };
  },
  reachEnd: ({ who: _, from, at, which, ...worth }) => ({
    subject: words({ best: 'the best', only: 'it', one: 'one of them' }[which]),
    modal: 'would',
    verb: 'is',
    rest: [' ', endFrom(from, at), `, ${orderWords(worth)}`],
  }),
};

/** ` in the Council`, and nothing where the sentence before was about it. */
function inBody(body: string): Mention {
  return { mention: 'parties', ids: [body], known: 'in' };
}

/** Where what is not known is no reason to leave, a move may be liked that does not count. */
function noBetter(world: World | undefined): string {
  return world?.unknown?.counts === 'stays' ? ' not known to be better' : ' no better';
}
