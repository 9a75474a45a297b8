import { runToEnd } from '@standoff/engine';
import { studyCoalitions } from '@standoff/study';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitions } from './render-coalitions.ts';

function tell(ann: string, ben: string): string {
  const analysis = analyzeText(`
standoff: 1
title: Two who may act
decision-makers:
  a: { name: Ann, options: { x: yes/no }, prefers: [ ${ann} ] }
  b: { name: Ben, options: { y: yes/no }, prefers: [ ${ben} ] }
status-quo: { a.x: no, b.y: no }
`);
  const study = runToEnd(studyCoalitions(analysis, { reading: 'all', limit: 10 }));
  if ('status' in study) throw new Error(study.status);
  return renderCoalitions(study, { style: plainStyle, width: 1000, detail: 'full' });
}

it('a split of two who gain by themselves is not told as a loss', () => {
  const text = tell('x', 'y');
  expect(text).toMatch(
    /Split, they could no longer go from the status quo in one joint move, undeterred, to “x and y” \(.*\); but improvements that need no coalition lead there\.\n {2}– Whether anything deters from those was not asked\./,
  );
  expect(text).not.toMatch(/lose by that|loses by that/);
});

it('two without a common gain are said to have no joint improvement', () => {
  expect(tell('x', 'not a.x')).toContain(
    'They have no joint improvement from the status quo, so a split does not change where they could go from there.',
  );
});

it('a state that no coalition of several would leave is told so', () => {
  const study = runToEnd(
    studyCoalitions(
      analyzeText(`
standoff: 1
title: Three who want nothing else
decision-makers:
  a: { options: { x: yes/no }, prefers: [ not x ] }
  b: { options: { y: yes/no }, prefers: [ not y ] }
  c: { options: { z: yes/no }, prefers: [ not z ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`),
      { reading: 'all', limit: 10 },
    ),
  );
  if ('status' in study) throw new Error(study.status);
  expect(renderCoalitions(study, { style: plainStyle, width: 1000, detail: 'full' })).toContain(
    'The status quo holds under all five concepts analysed, and no coalition would leave it together.',
  );
});

it('joint improvements that all are deterred are said to be so under the concepts asked', () => {
  const analysis = analyzeText(
    `
standoff: 1
title: Two who gain together, and a third who would spoil it
decision-makers:
  a: { options: { x: yes/no }, prefers: [ not c.z, x and b.y, not x ] }
  b: { options: { y: yes/no }, prefers: [ not c.z, y and a.x, not y ] }
  c: { options: { z: yes/no }, prefers: [ { want: z, if: a.x and b.y }, not z ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`,
    { concepts: ['seq'] },
  );
  const query = { reading: 'all', limit: 10, coalition: [0, 1] } as const;
  const study = runToEnd(studyCoalitions(analysis, query));
  if ('status' in study) throw new Error(study.status);
  expect(renderCoalitions(study, { style: plainStyle, width: 1000, detail: 'full' })).toContain(
    'Each of their joint improvements from the status quo is deterred under the concepts asked, so a split does not change where they could go from there.',
  );
});
