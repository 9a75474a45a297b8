import { expect, test } from 'vitest';
import { findConcept } from './find-concept.ts';
import { concepts } from './index.ts';

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
      "nash: Nash, Nash stability; 1 moves; by default; sanction none none; implies gmr smr seq sseq sim sim-gmcr",
      "gmr: GMR, General metarational stability; 2 moves; by default; sanction any none; implies nothing",
      "smr: SMR, Symmetric metarational stability; 3 moves; by default; sanction any any; implies gmr",
      "seq: SEQ, Sequential stability; 2 moves, credible; by default; sanction improving none; implies gmr sim",
      "sseq: SSEQ, Symmetric sequential stability; 3 moves, credible; by default; sanction improving any; implies seq smr gmr sim",
      "sim: SIM, Simultaneous stability (Fraser and Hipel); 2 moves, credible; needs options; simultaneous sequentially-unstable true; implies nothing",
      "sim-gmcr: SIM+, Simultaneous stability (GMCR+); 2 moves, credible; needs options; simultaneous improving false; implies nothing",
    ]
  `);
});

test('every concept has a definition in one sentence and a citation with a year', () => {
  for (const { definition, citation } of concepts) {
    expect(definition).toMatch(/^[A-Z][^.]{40,}\.$/);
    expect(citation).toMatch(/\b(19|20)\d\d\b/);
  }
});

test('a concept is found by its id', () => {
  for (const concept of concepts) expect(findConcept(concept.id)).toBe(concept);
  expect(findConcept('nonsense')).toBeUndefined();
});
