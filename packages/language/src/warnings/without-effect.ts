import type { Conflict, FormulaStatement, Option, PreferenceEntry } from '../conflict/conflict.ts';
import { everyPerception } from '../conflict/every-perception.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { ComparisonFormula, Formula } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';
import { comparisonLevels } from './comparison-levels.ts';

/** What a formula says, up to negation: two formulas with one key hold together or never both. */
interface Saying {
  readonly key: string;
  readonly negated: boolean;
}

/**
 * Warns of statements that say again, or say the opposite of, what an earlier statement of the same
 * order says: states that agree on the earlier one agree on them too, so they decide nothing.
 */
export function warnOfStatementsWithoutEffect(conflict: Conflict, report: Report): void {
  const levels = levelCounts(conflict);
  for (const { preference } of [...conflict.decisionMakers, ...everyPerception(conflict)]) {
    if (preference?.kind === 'prioritized') warnInOrder(preference.statements, levels, report);
  }
}

type LevelCounts = ReadonlyMap<string, number>;

function levelCounts({ decisionMakers, bodies }: Conflict): LevelCounts {
  const options = [...decisionMakers, ...bodies].flatMap(
    (owner): readonly Option[] => owner.options,
  );
  return new Map(options.map(({ owner, id, levels }) => [`${owner}.${id}`, levels.length]));
}

function warnInOrder(
  entries: readonly PreferenceEntry[],
  levels: LevelCounts,
  report: Report,
): void {
  const settled = new Map<string, Span>();
  for (const entry of entries) {
    if (entry.kind === 'or-else') continue;
    for (const statement of statementsOf(entry)) {
      // What an amount leaves open is not seen by its words.
      if ('amount' in statement) continue;
      const { key } = bodyOf(statement, levels);
      const earlier = settled.get(key);
      if (earlier) warn(statement.span, earlier, report);
      // Statements of equal rank are counted together: one of them alone settles nothing. Nor does one that may not stand.
      else if (entry.kind === 'statement' && statement.sure === 1) settled.set(key, statement.span);
    }
  }
}

function warn(span: Span, earlier: Span, report: Report): void {
  report(
    'statement-without-effect',
    span,
    'this statement can never change the order of two states',
    {
      related: [{ span: earlier, message: 'this earlier statement already decides it' }],
      help: 'leave it out',
    },
  );
}

/** The condition of a statement: with `if` an implication, with `unless` an alternative. */
function bodyOf(statement: FormulaStatement, levels: LevelCounts): Saying {
  const wanted = say(statement.formula, levels);
  const turned = statement.mode === 'not' || statement.mode === 'never';
  const body = turned ? negate(wanted) : wanted;
  const { if: condition, unless: exception } = statement;
  if (!condition && !exception) return body;
  const parts = [condition, exception].map((part) => (part ? written(say(part, levels)) : ''));
  return { key: `if ${parts[0]} unless ${parts[1]}: ${written(body)}`, negated: false };
}

function negate({ key, negated }: Saying): Saying {
  return { key, negated: !negated };
}

function written({ key, negated }: Saying): string {
  return negated ? `not(${key})` : `(${key})`;
}

function say(formula: Formula, levels: LevelCounts): Saying {
  switch (formula.kind) {
    case 'constant':
      return { key: 'true', negated: !formula.value };
    case 'fact':
      return { key: formula.fact, negated: false };
    case 'state':
      return { key: formula.state, negated: false };
    case 'comparison':
      return sayComparison(formula, levels);
    case 'amounts':
      return { key: JSON.stringify(formula, withoutPlaces), negated: false };
    case 'not':
      return negate(say(formula.of, levels));
    default: {
      const [left, right] = [say(formula.left, levels), say(formula.right, levels)];
      return { key: `${written(left)} ${formula.kind} ${written(right)}`, negated: false };
    }
  }
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}

/** The levels at which it holds; of a set of levels and its complement the one without the first. */
function sayComparison(comparison: ComparisonFormula, levels: LevelCounts): Saying {
  const name = `${comparison.option.owner}.${comparison.option.option}`;
  const holds = comparisonLevels(comparison, levels.get(name) ?? 0);
  const negated = holds[0] === true;
  return { key: `${name} ${holds.map((held) => (held === negated ? 0 : 1)).join('')}`, negated };
}
