import { type Answered, type Inquiry, levelsRead } from '@standoff/study';
import { paragraph } from '../text/paragraph.ts';
import type { Layout } from './in-text.ts';

/** A text that says at its beginning how states of its question that were given by levels alone were read. */
export function tellLevelsRead(
  inquiry: Pick<Inquiry, 'options'>,
  answered: Answered<unknown>,
  { style, width }: Layout,
  text: string,
): string {
  const told = levelsRead(inquiry, answered).map(({ says }) => style.quiet(paragraph(says, width)));
  return told.length === 0 ? text : `${told.join('\n')}\n\n${text}`;
}
