import type { Of } from '@standoff/propositions';
import type { Mention, Part } from '../clause/clause.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { change } from './parts.ts';

/** What one state is worth to somebody beside another. */
export type Worth = Pick<Of<'couldMove'>, 'order' | 'greatly' | 'degreeOpen'>;

/** `better`, `far worse`, `worse or far worse`, `neither better nor worse`. */
export function orderWords({ order, greatly, degreeOpen }: Worth): string {
  switch (order) {
    case 'equal':
      return 'neither better nor worse';
    case 'incomparable':
      return 'not comparable';
    case 'unknown':
      return 'not known to be better or worse';
    default:
      if (degreeOpen) return `${order} or far ${order}`;
      return greatly ? `far ${order}` : order;
  }
}

/** `worse for it than staying`, `not comparable with staying`. */
export function besideStaying(worth: Worth, who: string): Part[] {
  if (worth.order === 'incomparable') return ['not comparable with staying'];
  return [`${orderWords(worth)} for `, them(who), ' than staying'];
}

/** What a move is for whoever makes it: `, which it likes better`. */
export function likedSo(worth: Worth, { they, verb }: Agreement): string {
  switch (worth.order) {
    case 'incomparable':
      return `, which ${they} cannot compare with staying`;
    case 'equal':
      return `, which ${they} ${verb('likes')} neither better nor less`;
    case 'unknown':
      return `; whether ${they} ${verb('likes')} that better is not known`;
    default:
      return `, which ${they} ${verb('likes')} ${orderWords(worth).replaceAll('worse', 'less')}`;
  }
}

/** Somebody by name, or as `it` where the sentence before was about it. */
export function them(who: string): Mention {
  return { mention: 'parties', ids: [who], known: 'them' };
}

/** ` for Iraq`, and nothing where the sentence before was about it. */
export function forWhom(who: string): Mention {
  return { mention: 'parties', ids: [who], known: 'for' };
}

/** So many moves are told; the rest is counted. */
const FEW = 2;

/** What some moves from a state change: `“tests frozen”, “exercises held” and three more`. */
export function fewChanges(from: string, to: readonly string[]): Part[] {
  const told = to.length <= FEW + 1 ? to : to.slice(0, FEW);
  const more = to.length - told.length;
  const parts = told.flatMap((state, k): Part[] => {
    const isLast = more === 0 && k === told.length - 1;
    return [k === 0 ? '' : isLast ? ' and ' : ', ', change(from, state)];
  });
  return more === 0 ? parts : [...parts, ` and ${numberWord(more)} more`];
}

/** Where moves have led from a state, which may be back to it. */
export function endFrom(from: string, at: string): Part {
  return from === at ? 'the way back' : change(from, at);
}

/** `two moves`, and of a body `two drafts`. */
export function movesOf(n: number, isBody: boolean, which = ''): string {
  return inWords(n, `${which}${isBody ? 'draft' : 'move'}`);
}
