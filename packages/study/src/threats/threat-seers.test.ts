import { analyzeStability, findConcepts, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { gamesOf } from '../../../../test/conflicts/games.ts';
import { openSeers, type Seer } from './threat-seers.ts';

const [ANN, BOB] = [0, 1];

/** By which concepts bob is taken to judge his moves, truly and by ann, who takes him to look so far ahead. */
function judgesOf(foresight: string, givenBy: 'file' | 'request') {
  const games = gamesOf(`
standoff: 1
title: Arms
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [ not bob.arm, arm ] }
  bob: { options: { arm: yes/no }, prefers: [ not ann.arm, arm ] }
status-quo: { ann.arm: no, bob.arm: no }
perceptions: { ann: { bob: { foresight: ${foresight} } } }
`);
  const concepts = findConcepts(['seq']);
  const { situation } = games.truth;
  const asked = {
    speaker: BOB,
    concepts,
    judged: { givenBy, concepts: [concepts, concepts] },
    verdicts: runToEnd(analyzeStability(situation, concepts)),
  };
  const { truly, seen } = runToEnd(openSeers(games, asked));
  const idsOf = ({ judges }: Seer) => judges.map(({ concept }) => concept.id);
  return { truly: idsOf(truly), ann: idsOf(seen[ANN]!), bob: idsOf(seen[BOB]!) };
}

test('one who is taken to look ahead otherwise is taken to judge so, unless the request says how', () => {
  expect(judgesOf('gmr', 'file')).toEqual({ truly: ['seq'], ann: ['gmr'], bob: ['seq'] });
  expect(judgesOf('gmr', 'request')).toEqual({ truly: ['seq'], ann: ['seq'], bob: ['seq'] });
});

test('by a concept that says of no improvement whether something deters from it, nothing is judged', () => {
  expect(judgesOf('berge', 'file').ann).toEqual([]);
});
