import {
  createAnswers,
  draftBriefing,
  holdWith,
  partsInFolder,
  writePage,
} from '@standoff/briefing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { parse } from '../src/index.ts';
import { modelText } from './hypergames/description.ts';
import { randomHypergame } from './hypergames/random-hypergame.ts';
import { doubtful, doubtfulText } from './sweeps/random-doubts.ts';

/** So many models in a default run. */
const RUNS = draws(25, 'STANDOFF_DRAFTS');

const texts = fc.oneof(
  doubtful.map(doubtfulText),
  randomHypergame({ states: 12, places: 3, decisionMakers: 3 }).map(modelText),
);

test('a first draft draws, and only what its author has to write is reported', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { model } = parse(text);
      fc.pre(model !== undefined);
      const answers = createAnswers(model!);
      const draft = await draftBriefing(answers, { model: 'm', date: '2026-11-28' });
      if ('problem' in draft) throw new Error(draft.problem);
      const { held, diagnostics } = await holdWith(draft.text, 'a.briefing.md', answers);
      expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['unwritten-part']);
      const page = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
      expect(page).toContain('Still to be written');
    }),
    { numRuns: RUNS },
  );
});
