import { concepts, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { createCoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';
import { conceptOfCoalition } from '../coalitions/concept-of-coalition.ts';
import { findingOf } from '../finding/finding.ts';
import { sayForesightEach } from '../situation/foresight-words.ts';
import { readState } from '../situation/state-account.ts';
import { listOutcomes } from '../tables/outcome-list.ts';
import { givenProfile, profileRead, readAs } from './read-as.ts';
import { conditionsOf, leaversBy } from './read-by.ts';

const all = concepts.filter(({ byDefault }) => byDefault);

describe('an analysis read under another foresight', () => {
  const analysis = analyzeText(river);
  const movers = analysis.casebook.movers.map(({ id }) => id);

  it('has as equilibria the states that are stable for each under its own concept', () => {
    for (const first of all) {
      for (const second of all) {
        const own = { [movers[0]!]: first.id, [movers[1]!]: second.id };
        const read = readAs(analysis, { all: 'seq', own });
        const profile = profileRead(read).map(({ id }) => id);
        expect(profile).toEqual([first.id, second.id, ...movers.slice(2).map(() => 'seq')]);
        const { space } = analysis.casebook;
        for (let k = 0; k < space.stateCount; k++) {
          const cell = space.cellAt(k);
          const stays = profile.every((id, dm) => analysis.stability.get(id)![dm]!.has(cell));
          const given = read.foresight!;
          expect(given.equilibria.has(cell)).toBe(stays);
          if (conditionsOf(read).includes('given')) {
            expect(leaversBy(read, 'given', cell).length === 0).toBe(stays);
          }
        }
      }
    }
  });

  it('lists what holds so, and says it is asked for; what the file gives it reads as before', () => {
    const read = readAs(analysis, { all: 'gmr', own: { [movers[0]!]: 'nash' } });
    const held = runToEnd(
      listOutcomes(read, { heldUnder: 'given', order: { by: 'leavers', concept: 'given' } }),
    );
    expect([...held].sort()).toEqual([...read.foresight!.equilibria].sort());
    const told = sayFindingOf(read);
    expect(told.join(' ')).toContain('With the foresight asked for (');
    const back = readAs(read, { own: {} });
    expect(findingOf(back)).toEqual(findingOf(analysis));
  });

  it('is as it was where nothing else is asked than what is usual', () => {
    const plain = analyzeText(chicken);
    expect(readAs(plain, { own: {} })).toBe(plain);
    expect(readAs(plain, { all: 'seq', own: {} })).toBe(plain);
    expect(readAs(plain, { all: 'no-such-concept', own: {} })).toBe(plain);
    expect(new Set(givenProfile(plain)).size).toBe(1);
  });

  it('gives coalitions a concept of their own, of which not all look alike then', () => {
    const members = [movers[1]!, movers[0]!];
    const read = (concept: string) =>
      readAs(analysis, { all: 'seq', own: {}, coalitions: [{ members, concept }] });
    const own = read('smr');
    expect(own.foresight!.coalitions.map(({ concept }) => concept.id)).toEqual(['smr']);
    expect(conceptOfCoalition(own, [0, 1])!.id).toBe('smr');
    expect(conceptOfCoalition(own, [1, 2])!.id).toBe('seq');
    expect(conditionsOf(own)[0]).toBe('given');
    expect(conditionsOf(read('seq'))).not.toContain('given');
    const chosen = { coalitions: [[0, 1]], reading: 'all' as const };
    const verdicts = createCoalitionVerdicts(own, chosen);
    const { space } = own.casebook;
    const cells = Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k));
    runToEnd(verdicts.lookAt(cells));
    const smr = all.find(({ id }) => id === 'smr')!;
    for (const cell of cells) {
      expect(verdicts.leaving('given', cell)).toEqual(verdicts.leaving(smr, cell));
    }
  });

  it('passes over coalitions that it cannot read so', () => {
    const asking = (members: string[], concept: string) => ({
      own: {},
      coalitions: [{ members, concept }],
    });
    const both = movers.slice(0, 2);
    expect(readAs(analysis, asking([movers[0]!, 'nobody'], 'smr'))).toBe(analysis);
    expect(readAs(analysis, asking([movers[0]!], 'smr'))).toBe(analysis);
    expect(readAs(analysis, asking(both, 'no-such-concept'))).toBe(analysis);
    const withBerge = analyzeText(river, { concepts: ['seq', 'nash', 'berge'] });
    expect(readAs(withBerge, asking(both, 'berge'))).toBe(withBerge);
    const strong = analyzeText(river, { reading: 'strong' });
    expect(readAs(strong, asking(both, 'smr'))).toBe(strong);
  });

  it('says in a state who is kept by how far it looks, and who is not', () => {
    const read = readAs(analysis, { all: 'seq', own: { [movers[0]!]: 'nash' } });
    const { casebook, stability } = read;
    const { space } = casebook;
    for (let k = 0; k < space.stateCount; k++) {
      const reading = readState(read, space.codeOf(space.cellAt(k)));
      const text = sayForesightEach(read, reading, profileRead(read));
      const leaves = profileRead(read).some(
        ({ id }, dm) => !stability.get(id)![dm]!.has(space.cellAt(k)),
      );
      expect(text.includes('would leave')).toBe(leaves);
    }
  });
});
