import { runToEnd } from '@standoff/engine';
import { createCoalitionVerdicts, explainCoalition, explainState } from '@standoff/study';
import { expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { renderMarkdown } from './render-markdown.ts';
import { type StateSheet, stateSheet } from './state-sheet.ts';

function sheetOf(model: string, id: string, reading?: string): StateSheet {
  const analysis = analyzeText(model, { ...(reading && { reading }) });
  const { casebook, situation, concepts } = analysis;
  const query = {
    state: casebook.stateWithId(id)!,
    decisionMakers: casebook.decisionMakers.map((_, dm) => dm),
    concepts,
  };
  return stateSheet(analysis, runToEnd(explainState(casebook, situation, query)));
}

it('a sheet says for everybody under each concept whether it stays, as its arguments do', () => {
  for (const model of [river, chicken]) {
    const { casebook } = openText(model);
    for (let cell = 0; cell < casebook.space.cells; cell++) {
      if (!casebook.space.isState(cell)) continue;
      const sheet = sheetOf(model, casebook.stateId(casebook.space.codeOf(cell)));
      for (const { does } of sheet.verdicts) expect(does).toHaveLength(sheet.concepts.length);
      const staying = sheet.verdicts.filter(({ does }) => does.includes('stays')).length;
      const told = sheet.arguments.filter(({ verdict, rest }) =>
        `${verdict}${rest}`.includes(' stays'),
      );
      expect(told.length).toBeGreaterThanOrEqual(staying);
    }
  }
});

it('a sheet has a line and an argument for each coalition that counts', () => {
  const analysis = analyzeText(river, { concepts: ['nash', 'gmr', 'sim'] });
  const { casebook, situation, concepts: asked } = analysis;
  const state = casebook.statusQuo!;
  const verdicts = createCoalitionVerdicts(analysis, { coalitions: [[0, 1]], reading: 'all' });
  runToEnd(verdicts.lookAt([casebook.space.cellOf(state)]));
  const query = { state, decisionMakers: [0, 1], concepts: asked };
  const coalition = { members: [0, 1], reading: 'all' } as const;
  const together = { state, coalition, concepts: asked };
  const sheet = stateSheet(analysis, runToEnd(explainState(casebook, situation, query)), {
    verdicts,
    explanations: [runToEnd(explainCoalition(casebook, situation, together))],
  });
  expect(sheet.verdicts.at(-1)).toEqual({
    who: 'Upstream and the United Downstream, together',
    does: ['leaves', 'leaves', 'leaves', '–'],
  });
  const alone = 'stable only against single parties';
  expect(sheet.holds).toEqual([alone, alone, alone, 'holds']);
  expect(sheet.arguments.at(-1)).toMatchObject({
    verdict: 'Upstream and the United Downstream',
    rest: expect.stringMatching(/^ would leave together/),
  });
  expect(sheet.claims.map(({ id }) => id)).toContain('peace');
  expect(renderMarkdown(sheet)).toContain(
    'the United Downstream, together | leaves | leaves | leaves | – |',
  );
});

it('a sheet has a column for the mixed foresight, and says who looks how far', () => {
  const mixed = sheetOf(river, 's2');
  expect(mixed.concepts[0]!.symbol).toBe('Mixed');
  expect(mixed.foresight).toBe('Mixed: SEQ for Upstream and Nash for the United Downstream.');
  const alike = sheetOf(chicken, 'cc');
  expect(alike.concepts[0]!.symbol).toBe('Nash');
  expect(alike.foresight).toBeUndefined();
});

it('a sheet says who could be served better where a concept asks for that', () => {
  const analysis = analyzeText(river, { concepts: ['nash', 'berge'] });
  const { casebook, situation, concepts } = analysis;
  const query = { state: casebook.statusQuo!, decisionMakers: [0, 1, 2], concepts };
  const sheet = stateSheet(analysis, runToEnd(explainState(casebook, situation, query)));
  const column = sheet.concepts.findIndex(({ symbol }) => symbol === 'Berge');
  const says = new Set(sheet.verdicts.map(({ does }) => does[column]));
  expect([...says].sort()).toEqual(['could be served better', 'served best']);
});

it('a sheet names the sources of its claims and no others', () => {
  const { claims, sources } = sheetOf(river, 's2');
  expect(claims.map(({ id }) => id)).toContain('water');
  expect(sources).toEqual([{ id: 'chronicle', title: 'Chronicle of the valley' }]);
});

it('Markdown has the state, the verdicts, the arguments as nested lists, and the claims', () => {
  expect(renderMarkdown(sheetOf(river, 's2'))).toMatchSnapshot();
});

it('Markdown ends with what it was made from, where that is told', () => {
  const text = renderMarkdown(sheetOf(river, 's2'), 'The *river*. Standoff 1');
  expect(text).toMatch(/\n\n---\n\nThe \\\*river\\\*\. Standoff 1\n$/);
});

it('a sheet says how preferences are read, unless generally', () => {
  expect(sheetOf(river, 's2').reading).toBeUndefined();
  const strong = sheetOf(river, 's2', 'strong');
  expect(strong.reading).toMatch(/^Reading: strong\. An outcome deters only if/);
  expect(renderMarkdown(strong)).toContain(`\n\n${strong.reading}\n\n`);
});

it('words of the file that look like markup stay words', () => {
  const hostile = river
    .replace('The river', '"# <img src=x> [a](javascript:b) | *c*"')
    .replace('name: Upstream', 'name: "1. <b>Up</b> & `down`"');
  const text = renderMarkdown(sheetOf(hostile, 's2'));
  expect(text).toContain('# \\# \\<img src=x\\> \\[a\\](javascript:b) \\| \\*c\\*');
  expect(text).not.toMatch(/(?<!\\)[<`]/);
});
