import { movedPlaces, type OrderEntry } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfComparisons } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { createPhrasebook } from '../casebook/create-casebook.ts';
import type { Version } from '../model/model.ts';
import { sayEntry, sayTerm } from '../words/formula-words.ts';

speakOfComparisons();

/** What goes by a number in two versions of a file and means another statement in the later one. */
export function tellMovedPlaces(first: Version, later: Version, model: number): Of<'placeMoved'>[] {
  const [before, after] = [first, later].map((version) => createPhrasebook(version));
  return movedPlaces(first.conflict, later.conflict).map(({ was, is, ...place }) => ({
    ...{ kind: 'placeMoved', model, ...place },
    ...{ was: say(before!, was), is: say(after!, is) },
  }));
}

function say(phrasebook: Phrasebook, entry: OrderEntry): string {
  return 'weight' in entry ? sayTerm(phrasebook, entry) : sayEntry(phrasebook, entry);
}
