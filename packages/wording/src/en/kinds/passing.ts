import type { Mention } from '../clause/clause.ts';
import { stateName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties, state, words } from './parts.ts';

export const passingClauses: Clauses<'passes'> = {
  passes({ body, from, draft, so, byLevels }, { lexicon, mood }) {
    if (mood === 'would') {
      return { subject: draftOf(from, draft), verb: so ? 'passes' : 'fails', rest: [] };
    }
    return {
      subject: words(['a draft for', ...state(draft, byLevels)]),
      modal: 'would',
      verb: 'passes',
      rest: [' in ', parties([body]), ' at ', stateName(lexicon, from)],
      so,
    };
  },
};

export function draftOf(from: string, id: string): Mention {
  return { mention: 'draft', id, from };
}
