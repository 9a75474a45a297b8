import { concepts, runToEnd } from '@standoff/engine';
import { studyCoalitions } from '@standoff/study';
import { listOf } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { river, twoWays } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { studyOf } from '../../../../test/conflicts/study-of.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitions } from './render-coalitions.ts';

describe('a study of coalitions', () => {
  it('says only together of those who go, and counts a state once that several coalitions could go to', () => {
    // To the goal a and b need each other, and so do a and c; d gets there alone, and does not like it.
    const model = `
standoff: 1
title: Three ways to a goal
decision-makers:
  a: { moves: { s: [m] }, ranking: [g, s, m] }
  b: { moves: { m: [g] }, ranking: [g, s, m] }
  c: { moves: { m: [g] }, ranking: [g, s, m] }
  d: { moves: { s: [g] }, ranking: [s, m, g] }
states: { s: start, m: halfway, g: goal }
status-quo: s
`;
    const study = studyOf({}, model);
    expect(renderCoalitions(study, { style: plainStyle, width: 400 })).toContain(
      'Coalitions could reach one state from there by joint improvements that need each of their members.',
    );
  });

  it('says that improvements that need no coalition lead to some of these as well', () => {
    const text = `
standoff: 1
title: Two who gain together, and each by itself as well
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x ] }
  b: { options: { y: yes/no }, prefers: [ y ] }
status-quo: { a.x: no, b.y: no }
`;
    expect(renderCoalitions(studyOf({}, text), { style: plainStyle, width: 400 })).toContain(
      'a and b could reach one state from there by joint improvements that need each of them; improvements that need no coalition lead to it too.',
    );
  });

  it('says whom it passed over, where that may matter', () => {
    const say = (study: ReturnType<typeof studyOf>) =>
      renderCoalitions(study, { style: plainStyle, width: 200 }).replaceAll(/\s+/g, ' ');
    const sentence = 'left out are those with the priest, who cannot move';
    expect(say(studyOf({ reading: 'pareto' }))).toContain(sentence);
    for (const query of [
      {},
      { reading: 'movers' },
      { reading: 'pareto', coalition: [0, 2] },
    ] as const) {
      expect(say(studyOf(query))).not.toContain(sentence);
    }
  });

  it('tells in full of three of many coalitions, and names the others', () => {
    const movers = ['a', 'b', 'c', 'd'];
    const pairs = movers.flatMap((one, k) =>
      movers.slice(k + 1).map((two) => `${one}.x and ${two}.x`),
    );
    const text = `
standoff: 1
title: Any two will do
decision-makers:
${movers.map((id) => `  ${id}: { options: { x: yes/no }, prefers: [ ${pairs.join(' or ')} ] }`).join('\n')}
status-quo: { ${movers.map((id) => `${id}.x: no`).join(', ')} }
`;
    const told = renderCoalitions(studyOf({}, text), {
      style: plainStyle,
      width: 400,
      detail: 'full',
    });
    const statusQuo = told.split('\n\n').find((block) => block.startsWith('The status quo (s1)'));
    const always = 'undeterred (Nash, GMR, SMR, SEQ, SSEQ)';
    expect(statusQuo).toBe(`The status quo (s1)
  – c and d could go together, ${always}: d moves to “d: x”, then c to “c: x”.
    – c place 2 → 1 of 2, d 2 → 1 of 2.
    – a and b like that better.
  – b and d could go together, ${always}: d moves to “d: x”, then b to “b: x”.
    – b place 2 → 1 of 2, d 2 → 1 of 2.
    – a and c like that better.
  – b and c could go together, ${always}: c moves to “c: x”, then b to “b: x”.
    – b place 2 → 1 of 2, c 2 → 1 of 2.
    – a and d like that better.
  – a and d would leave together under all five concepts analysed.
  – a and c would leave together under all five concepts analysed.
  – a and b would leave together under all five concepts analysed.`);
  });

  it('says whom a joint move serves that some of a coalition make', () => {
    const text = renderCoalitions(studyOf({ reading: 'movers' }, twoWays), {
      style: plainStyle,
      width: 400,
      detail: 'full',
    });
    expect(text).toContain(
      '  – B and C could go together, undeterred (GMR, SMR, SEQ, SSEQ), for the good of C: C moves to “answer”.\n    – B place 2 → 6 of 7, C 2 → 1 of 7.\n',
    );
  });

  it('counts in good English', () => {
    const text = `
standoff: 1
title: One state that holds
decision-makers:
  a: { options: { x: yes/no }, prefers: [ b.y, not x ] }
  b: { options: { y: yes/no }, prefers: [ a.x, not y ] }
status-quo: { a.x: no, b.y: no }
`;
    const study = studyOf({}, text);
    expect(renderCoalitions(study, { style: plainStyle, width: 400 })).toContain(
      'Of the equilibria, 1 of 2 under each of GMR, SMR, SEQ and SSEQ survives that coalition.',
    );
  });

  it('tells of several joint moves where no one goes undeterred under all the concepts', () => {
    const study = studyOf({}, twoWays);
    const text = renderCoalitions(study, { style: plainStyle, width: 400, detail: 'full' });
    expect(text).toContain(`
  – A and B could go together, undeterred (Nash, SMR, SSEQ): A moves to “halfway”, then B to “first way”.
    – A place 4 → 1 of 7, B 4 → 2 of 7.
    – C likes that better.
  – A and B could go together, undeterred (Nash, SEQ, SSEQ): A moves to “halfway”, then B to “second way”.
    – A place 4 → 2 of 7, B 4 → 1 of 7.
    – C likes that better.
  – A, B and C could go together, undeterred (GMR): A moves to “halfway”, then B to “first way”, and A, B and C could go undeterred to one other state under GMR.
`);
  });

  it('looks at no more equilibria than asked for, and says so', () => {
    const study = studyOf({ limit: 1 });
    expect(renderCoalitions(study, { style: plainStyle, width: 400 })).toContain(
      'of 4 equilibria only the most informative one was looked at',
    );
  });

  it('says where there is nobody to join forces', () => {
    const text = `
standoff: 1
title: One who can move
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x ] }
  bob: { prefers: [ not ann.x ] }
status-quo: { ann.x: no }
`;
    const study = studyOf({}, text);
    expect(renderCoalitions(study, { style: plainStyle, width: 400 })).toContain(
      'Fewer than two decision makers can move, so there is no coalition to ask about.',
    );
  });

  it('tells which concepts have no version for coalitions', () => {
    const analysis = analyzeText(river, { concepts: concepts.map(({ id }) => id) });
    const study = runToEnd(studyCoalitions(analysis, { reading: 'all', limit: 9 }));
    if ('status' in study) throw new Error(study.status);
    const others = concepts.filter(({ computation }) => computation.kind !== 'sanction');
    expect(renderCoalitions(study, { style: plainStyle, width: 400 })).toContain(
      `${listOf(others.map(({ symbol }) => symbol))} have no version for coalitions.`,
    );
  });
});
