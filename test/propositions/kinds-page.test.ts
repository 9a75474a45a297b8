import { readFileSync, writeFileSync } from 'node:fs';
import { forms, sayForm } from '@standoff/language';
import { type PropositionKind, propositionKinds } from '@standoff/propositions';
import { expect, it } from 'vitest';

const PAGE = new URL('../../docs/reference/propositions.md', import.meta.url);
const PART = /<!-- generated: kinds -->\n[\s\S]*?<!-- end -->/;

const cell = (text: string) => text.replaceAll('|', '&#124;');

/** Ways to write a kind. What is only read is called so. */
function written(kind: string): string {
  const own = forms.filter((form) => form.kind.kind === kind);
  if (own.length === 0) return '';
  return [...new Set(own.map(sayForm))].map((text) => `<code>${cell(text)}</code>`).join('<br>');
}

function rowOf({ kind, about, denied = '', decided, sort }: PropositionKind): string {
  const how = sort === undefined ? decided : `a ${sort}`;
  return `| \`${kind}\` | ${written(kind)} | ${cell(about)} | ${cell(denied)} | ${how} |`;
}

function table(): string {
  const alone = propositionKinds.filter(({ standalone }) => standalone);
  const beside = propositionKinds.filter(({ standalone }) => !standalone);
  return [
    '| kind | written | claims | its denial | decided |',
    '| --- | --- | --- | --- | --- |',
    ...[...alone, ...beside].map(rowOf),
  ].join('\n');
}

it('the page of kinds has a row for each, from what is declared of it', () => {
  const page = readFileSync(PAGE, 'utf8');
  const made = page.replace(PART, () => `<!-- generated: kinds -->\n\n${table()}\n\n<!-- end -->`);
  expect(made).toContain('| `stable` | <code>stable STATE CONCEPT [DM]</code>');
  if (process.env['STANDOFF_UPDATE_DOCS'] !== undefined) writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, 'utf8')).toBe(made);
});
