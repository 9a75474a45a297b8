import type { ComparisonFormula, Formula, Statement, WeightTerm } from '@standoff/language';
import type { Phrasebook } from '../casebook/casebook.ts';
import { levelsMeeting, optionOf } from '../casebook/truth.ts';
import { listOf } from '../prose/lists.ts';
import { nameOfWholeState } from './whole-state.ts';

/** A formula in the words of the file: phrases of levels, names of facts and states. */
export function sayFormula(casebook: Phrasebook, formula: Formula): string {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? 'always' : 'never';
    case 'comparison':
      return sayLevels(casebook, formula, true);
    case 'fact':
      return casebook.conflict.facts.find(({ id }) => id === formula.fact)!.name;
    case 'state':
      return (
        casebook.conflict.namedStates.find(({ id }) => id === formula.state)?.name ?? formula.state
      );
    case 'not':
      return sayNot(casebook, formula.of);
    default:
      return sayTwo(
        formula.kind,
        sayPart(casebook, formula.left, formula.kind),
        sayPart(casebook, formula.right, formula.kind),
      );
  }
}

/** What a preference statement asks for, in the modeller's words where there are any. */
export function sayStatement(casebook: Phrasebook, statement: Statement): string {
  if (statement.says !== undefined) return statement.says;
  const { mode, formula } = statement;
  const body =
    mode === 'want' || mode === 'must'
      ? (nameOfWholeState(casebook, formula) ?? sayFormula(casebook, formula))
      : sayNot(casebook, formula);
  const condition = statement.if === undefined ? '' : ` if ${sayFormula(casebook, statement.if)}`;
  const exception =
    statement.unless === undefined ? '' : ` unless ${sayFormula(casebook, statement.unless)}`;
  return body + condition + exception;
}

/** What a weight is for, in the modeller's words where there are any. */
export function sayTerm(casebook: Phrasebook, { says, formula }: WeightTerm): string {
  return says ?? sayFormula(casebook, formula);
}

/** The levels that meet a comparison, or do not; where there are none, the comparison itself. */
function sayLevels(casebook: Phrasebook, comparison: ComparisonFormula, met: boolean): string {
  const phrases = phrasesMeeting(casebook, comparison, met);
  return phrases.length === 0 ? sayComparison(casebook, comparison, met) : listOf(phrases, 'or');
}

function phrasesMeeting(
  casebook: Phrasebook,
  comparison: ComparisonFormula,
  met: boolean,
): readonly string[] {
  const option = optionOf(casebook, comparison);
  const meeting = levelsMeeting(option, comparison);
  return casebook.phrases.get(option)!.filter((_, at) => meeting.includes(at) === met);
}

type Operator = ComparisonFormula['operator'];

const operators: Record<Operator, { readonly words: string; readonly not: Operator }> = {
  '=': { words: '', not: '!=' },
  '!=': { words: 'other than', not: '=' },
  '<': { words: 'below', not: '>=' },
  '<=': { words: 'at most', not: '>' },
  '>': { words: 'above', not: '<=' },
  '>=': { words: 'at least', not: '<' },
};

/** `ships above many`: a comparison as it is written. */
function sayComparison(casebook: Phrasebook, comparison: ComparisonFormula, met: boolean): string {
  const option = optionOf(casebook, comparison);
  const { operator, level } = comparison;
  const { words } = operators[met ? operator : operators[operator].not];
  return `${option.name} ${words} ${option.levels[level]!.id}`;
}

function sayNot(casebook: Phrasebook, formula: Formula): string {
  if (formula.kind === 'comparison') return sayLevels(casebook, formula, false);
  if (formula.kind === 'not') return sayFormula(casebook, formula.of);
  return `not ${sayPart(casebook, formula)}`;
}

/** A part, in parentheses unless the same `and` or `or` joins what is in it. */
function sayPart(casebook: Phrasebook, formula: Formula, within?: Formula['kind']): string {
  const words = sayFormula(casebook, formula);
  const joined = joinedBy(casebook, formula);
  const isChained = joined === within && (within === 'and' || within === 'or');
  return joined !== undefined && !isChained ? `(${words})` : words;
}

/** What joins the words of a formula: several levels of a comparison stand under `or`. */
function joinedBy(casebook: Phrasebook, formula: Formula): Formula['kind'] | undefined {
  const inner = formula.kind === 'not' ? formula.of : formula;
  if (inner.kind === 'comparison') {
    const isMet = formula.kind !== 'not';
    return phrasesMeeting(casebook, inner, isMet).length > 1 ? 'or' : undefined;
  }
  // `not not a` is said as `a`.
  if (formula.kind === 'not' && inner.kind === 'not') return joinedBy(casebook, inner.of);
  return 'left' in formula ? formula.kind : undefined;
}

function sayTwo(kind: 'and' | 'or' | 'implies' | 'iff', left: string, right: string): string {
  switch (kind) {
    case 'implies':
      return `${right} if ${left}`;
    case 'iff':
      return `${left} exactly if ${right}`;
    default:
      return `${left} ${kind} ${right}`;
  }
}
