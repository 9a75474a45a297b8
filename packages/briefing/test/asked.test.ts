import { expect, it } from 'vitest';
import { answerAsked } from '../src/answers/answer-asked.ts';
import { redraw } from '../src/write-briefing.ts';
import { caseModel } from './model.ts';

const model = caseModel('korea-2017');

it('of a sentence it is answered why, how sure, where from and what if not', async () => {
  const told = await answerAsked(model, { that: 'stable status-quo seq' });
  if ('problem' in told) throw new Error(told.problem);
  expect(told.body.match(/<h3>.*?<\/h3>/g)).toEqual(
    ['Why?', 'How sure?', 'Where from?', 'What if not?'].map((asks) => `<h3>${asks}</h3>`),
  );
  expect(told.body).toContain('This stands in 552,960 of 622,080 models');
  expect(told.body).toContain('With all else as written, it is not so once this is:');
  expect(told.body).toMatch(/<li data-turns="swap:china\.9">China ranks “Seoul spared” above/);
  expect(told.body).toContain('China gave its vote to the newest UN sanctions');
});

it('of what is the same in all models it is said that nothing turns it', async () => {
  const that = 'leads status-quo to freeze-for-freeze by improvements';
  expect(await answerAsked(model, { that })).toEqual({
    body: expect.stringContaining(
      'Nothing that is in doubt turns it: it is the same in all models.',
    ),
  });
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
  const page = await redraw(`${head}${figures}\n`, model);
  expect(page.figures).toHaveLength(5);
  for (const { body } of page.figures) {
    const asked = [...body.matchAll(/data-asks="([^"]*)"(?: data-variant="([^"]*)")?/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, that = '', variant] of asked) {
      const told = await answerAsked(model, { that: that.replaceAll('&#x22;', '"'), variant });
      expect([that, told]).toEqual([that, { body: expect.stringContaining('<h3>Why?</h3>') }]);
    }
  }
});
