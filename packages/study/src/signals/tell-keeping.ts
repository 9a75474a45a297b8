import type { ConceptId } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { speakOfBeliefs } from '@standoff/wording';
import type { Games } from '../beliefs/own-games.ts';
import { worldOfGames } from '../beliefs/tell-games.ts';
import { conceptIds } from '../said/world-of.ts';
import type { SignalChange } from './study-signals.ts';

speakOfBeliefs();

/**
 * Under which concepts, of those under which somebody left a cell before signals, nobody does after them; and the first of
 * those under which somebody does.
 */
export function tellKeeping(
  games: Games,
  { signals, besides, effects }: SignalChange,
  cell: number,
  isAsked: (concept: ConceptId) => boolean,
): Of<'signalKeeps'>[] {
  const { casebook } = games.truth;
  const asked = effects.filter(({ concept }) => isAsked(concept.id));
  return [true, false].flatMap((so) => {
    const alike = asked.filter(({ after }) => after.has(cell) === so);
    const under = so ? alike : alike.slice(0, 1);
    if (under.length === 0) return [];
    const says: Of<'signalKeeps'> = {
      kind: 'signalKeeps',
      signals: signals.map(({ id }) => id),
      after: besides.map(({ id }) => id),
      under: conceptIds(under.map(({ concept }) => concept)),
      state: casebook.stateId(casebook.space.codeOf(cell)),
      so,
      ...worldOfGames(games),
    };
    return [says];
  });
}
