import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsPage } from '../../../../scripts/diagnostics-page.mjs';
import { readExamples } from '../../../../scripts/read-examples.mjs';
import { briefingCodes } from '../../src/diagnostics/briefing-codes.ts';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { diagnosticMeanings } from '../../src/diagnostics/meanings.ts';
import { renderDiagnostic } from '../../src/diagnostics/render-diagnostic.ts';
import { limits } from '../../src/source/limits.ts';
import { type FileReport, reportOn } from './report-on.ts';

const folder = new URL('../../examples/', import.meta.url);
const pageFile = new URL('../../../../docs/reference/diagnostics.md', import.meta.url);
/** Those of briefings have their examples beside what reads briefings. */
const codes = Object.keys(diagnosticCodes).filter((code) => !(code in briefingCodes));

/** Codes that no small file can show, with a file that is made up here. */
const madeUp: Readonly<Record<string, () => string>> = {
  'file-too-large': () => `# Two MiB of comment.\n${'#\n'.repeat(limits.fileBytes / 2)}`,
  'too-many-diagnostics': () =>
    Array.from({ length: limits.diagnostics + 1 }, (_, k) => `unknown-${k}: 1\n`).join(''),
};

/** The formatter reports this about itself, should it ever be wrong. */
const withoutExample = ['not-formatted'];

/** Found by an analysis, and shown beside what makes it: `unnamed-gain.test.ts` of the study reads its example. */
const foundByAnalysis = ['unnamed-gain'];

const shown = codes.filter(
  (code) => !(code in madeUp) && ![...withoutExample, ...foundByAnalysis].includes(code),
);

function exampleReport(code: string): FileReport {
  const name = `${code}.standoff.yaml`;
  return reportOn(readFileSync(new URL(name, folder)), name);
}

describe('every diagnostic code', () => {
  it.each(shown)('%s has an example that reports it and nothing else', (code) => {
    const { diagnostics } = exampleReport(code);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).toEqual([code]);
  });

  it.each(shown)('%s is shown as in its golden file', async (code) => {
    const { diagnostics, source } = exampleReport(code);
    const shownAs = diagnostics.map((part) => renderDiagnostic(part, source, { colour: false }));
    await expect(`${shownAs.join('\n')}\n`).toMatchFileSnapshot(`../../examples/${code}.txt`);
  });

  it.each(shown)('%s says what to do', (code) => {
    for (const { message, help } of exampleReport(code).diagnostics) {
      expect(help, message).toMatch(/\S/);
    }
  });

  it.each(Object.keys(madeUp))('%s is reported about a file that is too much', (code) => {
    const text = madeUp[code]?.() ?? '';
    const { diagnostics } = reportOn(new TextEncoder().encode(text), 'made-up.standoff.yaml');
    expect(diagnostics.find((diagnostic) => diagnostic.code === code)?.help).toMatch(/\S/);
  });

  it('begins its example with a comment that says what it shows', () => {
    for (const code of shown) {
      const text = readFileSync(new URL(`${code}.standoff.yaml`, folder), 'utf8');
      expect(text.slice(0, 2), code).toBe('# ');
    }
  });
});

describe('the folder of examples', () => {
  it('holds nothing but examples of codes', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.(standoff\.yaml|txt)$/, ''));
    expect([...new Set(names)].sort()).toEqual([...shown, ...foundByAnalysis].sort());
  });
});

describe('the reference page of diagnostics', () => {
  it('is the one that `npm run generate` writes', () => {
    expect(existsSync(pageFile)).toBe(true);
    const page = diagnosticsPage(diagnosticCodes, diagnosticMeanings, readExamples());
    expect(readFileSync(pageFile, 'utf8')).toBe(page);
  });
});
