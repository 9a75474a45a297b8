import { defineConcept } from './define-concept.ts';

export const berge = defineConcept({
  id: 'berge',
  symbol: 'Berge',
  name: 'Berge stability',
  definition:
    'The others cannot bring about, by any moves of theirs, anything that the decision maker likes better than the state.',
  foresight: { moves: 1, credible: false },
  citation: 'Berge 1957; Zhukovskiy 1985; Vieira and Rêgo 2020',
  implies: [],
  byDefault: false,
  needsOptions: false,
  computation: { kind: 'support' },
});
