import { findConcepts, runToEnd, workSpent } from '@standoff/engine';
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
  expect(JSON.stringify(steps)).toContain('"which":"worst"');
  expect(compared).toBeLessThan(20);
});

/** The same with replies that others like, so that they are searched under concepts that count no others as well. */
const wishful = text.replaceAll(/(b\d)(: .*prefers: \[ ann\.go)/g, '$1$2, $1.o0, $1.o1');

it('only what is told is searched where the verdicts are known', () => {
  const ids = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
  const { casebook, situation, stability: known } = analyzeText(wishful, { concepts: ids });
  const query = { state: casebook.statusQuo!, decisionMakers: [0], concepts: findConcepts(ids) };
  const explained = (asked: Parameters<typeof explainState>[2]) => {
    const before = workSpent();
    const { arguments: found } = runToEnd(explainState(casebook, situation, asked));
    return { spent: workSpent() - before, said: found.map(({ steps }) => steps) };
  };
  const [searched, told] = [explained(query), explained({ ...query, known })];
  expect(told.said).toEqual(searched.said);
  expect(told.spent).toBeLessThan(0.8 * searched.spent);
});
