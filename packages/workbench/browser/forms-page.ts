import { parseConflict } from '@standoff/language';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf } from '../bench/large-model.mjs';
import { type Visit, visitWorkbench } from './open-page.ts';

export const river = `standoff: 1
title: The river
sources:
  report: { title: Annual report, kind: report }
claims:
  c01: { says: The upper country holds back a third of the flow, at: report p. 24 }
  c02: { says: The lower country has troops, at: report p. 30 }
decision-makers:
  upper:
    name: Upper country
    options: { dam: { name: Dam, levels: { no: no dam, yes: dam built } } }
    prefers: [{ not: lower.army }, dam]
  lower:
    name: Lower country
    options: { army: { name: Army, levels: { no: army at home, yes: army at the border } } }
    prefers: [{ not: upper.dam }, { not: army }]
facts:
  drought: { name: Drought, when: upper.dam, chance: likely }
status-quo: { upper.dam: no, lower.army: no }
`;

export const commission = `bodies:
  river-commission:
    name: River commission
    members: [upper, lower, { coast: yes }]
    adopts: 2 votes
    options: { quota: { name: Quota, levels: [none, half] } }
`;

/** What the tests of forms look at: pages of their own context, opened at a step of what is built. */
export interface Forms {
  readonly apart: ReturnType<Visit['lookApart']>;
  openStep(step: string, text?: string): Promise<Page>;
}

export async function visitForms(): Promise<Forms> {
  const apart = (await visitWorkbench()).lookApart();
  return {
    apart,
    async openStep(step, text = river) {
      const { page } = await apart.look(addressOf(text, 'build'));
      await goToStep(page, step);
      return page;
    },
  };
}

export async function goToStep(page: Page, step: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('button', { name: new RegExp(`^${step}`) }).click();
}

/** Back to the forms from the file. */
export async function goBackTo(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await goToStep(page, step);
}

export async function begin(page: Page, another: string): Promise<Locator> {
  await page.getByRole('button', { name: another }).click();
  return page.getByRole('form', { name: another });
}

/** Keeps a form, and answers the text once it is gone. */
export async function keep(page: Page, form: Locator, button: string): Promise<string> {
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'detached' });
  return fileOf(page);
}

/** The file as the page keeps it, which is sound. */
export async function fileOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  const text = (await page.locator('.cm-line').allTextContents()).join('\n');
  const { diagnostics } = parseConflict(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return text;
}

/** The lines of a section. */
export function linesFrom(text: string, start: string): string[] {
  const lines = text.split('\n');
  const at = lines.indexOf(start);
  const end = lines.findIndex((line, k) => k > at && !line.startsWith(' '));
  return lines.slice(at, end < 0 ? undefined : end);
}
