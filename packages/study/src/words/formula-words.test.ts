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
    ['up.dam > shut', 'Dam above shut'],
    ['not (up.dam <= shut)', 'Dam above shut'],
    ['up.dam < open or flooded', 'Dam below open or Flood'],
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

  it.each([
    ['ship < many and strike', '(ship: none or ship: few) and strike'],
    ['strike and not (ship = none)', 'strike and (ship: few or ship: many)'],
    ['strike and not (not (ship > none))', 'strike and (ship: few or ship: many)'],
    ['ship < many or strike', 'ship: none or ship: few or strike'],
    ['ship != few implies strike', 'strike if (ship: none or ship: many)'],
    ['ship < few and strike', 'ship: none and strike'],
    ['not (ship < many and strike)', 'not ((ship: none or ship: few) and strike)'],
  ])('brackets several levels within and: %s reads %s', (text, words) => {
    const { casebook: book } = openText(`
standoff: 1
title: Brackets
decision-makers:
  ann:
    options: { ship: [none, few, many], strike: yes/no }
    prefers: [strike]
status-quo: { ann.ship: many, ann.strike: no }
`);
    const { syntax } = parseFormula(plainText(text.replace(/(ship|strike)/g, 'ann.$1')));
    const { formula } = resolveFormula(syntax!, formulaScope(book.conflict));
    expect(sayFormula(book, formula!)).toBe(words);
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
