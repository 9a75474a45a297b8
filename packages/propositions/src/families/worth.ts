import { aFlag, maybe, oneOf } from '../define/members.ts';

/** What one state is worth to somebody beside another. */
export const worth = {
  order: oneOf('better', 'worse', 'equal', 'incomparable', 'unknown'),
  greatly: maybe(aFlag),
  /** Whether it is not known if the difference is a great one, where only great ones deter. */
  degreeOpen: maybe(aFlag),
} as const;
