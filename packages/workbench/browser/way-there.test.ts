import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { chooseForesight } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const way = (page: Page) => page.getByRole('region', { name: 'The way there' });

describe('the way to what the finding names', inBrowser, () => {
  it('says who would have to move, what that is for whoever moves, and why', async () => {
    const { page, complaints } = await visit.open('#/korea-2017/read?look=seq');
    await page.getByRole('button', { name: 'Show the method' }).click();
    await way(page).getByText('The way there with the fewest losses').waitFor();
    const steps = way(page).getByRole('listitem');
    await expect(steps.count()).resolves.toBe(2);
    const [loss, gain] = [steps.first(), steps.last()];
    await loss.getByText('North Korea').waitFor();
    await loss.getByText('It likes that less').waitFor();
    await loss.getByRole('button', { name: /c10/ }).waitFor();
    await gain.getByText('It likes that better').waitFor();
    await gain.getByText('Expecting credible replies (SEQ), it would stay.').waitFor();
    await chooseForesight(page, 'One move');
    await gain.getByText('it would stay').waitFor({ state: 'detached' });
    await gain
      .getByRole('button', { name: 'Washington talks and exercises suspended', exact: true })
      .click();
    await page.getByRole('heading', { name: 'Freeze for freeze' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('does not move what stands below it when it comes', async () => {
    for (const width of [390, 1280]) {
      const { page } = await visit.look('#/korea-2017/read', {
        viewport: { width, height: 844 },
      });
      const places = await page.evaluate(async () => {
        const top = () => document.querySelector('.read-questions')!.getBoundingClientRect().top;
        const comes = async (selector: string) => {
          while (document.querySelector(selector) === null) {
            await new Promise((go) => setTimeout(go, 10));
          }
        };
        await comes('.read-questions');
        const before = top();
        await comes('.way-there');
        return { before, after: top() };
      });
      expect(Math.abs(places.after - places.before)).toBeLessThan(40);
    }
  });

  it('becomes the whole argument by Why not, in sight, from any view and from any state', async () => {
    const { page, complaints } = await visit.look('#/korea-2017/outcomes?look=seq');
    await page.getByRole('button', { name: 'See it' }).click();
    const button = page.getByRole('button', { name: 'Why not?' });
    await button.click();
    const argument = page.getByRole('region', { name: 'Why not another state?' });
    await argument
      .getByText('No sequence of moves, each a gain for whoever makes it, leads there')
      .waitFor();
    await page.getByRole('heading', { name: 'As things stand' }).waitFor();
    await expect(button.getAttribute('aria-expanded')).resolves.toBe('true');
    const { y } = (await argument.getByText('How one would get there').boundingBox())!;
    expect(y).toBeLessThan(700);
    await expect(way(page).count()).resolves.toBe(0);
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
    await page.waitForFunction(() => location.hash.includes('not='));
    await button.click();
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(complaints).toEqual([]);
  });

  it('brings the argument into sight on a phone', async () => {
    const { page } = await visit.look('#/korea-2017/read', {
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('button', { name: 'Why doesn’t it happen?' }).click();
    const title = page.getByRole('heading', { name: 'Why not another state?' });
    await expect.poll(async () => (await title.boundingBox())!.y).toBeLessThan(640);
  });

  it('is not there where the finding names nothing to go to', async () => {
    const { page } = await visit.look('#/jacobi-2017-us-north-korea/situation');
    await page.getByText('no outcome is better for both').first().waitFor();
    await expect(page.locator('.finding-way').count()).resolves.toBe(0);
    await expect(page.getByRole('button', { name: 'Why not?' }).count()).resolves.toBe(0);
  });

  it('is one of improvements where these lead there, and nobody is asked why not', async () => {
    const text = `standoff: 1
title: A road
decision-makers:
  north: { options: { road: yes/no }, prefers: [road] }
  south: { prefers: [north.road] }
status-quo: { north.road: no }
`;
    const { page } = await visit.open('#/chicken/model');
    const model = { name: 'road.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
    await page.getByLabel('Model file', { exact: true }).last().setInputFiles(model);
    await page.getByRole('heading', { level: 1, name: 'A road' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('button', { name: 'Front page' })
      .click();
    await way(page).getByText('The way there by improvements').waitFor();
    await way(page).getByText('It likes that better').waitFor();
    await expect(page.getByRole('button', { name: 'Why not?' }).count()).resolves.toBe(0);
  });
});
