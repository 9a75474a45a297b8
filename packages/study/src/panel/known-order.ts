/**
 * What is known of how somebody orders the statements of a party: which are wishes at all, and of which sets it was said where the
 * most important one lies. Statements are positions in the order of the file; sets of them are bits of a number.
 *
 * @see docs/explanation/panels.md
 */
export interface KnownOrder {
  readonly statements: number;
  /** Those of the first degree: they come before all others. */
  readonly great: number;
  /** Those that are wishes. What is neither here nor in `dropped` may be one or not. */
  readonly wishes: number;
  /** Those that are no wishes. */
  readonly dropped: number;
  readonly answers: readonly MostImportant[];
}

/** Of the wishes among some statements, of which there is at least one, the most important is one of these. */
export interface MostImportant {
  readonly of: number;
  readonly in: number;
}

/** Whether some order is as said. */
export function isPossible({ statements, great, wishes, dropped, answers }: KnownOrder): boolean {
  if ((wishes & dropped) !== 0) return false;
  let left = allOf(statements) & ~dropped;
  let open = answers;
  // Whatever may come next may as well: it ends demands and makes none. So what is left in the end cannot be placed at all.
  const placeAll = (among: number): boolean => {
    for (let placed = true; placed; ) {
      placed = false;
      for (let rest = left & among; rest !== 0; rest &= rest - 1) {
        const one = rest & -rest;
        if (open.some((answer) => (answer.of & one) !== 0 && (answer.in & one) === 0)) continue;
        left &= ~one;
        open = open.filter((answer) => (answer.of & one) === 0);
        placed = true;
      }
    }
    return (left & among & wishes) === 0;
  };
  return placeAll(great) && placeAll(~great) && open.length === 0;
}

/** How two outcomes compare: the first is better, or the second, or neither. */
export type Compared = 'first' | 'second' | 'alike';

export const COMPARED: readonly Compared[] = ['first', 'second', 'alike'];

/**
 * What is known once it is known how two outcomes compare that differ in some statements, of which the first one fulfils some.
 * Undefined where no order is so; some is as known before.
 */
export function knowing(
  known: KnownOrder,
  { of, in: fulfilled }: MostImportant,
  compared: Compared,
): KnownOrder | undefined {
  const next = knowingAlso(known, of & ~known.dropped, fulfilled & ~known.dropped, compared);
  return next === known || isPossible(next) ? next : undefined;
}

function knowingAlso(
  known: KnownOrder,
  of: number,
  fulfilled: number,
  compared: Compared,
): KnownOrder {
  if (compared !== 'alike') {
    const most = compared === 'first' ? fulfilled : of & ~fulfilled;
    return { ...known, answers: [...known.answers, { of, in: most }] };
  }
  return of === 0 ? known : { ...known, dropped: known.dropped | of };
}

/** An order: of each statement that is a wish its position in the file, the most important first. */
export type WishOrder = readonly number[];

/** How somebody with this order compares two outcomes. */
export function compareBy(order: WishOrder, { of, in: fulfilled }: MostImportant): Compared {
  const most = order.find((one) => ((of >>> one) & 1) === 1);
  if (most === undefined) return 'alike';
  return ((fulfilled >>> most) & 1) === 1 ? 'first' : 'second';
}

export function allOf(statements: number): number {
  return statements === 0 ? 0 : (2 << (statements - 1)) - 1;
}
