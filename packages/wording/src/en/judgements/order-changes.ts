import type { Fragment } from '../../interface/fragments.ts';
import type { ToldOrderChange } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { quotation, sayEntry } from '../names/entries.ts';

/** Whose order is told about: as the subject of a sentence, and where it is no subject. */
export interface Subject {
  readonly subject: readonly Fragment[];
  readonly name: readonly Fragment[];
  readonly agreement: Agreement;
  /** Whether it is told how somebody sees it, beside what it is. */
  readonly seen: boolean;
}

/** A change to an order: `China ranks “no THAAD” above “Washington talks”`. */
export function sayOrderChange(names: Names, who: Subject, change: ToldOrderChange): Fragment[] {
  if (change.kind === 'drop' && who.seen) {
    const several = (change.wish.wishes?.length ?? 1) > 1;
    const wish = sayEntry(names, change.wish);
    return [`${wish} ${several ? 'do' : 'does'} not matter to `, ...who.name];
  }
  return [...who.subject, ` ${sayWhat(names, who, change)}`];
}

function sayWhat(
  names: Names,
  { agreement: { verb } }: Pick<Subject, 'agreement'>,
  change: ToldOrderChange,
): string {
  const say = (entry: Parameters<typeof sayEntry>[1]) => sayEntry(names, entry);
  switch (change.kind) {
    case 'move':
      return `${verb('ranks')} ${sayMove(names, change)}`;
    case 'swap': {
      const crossed = change.across ? ', across the line to what is greatly worse' : '';
      return `${verb('ranks')} ${say(change.upper)} above ${say(change.lower)}${crossed}`;
    }
    case 'drop':
      return `no longer ${verb('wants')} ${say(change.wish)}`;
    case 'add':
      return `also ${verb('wants')} ${say(change.wish)}${sayRank(names, change)}`;
    case 'restate':
      return `${verb('wants')} ${say(change.wish)} instead of ${say(change.before)}`;
    case 'sure':
      return change.so
        ? `${verb('does')} want ${say(change.wish)}`
        : `no longer ${verb('wants')} ${say(change.wish)}`;
    case 'degree':
      return `${verb('wants')} ${say(change.wish)}, ${sayDegree(change.greatly)}`;
    case 'gap': {
      const gap = change.greatly ? 'greatly worse' : 'worse, but not greatly,';
      return `${verb('takes')} ${say(change.lower)} to be ${gap} than ${say(change.upper)}`;
    }
    case 'alternative':
      return change.wish === undefined
        ? `${verb('wants')} the alternative to ${say(change.before)}`
        : `${verb('wants')} ${quotation(names, change.wish)} rather than ${say(change.before)}`;
  }
}

type ChangeOf<K extends ToldOrderChange['kind']> = Extract<ToldOrderChange, { readonly kind: K }>;

function sayMove(names: Names, { what, past, from, to, greatly }: ChangeOf<'move'>): string {
  const crossed = greatly === undefined ? '' : `, ${sayDegree(greatly)}`;
  if (from === to) return `${sayEntry(names, what)} as before${crossed}`;
  const side = to < from ? 'above' : 'below';
  const far = Math.abs(from - to) > 1 ? `, from place ${from} to place ${to}` : '';
  return `${sayEntry(names, what)} ${side} ${sayEntry(names, past)}${far}${crossed}`;
}

function sayDegree(greatly: boolean): string {
  return greatly
    ? 'and a breach of it is greatly worse'
    : 'and a breach of it is not greatly worse';
}

function sayRank(names: Names, { rank }: ChangeOf<'add'>): string {
  if (rank === undefined) return '';
  if (rank === 'first') return ', above all else';
  return rank === 'last' ? ', below all else' : `, above ${sayEntry(names, rank.above)}`;
}
