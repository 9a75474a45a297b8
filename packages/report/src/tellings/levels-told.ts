import { type Answered, type Inquiry, type LevelsRead, levelsRead } from '@standoff/study';

/** What a document also holds where states of its question were given by levels alone: how these were read. */
export function levelsReadToJson(
  inquiry: Pick<Inquiry, 'options'>,
  answered: Answered<unknown>,
): { readonly readAs?: readonly LevelsRead[] } {
  const readAs = levelsRead(inquiry, answered);
  return readAs.length === 0 ? {} : { readAs };
}
