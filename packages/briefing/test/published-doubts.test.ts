import type { Model } from '@standoff/study';
import { expect, it } from 'vitest';
import { supposedModel } from '../src/answers/doubted-model.ts';
import { partsInFolder, writePage } from '../src/index.ts';
import { answerDoubts, answerStatements, asAnswers, withAnswers } from '../src/published-doubts.ts';
import { createRedrawing, holdBriefing } from '../src/write-briefing.ts';
import { caseBriefing, caseModel } from './model.ts';

const model: Model = caseModel('kinsara-2014-syria-iraq');
const text = caseBriefing('kinsara-2014-syria-iraq');

it('what a page offers to suppose is answered by the figures of the changed model that differ, and no others', async () => {
  const { held } = await holdBriefing(text, 'b.md', model);
  const doubts = await answerDoubts(held!);
  expect(doubts.map(({ id }) => id)).toEqual(['swap:iraq.3']);
  const supposed = supposedModel(model, ['swap:iraq.3']);
  if ('problem' in supposed) throw new Error(supposed.problem);
  const [before, after] = [
    await createRedrawing(text)(model),
    await createRedrawing(text)(supposed.model),
  ];
  const answer = asAnswers(doubts)['swap:iraq.3']!;
  const judgement = held!.briefing.directives.find(({ name }) => name === 'judgement')!.number;
  const merged = before.figures.map(
    (figure) => answer.figures.find(({ number }) => number === figure.number) ?? figure,
  );
  const others = ({ number }: { readonly number: number }) => number !== judgement;
  expect(merged.filter(others)).toEqual(after.figures.filter(others));
  expect(answer.figures.length).toBeLessThan(before.figures.length);
  expect(answer.marks).toEqual(after.marks.filter(({ stands }) => !stands));
  const page = writePage({
    ...withAnswers(held!, doubts),
    pictures: new Map(),
    parts: partsInFolder({}, { hasAnswers: true }),
  });
  expect(page).toContain('data-doubts="doubts.json"');
  const said = page.replaceAll(/<[^>]*>/g, '');
  expect(said).toContain(', with all else as it is.');
  for (const one of doubts[0]!.turned) expect(said).toContain(one.replaceAll(/[“”]/g, ''));
});

it('without each statement of its model it is answered as the engine of its readers would', async () => {
  const { held } = await holdBriefing(text, 'b.md', model);
  const answers = await answerStatements(held!);
  const orders = model.base.conflict.decisionMakers.flatMap(({ id, preference }) =>
    preference.kind === 'prioritized'
      ? preference.statements.map((_, k) => `drop:${id}.${k + 1}`)
      : [],
  );
  expect(Object.keys(answers).sort()).toEqual([...orders].sort());
  const redrawing = createRedrawing(text);
  const before = await redrawing(model);
  const judgements = held!.briefing.directives.flatMap(({ name, number }) =>
    name === 'judgement' ? [number] : [],
  );
  for (const id of orders) {
    const supposed = supposedModel(model, [id]);
    if ('problem' in supposed) throw new Error(supposed.problem);
    const after = await redrawing(supposed.model);
    const answer = answers[id]!;
    const shown = before.figures.flatMap((figure) => {
      if (judgements.includes(figure.number) || answer.unanswered.includes(figure.number))
        return [];
      return [answer.figures.find(({ number }) => number === figure.number) ?? figure];
    });
    expect(shown).toEqual(after.figures.filter(({ number }) => !judgements.includes(number)));
    expect(answer.marks).toEqual(after.marks.filter(({ stands }) => !stands));
  }
});

it('statements are answered within the time that there is, the first of everybody before the second of anybody', async () => {
  const { held } = await holdBriefing(text, 'b.md', model);
  expect(await answerStatements(held!, 0)).toEqual({});
  const places = Object.keys(await answerStatements(held!)).map((id) => Number(id.split('.')[1]));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(new Set(places).size).toBeLessThan(places.length);
});

it('where neither a verdict nor a figure differs, that is said', async () => {
  const { held } = await holdBriefing(text, 'b.md', model);
  const [doubt] = await answerDoubts(held!);
  const unmoved = { ...doubt!, turned: [], quiet: 0 };
  const page = writePage({
    ...withAnswers(held!, [unmoved]),
    pictures: new Map(),
    parts: partsInFolder({}, { hasAnswers: true }),
  });
  expect(page).toContain('Nothing on the page changes.');
});
