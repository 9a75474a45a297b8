import { findConcepts, runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { explainState } from './explain.ts';

const OTHERS = 5;
const OPTIONS = 2;

/** Ann leaves whatever the others make of it, which is any of 1,024 states, some worse for her than others. */
const text = `standoff: 1
title: Many replies
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ ann.go, not (b0.o0 and b1.o1), b2.o0 ] }
${Array.from({ length: OTHERS }, (_, k) => {
  const options = Array.from({ length: OPTIONS }, (_, o) => `o${o}: yes/no`).join(', ');
  return `  b${k}: { name: Ben ${k}, options: { ${options} }, prefers: [ ann.go ] }`;
}).join('\n')}
status-quo: { ann.go: no${Array.from({ length: OTHERS * OPTIONS }, (_, k) => {
  return `, b${Math.floor(k / OPTIONS)}.o${k % OPTIONS}: ${k === 0 || k === 3 ? 'yes' : 'no'}`;
}).join('')} }
`;

it('which of many replies is the worst is found without reading statements for each of them', () => {
  const { casebook, situation } = analyzeText(text, { concepts: ['gmr'] });
  let compared = 0;
  const counting: typeof casebook = {
    ...casebook,
    compare(...asked) {
      compared++;
      return casebook.compare(...asked);
    },
  };
  const concepts = findConcepts(['gmr']);
  const query = { state: casebook.statusQuo!, decisionMakers: [0], concepts };
  const [argument] = runToEnd(explainState(counting, situation, query)).arguments;
  const { certificate, steps } = argument!;
  expect(certificate.verdict === 'unstable' && certificate.replies.length).toBeGreaterThan(1000);
  expect(JSON.stringify(steps)).toContain('The worst for it would be');
  expect(compared).toBeLessThan(20);
});
