import { defaultLimits, judgesImprovements, runToEnd } from '@standoff/engine';
import { differencesBetween } from '@standoff/language';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import type { Finding } from '../sweep/finding.ts';
import { foundAlready } from './found-already.ts';
import { openGround } from './mixed-ground.ts';

it.each([1, 2, 3, 4, 5, 6])(
  'what an analysis has found is what asking for each comparison finds, in conflict %s',
  (seed) => {
    const shape = { decisionMakers: 3, options: 4, statements: 5, bodyOptions: 1, seed };
    const analysis = analyzeText(drawnFile(shape));
    const { casebook } = analysis;
    const same = differencesBetween(casebook.conflict, casebook.conflict)!;
    const ground = openGround(casebook, 'first', same, defaultLimits);
    const states = Array.from({ length: casebook.space.cells }, (_, cell) =>
      casebook.space.codeOf(cell),
    );
    const concepts = analysis.concepts.filter(judgesImprovements);
    const findings = states.flatMap((state): Finding[] => [
      { kind: 'unreached', state },
      { kind: 'prefers', better: state, worse: states[0]! },
      { kind: 'prefers', better: state, worse: states[0]!, who: 1 },
      { kind: 'not', of: { kind: 'unreached', state } },
      ...concepts.map((concept): Finding => ({ kind: 'stable', state, concept })),
    ]);
    const found = findings.map((finding) => foundAlready(analysis, finding));
    const asked = findings.map((finding) => runToEnd(ground.judge(finding, new Set())).holds);
    expect(found).toEqual(asked);
    expect(new Set(found)).toEqual(new Set([true, false]));
  },
);

it('an analysis says nothing of one party alone, nor of what it did not look for', () => {
  const analysis = analyzeText(
    drawnFile({ decisionMakers: 2, options: 2, statements: 3, seed: 1 }),
  );
  const state = analysis.casebook.statusQuo!;
  const [concept] = analysis.concepts;
  expect(
    foundAlready(analysis, { kind: 'stable', state, concept: concept!, who: 0 }),
  ).toBeUndefined();
  expect(foundAlready(analysis, { kind: 'passes', body: 2, draft: state })).toBeUndefined();
});
