import { sayAsked } from '@standoff/study/statements';
import { capitalize } from '../words/capitalize.ts';
import type { PreferenceItem, StatementMode } from './shown-preferences.ts';

type Statement = PreferenceItem['statements'][number];

/** What a statement says: the words of the file, or its formula in words. */
function sayStatement(statement: Statement): string {
  return statement.says ?? capitalize(sayAsked(statement));
}

/** A statement as it stands in the file. */
export function writeStatement({ mode, formula, if: condition, unless }: Statement): string {
  const parts = [
    `${mode}: ${formula.text}`,
    ...(condition ? [`if: ${condition.text}`] : []),
    ...(unless ? [`unless: ${unless.text}`] : []),
  ];
  return parts.join(', ');
}

/** What stands at a place, in short. */
export function sayItem({ kind, statements, source }: PreferenceItem): string {
  if (source !== undefined) return source.replace(/^- /, '');
  const joiner = kind === 'or-else' ? ' or else ' : ' and equally ';
  return statements.map(sayStatement).join(joiner);
}

/** Whether a statement asks for something not to be. */
export function asksAgainst(mode: StatementMode): boolean {
  return mode === 'never' || mode === 'not' || mode === 'less';
}
