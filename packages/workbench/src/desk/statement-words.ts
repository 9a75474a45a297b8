import { capitalize } from '../words/capitalize.ts';
import type { PreferenceItem, StatementMode } from './shown-preferences.ts';

/** How a statement is meant, as it opens a sentence about its formula. */
export const modeWords: Record<StatementMode, string> = {
  must: 'Must',
  never: 'Never',
  want: 'Wants',
  not: 'Avoids',
};

type Statement = PreferenceItem['statements'][number];

/** What a statement says: the words of the file, or its formula in words. */
function sayStatement(statement: Statement): string {
  return statement.says ?? capitalize(sayAsked(statement));
}

/** What it asks for, whatever the file says: `Never: War, if …`. */
export function sayAsked({ mode, formula, if: condition, unless }: Statement): string {
  const parts = [
    `${modeWords[mode]}: ${formula.words}`,
    ...(condition ? [`if ${condition.words}`] : []),
    ...(unless ? [`unless ${unless.words}`] : []),
  ];
  return parts.join(', ');
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
  return mode === 'never' || mode === 'not';
}
