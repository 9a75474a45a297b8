import { parseFormula, plainText, resolveFormula, type Statement } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { formulaScope } from '../query/formula-scope.ts';
import { sayFormula, sayStatement } from './formula-words.ts';

const { casebook } = openText(river);

function read(text: string, book = casebook) {
  const { syntax } = parseFormula(plainText(text));
  return resolveFormula(syntax!, formulaScope(book.conflict)).formula!;
}

describe('a formula in words', () => {
  it.each([
    ['up.dam = shut', 'the river is dammed'],
    ['up.dam != shut', 'the river runs'],
    ['down.raid', 'a raid'],
    ['not down.raid', 'no raid'],
    ['not (not down.raid)', 'a raid'],
    ['up.dam >= open', 'the river runs or the river is dammed'],
    ['flooded', 'Flood'],
    ['not flooded', 'not Flood'],
    ['bargain', 'bargain'],
    ['true', 'always'],
    ['down.raid and flooded and burst', 'a raid and Flood and Burst dam'],
    ['down.raid and (flooded or burst)', 'a raid and (Flood or Burst dam)'],
    ['down.raid implies flooded', 'Flood if a raid'],
    ['down.raid iff flooded', 'a raid exactly if Flood'],
  ])('%s reads %s', (text, words) => {
    expect(sayFormula(casebook, read(text))).toBe(words);
  });

  it('names the states of a graph model', () => {
    const graph = openText(chicken).casebook;
    expect(sayFormula(graph, read('cc or dd', graph))).toBe('cc or dd');
  });
});

describe('a preference statement in words', () => {
  const bare: Statement = {
    kind: 'statement',
    mode: 'want',
    formula: read('down.raid'),
    sure: 1,
    because: [],
    span: { start: 0, end: 0 },
  };

  it('is what the modeller says', () => {
    expect(sayStatement(casebook, { ...bare, says: 'Attack at dawn' })).toBe('Attack at dawn');
  });

  it('is its formula with its condition where the modeller says nothing', () => {
    expect(sayStatement(casebook, bare)).toBe('a raid');
    expect(sayStatement(casebook, { ...bare, mode: 'never' })).toBe('no raid');
    expect(sayStatement(casebook, { ...bare, if: read('up.dam = shut') })).toBe(
      'a raid if the river is dammed',
    );
    expect(sayStatement(casebook, { ...bare, unless: read('flooded') })).toBe(
      'a raid unless Flood',
    );
  });

  it('is the name of the state that it wants alone, where that has one or is the status quo', () => {
    const named = openText(
      river.replace('bargain: { up', 'bargain: { name: A bargain, up'),
    ).casebook;
    const wants = (text: string) => sayStatement(named, { ...bare, formula: read(text, named) });
    expect(wants('bargain')).toBe('A bargain');
    expect(wants('up.dam = open and down.toll != none and not down.raid')).toBe('A bargain');
    expect(wants('not (up.dam = open or down.toll = paid or down.raid)')).toBe('the status quo');
    expect(wants('up.dam = open and down.toll = paid')).toBe('the river runs and toll: paid');
    expect(wants('up.dam = open and down.toll = none and not down.raid')).toBe(
      'the river runs and toll: none and no raid',
    );
  });
});
