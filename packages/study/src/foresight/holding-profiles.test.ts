import { equilibriaUnder, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, river, shouting } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { createCoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';
import { sayForesightOfAll } from '../words/concept-words.ts';
import { holdingProfiles } from './holding-profiles.ts';

function profilesOf(model: string, state: string) {
  const analysis = analyzeText(model);
  return { analysis, found: holdingProfiles(analysis, analysis.casebook.stateWithId(state)!) };
}

/** Every way to give each of so many decision makers one of these. */
function combinations<T>(of: readonly T[], number: number): T[][] {
  if (number === 0) return [[]];
  return combinations(of, number - 1).flatMap((rest) => of.map((one) => [...rest, one]));
}

describe('the profiles under which a state holds', () => {
  it.each([
    ['river', river, ['s1', 's2', 's3', 's4', 's5', 's6']],
    ['chicken', chicken, ['cc', 'cd', 'dc', 'dd']],
    ['council', shouting, ['s1', 's2', 's3', 's4']],
  ])('are those in whose equilibria it is, one by one: %s', (_, model, states) => {
    for (const state of states) {
      const { analysis, found } = profilesOf(model, state);
      const { casebook, concepts, stability } = analysis;
      const cell = casebook.space.cellOf(casebook.stateWithId(state)!);
      const all = combinations(concepts, casebook.movers.length);
      const holding = all.filter((profile) => {
        const ids = profile.map(({ id }) => id);
        return equilibriaUnder(stability, ids).has(cell);
      });
      const ofTheUnmoved = concepts.length ** found.unmoved.length;
      expect(found.profiles * ofTheUnmoved).toBe(all.length);
      expect(found.holding * ofTheUnmoved).toBe(holding.length);
      for (const profile of holding) {
        for (const { decisionMaker, staysUnder } of found.movers) {
          expect(staysUnder).toContain(profile[decisionMaker]);
        }
      }
    }
  });

  it('have a part for a body, which moves by vote, and none for members that cannot move', () => {
    const { found } = profilesOf(shouting, 's1');
    expect(found.movers.map(({ decisionMaker }) => decisionMaker)).toEqual([0, 2]);
    expect(found.unmoved).toEqual([1]);
    const noise = profilesOf(shouting, 's2').found;
    expect(noise.movers[1]!.staysUnder.map(({ id }) => id)).not.toContain('nash');
  });

  it('have a part for who cannot move where others are asked to serve it', () => {
    const analysis = analyzeText(river, { concepts: ['nash', 'berge'] });
    const { casebook, stability } = analysis;
    const raid = casebook.stateWithId('s5')!;
    const found = holdingProfiles(analysis, raid);
    expect(found.unmoved).toEqual([]);
    expect(found.movers[2]!.staysUnder.map(({ id }) => id)).toEqual(['nash']);
    const cell = casebook.space.cellOf(raid);
    const holding = combinations(['nash', 'berge'], 3).filter((profile) =>
      equilibriaUnder(stability, profile).has(cell),
    );
    expect([found.profiles, found.holding]).toEqual([8, holding.length]);
    const [nash, berge] = analysis.concepts;
    expect(sayForesightOfAll(casebook, { profile: [nash!, nash!, berge!] })).toBe(
      'Nash for Upstream and the United Downstream; Berge for the priest',
    );
  });

  it('have a part for each coalition that is asked about', () => {
    const analysis = analyzeText(river);
    const { casebook } = analysis;
    const verdicts = createCoalitionVerdicts(analysis, { coalitions: [[0, 1]], reading: 'all' });
    const statusQuo = casebook.statusQuo!;
    runToEnd(verdicts.lookAt([casebook.space.cellOf(statusQuo)]));
    const alone = holdingProfiles(analysis, statusQuo);
    const found = holdingProfiles(analysis, statusQuo, verdicts);
    expect(alone.coalitions).toEqual([]);
    expect(found.profiles).toBe(alone.profiles * 5);
    expect(found.holding).toBe(alone.holding * found.coalitions[0]!.staysUnder.length);
  });

  it('have no part for coalitions where none of the concepts has a version for them', () => {
    const analysis = analyzeText(chicken, { concepts: ['nm'] });
    const { casebook } = analysis;
    const verdicts = createCoalitionVerdicts(analysis, { coalitions: [[0, 1]], reading: 'all' });
    const state = casebook.stateWithId('dd')!;
    runToEnd(verdicts.lookAt([casebook.space.cellOf(state)]));
    const found = holdingProfiles(analysis, state, verdicts);
    expect(found).toEqual(holdingProfiles(analysis, state));
  });
});
