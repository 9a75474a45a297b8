import { readFileSync } from 'node:fs';
import { createAnswers, figures, holdBriefing } from '@standoff/briefing';
import { parse } from '@standoff/study';
import { expect, it } from 'vitest';
import { insertablesOf } from './briefing-insertables.ts';

function modelOf(id: string) {
  const path = new URL(`../../../../catalog/${id}/${id}.standoff.yaml`, import.meta.url);
  return parse(readFileSync(path, 'utf8')).model!;
}

const head = (id: string) => `---
briefing: 1
model: ${id}
headline: All that is offered
standfirst: In one page.
by: A. Writer
date: 2026-11-27
---
`;

const offeredOf = async (id: string) => {
  const offered = await insertablesOf(createAnswers(modelOf(id)));
  return { offered, kindOf: (text: string) => /^::([a-z-]+)/.exec(text)?.[1] };
};

it('every figure that is offered is drawn without a fault, with a status quo and without', async () => {
  for (const id of ['kinsara-2014-prisoners', 'chicken']) {
    const { offered, kindOf } = await offeredOf(id);
    const lines = offered.filter(({ text }) => figures.has(kindOf(text) ?? ''));
    expect(lines.length).toBeGreaterThan(4);
    const text = `${head(id)}\n${lines.map((line) => line.text).join('\n\n')}\n`;
    expect((await holdBriefing(text, `${id}.briefing.md`, modelOf(id))).diagnostics).toEqual([]);
  }
});

it('of Korea one of each kind is, and each kind but the square and numbers is offered', async () => {
  const { offered, kindOf } = await offeredOf('korea-2017');
  const first = new Map(offered.toReversed().map((one) => [kindOf(one.text) ?? '', one]));
  // Four states of one kind nothing in a model says, and Korea has no amounts.
  const kinds = [...figures.keys()].filter((kind) => !['square', 'numbers'].includes(kind));
  expect(kinds.filter((kind) => !first.has(kind))).toEqual([]);
  const text = `${head('korea-2017')}\n${kinds.map((kind) => first.get(kind)!.text).join('\n\n')}\n`;
  const { diagnostics } = await holdBriefing(text, 'a.briefing.md', modelOf('korea-2017'));
  expect(diagnostics).toEqual([]);
  expect(first.get('map')).toEqual({
    group: 'Outcomes and map',
    name: 'A map of where it could go',
    text: '::map{outcomes=4}',
    form: 'line',
  });
  expect(first.get('claim')).toMatchObject({ id: 'c01', text: '::claim{of="c01"}' });
});
