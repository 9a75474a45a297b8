import { readdirSync, readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { readCase } from './read-case.ts';
import { summarySteps } from './read-summary.ts';

const folder = new URL('../../templates/', import.meta.url);
const templates = readdirSync(folder).filter((name) => name.endsWith('.standoff.yaml'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('a template has neither errors nor warnings, and a title as the list of templates says it', () => {
  const index = textOf('index.yaml');
  expect(templates.length).toBeGreaterThanOrEqual(6);
  for (const name of templates) {
    expect(readCase(textOf(name), undefined).diagnostics, name).toEqual([]);
    const [, title] = /^title: (.*)$/m.exec(textOf(name))!;
    expect(index).toContain(`  - id: ${name.replace('.standoff.yaml', '')}\n    title: ${title}\n`);
  }
});

test('a summary has the finding, and a map whose arcs join states that it draws', () => {
  for (const name of templates) {
    const summary = runToEnd(summarySteps(textOf(name)));
    if (summary.status !== 'found') throw new Error(`${name}: ${summary.why}`);
    expect(summary.headline).toMatch(/\.$/);
    const { layers, arcs } = summary.map;
    expect(layers[0]).toHaveLength(1);
    const drawn = layers.flat().map(({ id }) => id);
    for (const { from, to } of arcs) {
      expect(drawn).toContain(from);
      expect(drawn).toContain(to);
    }
  }
});

test('what is not complete or is large is not analysed', () => {
  expect(runToEnd(summarySteps('standoff: 1\ntitle: Half\n')).status).toBe('none');
  const options = Array.from({ length: 20 }, (_, k) => `o${k}: yes/no`).join(', ');
  const large = `standoff: 1\ntitle: Large\ndecision-makers:\n  a: { options: { ${options} }, prefers: [o1] }\n`;
  expect(runToEnd(summarySteps(large))).toMatchObject({ status: 'none' });
});
