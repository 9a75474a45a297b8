import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readPreference, type SaidPreference } from './read-preference.ts';

const read = (model: string, decisionMaker = 0): SaidPreference =>
  readPreference(openText(model).casebook, decisionMaker);

/** The river with another preference of its upper village. */
const otherwise = (lines: string): string =>
  river.replace(/ {4}prefers:\n( {6}- .*\n){3} {2}down:/, `    ${lines}\n  down:`);

describe('the preference of a decision maker', () => {
  it('is a list of statements with words, formula and claims', () => {
    expect(read(river)).toEqual({
      kind: 'statements',
      entries: [
        {
          kind: 'statement',
          great: true,
          claims: [],
          statements: [
            {
              mode: 'never',
              says: 'No flood',
              formula: { text: 'flooded', words: 'Flood' },
              sure: 1,
              claims: [{ claim: 'flood' }],
            },
          ],
        },
        {
          kind: 'statement',
          great: false,
          claims: [],
          statements: [
            {
              mode: 'want',
              formula: { text: 'down.toll = paid', words: 'toll: paid' },
              sure: 1,
              claims: [{ claim: 'peace' }],
            },
          ],
        },
        {
          kind: 'statement',
          great: false,
          claims: [],
          statements: [
            {
              mode: 'want',
              says: 'Water for its own fields',
              formula: { text: 'dam = shut', words: 'the river is dammed' },
              sure: 1,
              claims: [{ claim: 'water' }],
            },
          ],
        },
      ],
    });
  });

  it('tells conditions, doubts, and statements that stand together', () => {
    const text = otherwise(
      'prefers: [{ want: dam = shut, if: down.raid, unless: flooded, sure: 0.7 }, { or-else: [dam = open, not down.raid], because: peace }]',
    );
    expect(read(text)).toMatchObject({
      entries: [
        {
          statements: [
            { if: { words: 'a raid' }, unless: { text: 'flooded', words: 'Flood' }, sure: 0.7 },
          ],
        },
        {
          kind: 'or-else',
          claims: [{ claim: 'peace' }],
          statements: [{}, { formula: { words: 'no raid' } }],
        },
      ],
    });
  });

  it('is a list of places, with what each state is', () => {
    expect(read(chicken)).toEqual({
      kind: 'ranking',
      lines: [
        { words: ['only the second swerves'], measure: '1', greatGap: false },
        { words: ['both swerve'], measure: '2', greatGap: false },
        { words: ['only the first swerves'], measure: '3', greatGap: false },
        { words: ['neither swerves'], measure: '4', greatGap: false },
      ],
    });
  });

  it('is a list of weights, values or pairs', () => {
    const weights = read(otherwise('weights: { flooded: -10, dam = shut: 2 }'));
    expect(weights).toMatchObject({
      lines: [
        { words: ['Flood'], measure: '−10' },
        { words: ['the river is dammed'], measure: '+2' },
      ],
    });
    const ranked = 'ranking: [dc, cc, cd, dd]';
    const utility = chicken.replace(ranked, 'utility: { cc: 1, cd: -2.5, dc: 3, dd: 0 }');
    expect(read(utility)).toMatchObject({
      lines: [{ measure: '3' }, { measure: '1' }, { measure: '0' }, { measure: '−2.5' }],
    });
    const relation = chicken.replace(ranked, 'relation: ["cc >> dd", "cd ? dc"]');
    expect(read(relation)).toMatchObject({
      kind: 'relation',
      lines: [{ words: ['both swerve', 'neither swerves'], measure: 'far better than' }, {}],
    });
  });

  it('may be none', () => {
    expect(read(river.replace(', prefers: [ { not: down.raid, because: peace } ]', ''), 2)).toEqual(
      {
        kind: 'none',
      },
    );
  });
});
