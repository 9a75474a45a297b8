import type { SaidStatement } from './read-preference.ts';

/** How a statement is meant, as it opens a sentence about its formula. */
export const modeWords: Readonly<Record<SaidStatement['mode'], string>> = {
  must: 'Must',
  never: 'Never',
  want: 'Wants',
  not: 'Avoids',
  more: 'More',
  less: 'Less',
};

/** What a statement asks for, whatever the file says: `Never: War, if …`. */
export function sayAsked({
  mode,
  formula,
  if: condition,
  unless,
}: Pick<SaidStatement, 'mode' | 'formula' | 'if' | 'unless'>): string {
  const parts = [
    `${modeWords[mode]}: ${formula.words}`,
    ...(condition ? [`if ${condition.words}`] : []),
    ...(unless ? [`unless ${unless.words}`] : []),
  ];
  return parts.join(', ');
}
