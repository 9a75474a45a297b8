import type { Outlook } from '@standoff/propositions';
import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { opened } from '../names/opened.ts';
import { countWords, LADDER, MOST_WORDS, type Saying } from './brevity.ts';
import { sayProspect } from './prospect.ts';
import { sayStanding } from './standing.ts';

/**
 * What one sentence says of a conflict, in words that need no method and are at most 25: of what is too long, the
 * obstacle is left out, then what the state is called, then who would prefer it, and at last who moves.
 */
export function sayHeadline(lexicon: Lexicon, outlook: Outlook): Fragment[] {
  let said: Fragment[] = [];
  for (const brevity of LADDER) {
    said = sayAt({ lexicon, brevity }, outlook);
    if (countWords(said) <= MOST_WORDS) break;
  }
  return said;
}

function sayAt(saying: Saying, { standing, prospect }: Outlook): Fragment[] {
  const stands = sayStanding(saying, standing);
  const isTold = prospect !== undefined && saying.brevity.state !== 'untold';
  const more = isTold ? sayProspect(saying, prospect, standing) : [];
  return joinWords([...opened(joinWords([...stands, ...more])), '.']);
}
