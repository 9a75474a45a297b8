import type { Page } from 'playwright-core';

/** Takes a picture of a page into the folder that STANDOFF_PICTURES names, light and dark, for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['STANDOFF_PICTURES'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const fullPage = name.startsWith('page');
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage });
  }
}
