/** Columns that are filled before a line is broken. */
export const lineWidth = 100;

/** Where a formula stands. */
export interface FormulaPlace {
  /** The column at which it begins. */
  readonly column: number;
  /** The column of further lines. */
  readonly indent: number;
  /** Whether it may become a folded block scalar. */
  readonly foldable: boolean;
  /** The comment that goes with it, or nothing. */
  readonly comment: string;
}

/** A formula in one line or, if it is too long for that, in several that end before connectives. */
export function layFormula(formula: string, place: FormulaPlace): string {
  const { column, indent, foldable, comment } = place;
  const after = comment === '' ? '' : ` ${comment}`;
  if (column + formula.length <= lineWidth) return formula + after;
  const margin = `\n${' '.repeat(indent)}`;
  return foldable
    ? [`>-${after}`, ...breakFormula(formula, indent, indent)].join(margin)
    : breakFormula(formula, column, indent).join(margin) + after;
}

/** Lines that begin at the columns `first` and, after the first one, `next`. */
function breakFormula(formula: string, first: number, next: number): string[] {
  const lines: string[] = [];
  let rest = formula;
  for (let column = first; column + rest.length > lineWidth; column = next) {
    const at = breakPlace(rest, lineWidth - column);
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

const weight: Readonly<Record<string, number>> = { iff: 1, implies: 2, or: 3, and: 4 };

/**
 * The blank at which to break: before the connective that binds weakest, and before the last of
 * several. If none is within the width, the first one beyond it.
 */
function breakPlace(formula: string, width: number): number | undefined {
  let depth = 0;
  let best: { at: number; weight: number } | undefined;
  for (const match of formula.matchAll(/[()]| (and|or|implies|iff) /g)) {
    const [sign, connective] = match;
    if (connective === undefined) {
      depth += sign === '(' ? 1 : -1;
    } else if (match.index > width) {
      return best?.at ?? match.index;
    } else {
      const found = depth * 10 + weight[connective]!;
      if (!best || found <= best.weight) best = { at: match.index, weight: found };
    }
  }
  return best?.at;
}
