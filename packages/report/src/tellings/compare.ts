import { compare } from '@standoff/study';
import { draftComparison } from '../json/comparison-json.ts';
import { writtenAtOnce } from '../json/draft.ts';
import { tell } from './tell.ts';

/** How it is told what models judge differently. */
export const compareTold = tell(compare, {
  formats: ['standoff.comparison/1'],
  json: ({ result }) => writtenAtOnce(draftComparison(result)),
  draft: ({ result }) => draftComparison(result),
});
