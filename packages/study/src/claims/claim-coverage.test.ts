import { parseConflict } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { coverClaims } from './claim-coverage.ts';

function cover(text: string, variants: readonly string[] = []) {
  const conflicts = variants.map((variant) => parseConflict(text, { variant }).conflict!);
  return coverClaims(openText(text).casebook, conflicts);
}

describe('what can rest on claims', () => {
  it('is everything with a because, in words, with what edits call it', () => {
    const { parts } = cover(river);
    const water = parts.filter(({ because }) => because.some(({ claim }) => claim === 'water'));
    expect(water.map(({ span: _, ...part }) => part)).toEqual([
      {
        kind: 'statement',
        words: 'Water for its own fields',
        decisionMaker: 0,
        because: [{ claim: 'water' }],
        part: { kind: 'statement', decisionMaker: 'up', place: 3 },
      },
      {
        kind: 'statement',
        words: 'The water comes first',
        decisionMaker: 1,
        because: [{ claim: 'water' }],
        part: { kind: 'statement', decisionMaker: 'down', place: 2 },
      },
    ]);
    expect(parts.map(({ kind }) => kind)).toContain('status-quo');
  });

  it('is each of the statements that stand together, too', () => {
    const together = river.replace(
      '{ not: toll = paid, says: Money is scarce }',
      '{ equally: [{ not: toll = paid, because: peace }, { not: raid }] }',
    );
    const { parts, uncited } = cover(together);
    const place = parts.filter(
      ({ part, decisionMaker }) =>
        decisionMaker === 1 && part?.kind === 'statement' && part.place === 3,
    );
    expect(place.slice(1).map(({ words, part }) => [words, part])).toEqual([
      ['Toll: none', { kind: 'statement', decisionMaker: 'down', place: 3, member: 1 }],
      ['No raid', { kind: 'statement', decisionMaker: 'down', place: 3, member: 2 }],
    ]);
    expect(uncited.map(({ words }) => words)).toContain(place[0]!.words);
  });
});

describe('what is missing', () => {
  it('are the statements, options, facts and rules without a claim', () => {
    const { uncited } = cover(river);
    expect(uncited.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'option: Dam',
      'option: toll',
      'option: Raid',
      'statement: Money is scarce',
      'statement: No raid',
      'fact: Flood',
      'rule: Who pays does not raid',
    ]);
  });

  it('is not a place whose statements all cite, or which cites for them', () => {
    const scarce = '{ not: toll = paid, says: Money is scarce }';
    for (const entry of [
      '{ equally: [{ not: toll = paid, because: peace }, { not: raid, because: peace }] }',
      '{ equally: [{ not: toll = paid }, { not: raid }], because: peace }',
    ]) {
      const { uncited } = cover(river.replace(scarce, entry));
      expect(uncited.filter(({ kind }) => kind === 'statement')).toHaveLength(1);
    }
  });

  it('is a ranking whose owner cites nothing', () => {
    expect(cover(chicken).uncited.map(({ words }) => words)).toEqual([
      'What First prefers',
      'What Second prefers',
    ]);
  });

  it('are the claims that nothing cites, background excepted', () => {
    const more = `claims:
  rain: { says: It rains, at: chronicle ¶9 }
  age: { says: The valley is old, at: chronicle ¶1, context: yes }`;
    expect(cover(river.replace('claims:', more)).unused).toEqual(['rain']);
  });

  it('is no claim that a variant cites, which is then named', () => {
    const more = river.replace('claims:', 'claims:\n  rain: { says: It rains, at: chronicle ¶9 }');
    const text = `${more}variants:
  dry: { set: { title: Dry } }
  wet: { set: { facts.burst.because: rain } }
`;
    const { unused, onlyInVariants } = cover(text, ['dry', 'wet']);
    expect(unused).toEqual([]);
    expect([...onlyInVariants]).toEqual([['rain', [1]]]);
  });
});
