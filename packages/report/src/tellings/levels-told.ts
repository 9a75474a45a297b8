import { type Answered, type Inquiry, type LevelsRead, levelsRead } from '@standoff/study';
import { paragraph } from '../text/paragraph.ts';
import type { Layout } from './tell.ts';

/** What a document also holds where states of its question were given by levels alone: how these were read. */
export function levelsReadToJson(
  inquiry: Pick<Inquiry, 'options'>,
  answered: Answered<unknown>,
): { readonly readAs?: readonly LevelsRead[] } {
  const readAs = levelsRead(inquiry, answered);
  return readAs.length === 0 ? {} : { readAs };
}

/** A text that says the same at its beginning. */
export function tellLevelsRead(
  inquiry: Pick<Inquiry, 'options'>,
  answered: Answered<unknown>,
  { style, width }: Layout,
  text: string,
): string {
  const told = levelsRead(inquiry, answered).map(({ says }) => style.quiet(paragraph(says, width)));
  return told.length === 0 ? text : `${told.join('\n')}\n\n${text}`;
}
