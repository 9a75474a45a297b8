import { readdirSync, readFileSync } from 'node:fs';
import { briefingCodes, renderDiagnostic } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { withDirectives } from '../../../scripts/briefing-page.mjs';
import { directiveKinds, holdBriefing } from '../src/index.ts';
import { caseModel } from './model.ts';

const folder = new URL('../examples/', import.meta.url);

/** Reported by who reads the folder of pictures, and by who publishes; their tests are there. */
const elsewhere = ['refused-picture', 'untraced-source'];

const codes = Object.keys(briefingCodes).filter((code) => !elsewhere.includes(code));

async function exampleReport(code: string) {
  const name = `${code}.briefing.md`;
  return holdBriefing(readFileSync(new URL(name, folder), 'utf8'), name, caseModel('chicken'));
}

describe('every diagnostic code of briefings', () => {
  it.each(codes)('%s has an example that reports it, and nothing else', async (code) => {
    const { diagnostics, source } = await exampleReport(code);
    expect([...new Set(diagnostics.map((one) => one.code))]).toEqual([code]);
    for (const { message, help } of diagnostics) expect(help, message).toMatch(/\S/);
    const shown = diagnostics.map((one) => renderDiagnostic(one, source, { colour: false }));
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot(`../examples/${code}.txt`);
  });

  it('has no example of anything else', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.(briefing\.md|txt)$/, ''));
    expect([...new Set(names)].sort()).toEqual([...codes].sort());
  });
});

describe('the reference page of the briefing file', () => {
  it('lists every directive as it says of itself', () => {
    const page = readFileSync(
      new URL('../../../docs/reference/briefing-file.md', import.meta.url),
      'utf8',
    );
    expect(page).toBe(withDirectives(page, directiveKinds));
  });
});
