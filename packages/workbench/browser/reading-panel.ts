import type { Locator, Page } from 'playwright-core';

type Part =
  | 'Foresight of each'
  | 'Coalitions that count'
  | 'What deters a party'
  | 'Further concepts';

/** The sentence that says how the parties are read. */
export const readingSentence = (page: Page): Locator => page.locator('.reading-sentence');

/** Opens the panel behind that sentence, and in it a part. */
export async function openReading(page: Page, part?: Part): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'How it is read' });
  if (!(await panel.isVisible())) await readingSentence(page).click();
  await panel.getByRole('group', { name: 'Foresight of everybody' }).waitFor();
  if (part === undefined) return panel;
  const trigger = panel.getByRole('button', { name: part });
  if ((await trigger.getAttribute('aria-expanded')) === 'false') await trigger.click();
  const opened = panel.getByRole('group', { name: part });
  await opened.waitFor();
  return opened;
}

/** Shows the terms of the method, from now on in every view. */
export async function showMethod(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the method' }).first().click();
  await page.getByRole('button', { name: 'Hide the method' }).first().waitFor();
}

/** Reads everybody by one of the lengths of foresight. */
export async function chooseForesight(page: Page, name: string): Promise<void> {
  const panel = await openReading(page);
  await panel.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}
