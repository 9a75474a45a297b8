import { expect, it } from 'vitest';
import { answerAsked } from '../src/answers/answer-asked.ts';
import { createRedrawing } from '../src/write-briefing.ts';
import { caseModel } from './model.ts';

const model = caseModel('korea-2017');

it('what a sentence claims is decided, with how sure that is, what it cites and what would turn it', async () => {
  const told = await answerAsked(model, { that: 'stable status-quo seq' });
  if ('problem' in told) throw new Error(told.problem);
  const { document, sure } = told;
  expect(sure).toMatch(/^This stands in 552,960 of 622,080 models; it hangs on China ranking/);
  expect(document.verdict[0]?.text).toMatch(/^The status quo holds under SEQ/);
  expect(document.claims.map(({ says }) => says)).toContain(
    'China gave its vote to the newest UN sanctions',
  );
  expect(document.doubt?.doubt?.hangsOn?.judgements).toMatchObject([{ id: 'swap:china.9' }]);
});

it('what cannot be read, or is of no variant, is refused with a reason', async () => {
  for (const asked of [{ that: 'stable nowhere seq' }, { that: 'x', variant: 'nowhere' }]) {
    const told = await answerAsked(model, asked);
    expect('problem' in told && told.problem).toMatch(/\S/);
  }
});

it('each sentence of a figure that claims something is answered', async () => {
  const figures = [
    '::finding{}',
    '::finding{of="stable freeze-for-freeze nash"}',
    '::state{of=freeze-for-freeze concept=seq}',
    '::way{to=freeze-for-freeze}',
    '::vote{body=council variant=hawkish-washington}',
  ].join('\n\n');
  const head =
    '---\nbriefing: 1\nmodel: korea-2017\nheadline: x\nstandfirst: y\nby: A\ndate: 2026-11-27\n---\n';
  const page = await createRedrawing(`${head}${figures}\n`)(model);
  expect(page.figures).toHaveLength(5);
  for (const { body } of page.figures) {
    const asked = [...body.matchAll(/data-asks="([^"]*)"(?: data-variant="([^"]*)")?/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, that = '', variant] of asked) {
      const told = await answerAsked(model, { that: that.replaceAll('&#x22;', '"'), variant });
      expect([that, told]).toEqual([
        that,
        expect.objectContaining({ document: expect.anything() }),
      ]);
    }
  }
});
