import { expect, test } from 'vitest';
import { findConcept, findConcepts } from './find-concept.ts';
import { concepts, families } from './index.ts';

test('the registry is what tables, commands and documents show', () => {
  const rows = concepts.map(
    ({ id, symbol, name, foresight, byDefault, needsOptions, computation, implies }) =>
      [
        `${id}: ${symbol}, ${name}`,
        `${foresight.moves} moves${foresight.credible ? ', credible' : ''}`,
        ...(byDefault ? ['by default'] : []),
        ...(needsOptions ? ['needs options'] : []),
        Object.values(computation).join(' '),
        `implies ${implies.join(' ') || 'nothing'}`,
      ].join('; '),
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "nash: Nash, Nash stability; 1 moves; by default; sanction none none; implies gmr smr seq sseq sim sim-gmcr policy",
      "gmr: GMR, General metarational stability; 2 moves; by default; sanction any none; implies nothing",
      "smr: SMR, Symmetric metarational stability; 3 moves; by default; sanction any any; implies gmr policy",
      "seq: SEQ, Sequential stability; 2 moves, credible; by default; sanction improving none; implies gmr sim",
      "sseq: SSEQ, Symmetric sequential stability; 3 moves, credible; by default; sanction improving any; implies seq smr gmr sim policy",
      "sim: SIM, Simultaneous stability (Fraser and Hipel); 2 moves, credible; needs options; simultaneous sequentially-unstable true; implies nothing",
      "sim-gmcr: SIM+, Simultaneous stability (GMCR+); 2 moves, credible; needs options; simultaneous improving false; implies nothing",
      "nm: NM, Non-myopic stability; Infinity moves, credible; anticipation Infinity; implies policy gmr",
      "policy: PE, Policy equilibrium; Infinity moves; exchange Infinity any; implies gmr",
      "berge: Berge, Berge stability; 1 moves; support; implies nothing",
    ]
  `);
});

test('every concept has a definition in one sentence and a citation with a year', () => {
  for (const { definition, citation } of [
    ...concepts,
    ...families.map(({ least, member }) => member(least)),
  ]) {
    expect(definition).toMatch(/^[A-Z][^.]{40,}\.$/);
    expect(citation).toMatch(/\b(19|20)\d\d\b/);
  }
});

test('families are found by a prefix and a number', () => {
  const rows = families.map(
    ({ prefix, symbol, name, counts, least, most }) =>
      `${prefix}${least} to ${prefix}${most}: ${symbol}, ${name}; the number counts ${counts}`,
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "l1 to l99: L_h, Limited-move stability; the number counts moves ahead, own and the other's",
      "maximin1 to maximin99: Maximin_h, Maximin stability; the number counts moves ahead, own moves and replies of the others",
      "cmr1 to cmr99: CMR_h, Credible metarational stability; the number counts moves ahead, own moves and replies of the others",
    ]
  `);
  for (const { prefix, least, most, member } of families) {
    expect(findConcept(`${prefix}${least}`)).toBe(member(least));
    expect(findConcept(`${prefix}${most}`)).toBe(member(most));
    for (const wrong of [least - 1, most + 1, '02', '2.5', '1e1', '']) {
      expect(findConcept(`${prefix}${wrong}`), `${prefix}${wrong}`).toBeUndefined();
    }
  }
});

test('a concept is found by its id', () => {
  for (const concept of concepts) expect(findConcept(concept.id)).toBe(concept);
  expect(findConcept('nonsense')).toBeUndefined();
});

test('several concepts are found in the order of tables, each once', () => {
  const ids = ['l10', 'cmr2', 'l2', 'berge', 'nash', 'nonsense', 'l2', 'maximin3'];
  expect(findConcepts(ids).map(({ id }) => id)).toEqual([
    'nash',
    'berge',
    'l2',
    'l10',
    'maximin3',
    'cmr2',
  ]);
});
