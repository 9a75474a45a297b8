import { readdirSync, readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { analyzeConflict, tellHeadline } from '@standoff/study';
import { expect, it } from 'vitest';
import { someOf } from '../../../../test/draws.ts';
import type { Analysed } from './analyse-text.ts';
import { claimsOfHeadline } from './claims-of-sentence.ts';
import { createInquiryDesk } from './inquiry-desk.ts';
import { readCase } from './read-case.ts';
import { readConflict } from './read-conflict.ts';
import type { ShownAnswer } from './shown-claim.ts';

const catalog = new URL('../../../../catalog/', import.meta.url);
const cases = readdirSync(catalog, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('node_modules'))
  .map(({ name }) => name)
  .filter((name) => readdirSync(new URL(`${name}/`, catalog)).includes(`${name}.standoff.yaml`));

function analysed(id: string): Analysed {
  const text = readFileSync(new URL(`${id}/${id}.standoff.yaml`, catalog), 'utf8');
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

/** How many reasons each answer has. */
const told: number[] = [];

it.each(someOf(cases, 2, 4))(
  'each claim of the finding and the headline of %s that can be asked about is so',
  async (id) => {
    const opened = analysed(id);
    const { desk } = createInquiryDesk(() => opened);
    const { analysis } = opened;
    const { finding } = readConflict(analysis, runToEnd(tellHeadline(analysis)), 0);
    const asks = [...finding.flatMap((one) => one.asks), ...runToEnd(claimsOfHeadline(analysis))];
    for (const { that, says } of asks) {
      const reply = await desk.ask('claim', { that });
      expect([says, reply.status]).toEqual([says, 'answered']);
      if (reply.status !== 'answered') continue;
      const { verdict, reasons } = (reply.told as ShownAnswer).document;
      // What is so is what the finding says, and not its denial.
      expect(verdict.map(({ text }) => text).join(' ')).toContain(says);
      told.push(reasons.length);
    }
  },
);

it('most of them have reasons', () => {
  expect(told.filter((reasons) => reasons > 0).length).toBeGreaterThan(told.length / 2);
});
