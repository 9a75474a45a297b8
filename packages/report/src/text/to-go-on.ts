import { headings } from '@standoff/wording';
import { paragraph } from './paragraph.ts';
import type { Style } from './style.ts';

/** Commands to go on with after a text. */
export interface ToGoOn {
  /** As they can be typed. */
  readonly commands?: readonly string[];
  /** What these commands need beside: ` (with the same model on standard input)`. */
  readonly commandsNeed?: string;
}

/** The last paragraph of a text, if there are commands to go on with. */
export function renderToGoOn(
  { commands = [], commandsNeed = '' }: ToGoOn,
  style: Style,
  width: number,
): string[] {
  if (commands.length === 0) return [];
  const heading = paragraph(style.heading(headings.toGoOn) + commandsNeed, width);
  return [[heading, ...commands.map((command) => `  ${command}`)].join('\n')];
}
