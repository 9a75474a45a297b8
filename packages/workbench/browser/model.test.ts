import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { zipOf } from '../../../test/set-ups/zip.ts';
import { inBrowser, seriousFaultsInEither, type Visit, visitWorkbench } from './open-page.ts';
import { openReading, showMethod } from './reading-panel.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await visitWorkbench();
});
afterAll(() => visit.end());

const model = '#/chicken/model';

describe('the model', inBrowser, () => {
  it('is analysed as it is typed; with an error the last good analysis stays and says so', async () => {
    const { page, complaints } = await visit.open(model);
    const text = page.getByRole('textbox', { name: 'Text of the model file' });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nnonsense: 1\n');
    await page.getByText('What is shown is the last text that could be read').waitFor();
    await page.getByRole('list', { name: 'Errors and warnings' }).getByText('nonsense').waitFor();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('What is shown is the last text').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('is not written into by a file that is dropped on it: that is a conflict of its own, with its briefing', async () => {
    const { page, complaints } = await visit.open(model);
    const text = page.getByRole('textbox', { name: 'Text of the model file' });
    const before = await text.textContent();
    const drop = (name: string, bytes: Buffer) =>
      text.evaluate(
        (editor, [called, content]) => {
          const held = new DataTransfer();
          held.items.add(
            new File([Uint8Array.from(atob(content!), (sign) => sign.charCodeAt(0))], called!),
          );
          for (const type of ['dragenter', 'dragover', 'drop']) {
            const event = new DragEvent(type, {
              ...{ dataTransfer: held, bubbles: true, cancelable: true, composed: true },
              ...{ clientX: 500, clientY: 300 },
            });
            editor.dispatchEvent(event);
          }
        },
        [name, bytes.toString('base64')] as const,
      );
    /** How many lines the editor draws beyond those in sight differs. */
    const stays = async () => {
      const after = await text.textContent();
      const drawn = Math.min(before!.length, after!.length);
      expect(drawn).toBeGreaterThan(600);
      expect(after!.slice(0, drawn)).toBe(before!.slice(0, drawn));
    };
    await drop('notes.pdf', Buffer.from('%PDF'));
    await page.getByText('notes.pdf is neither.').waitFor();
    await stays();
    const [file, briefing] = ['standoff.yaml', 'briefing.md'].map((end) =>
      readFileSync(`catalog/korea-2017/korea-2017.${end}`),
    );
    const picture = readFileSync('catalog/korea-2017/media/map.png');
    const archive = zipOf({
      'talks/korea-2017.standoff.yaml': file!,
      'talks/korea-2017.briefing.md': briefing!,
      'talks/media/map.png': picture,
    });
    await drop('talks.zip', archive);
    await page.getByRole('heading', { level: 1, name: 'Korea, September 2017' }).waitFor();
    await page.getByText('opened as a conflict of its own, with its briefing').waitFor();
    await page.getByRole('button', { name: 'Briefing', exact: true }).click();
    await expect.poll(() => page.locator('.cm-content').textContent()).toMatch(/src=map\.png/);
    // The picture is on the page under its name; those that were not dropped are named as missing.
    await page
      .frameLocator('iframe')
      .locator('img[src^="data:"]')
      .first()
      .waitFor({ state: 'attached' });
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Chicken' }).waitFor();
    await stays();
    expect(complaints).toEqual([]);
  });

  // Exact, because the sheet for the printer, which is made a moment later, has the sentence as well.
  it.runIf(isWhole)(
    'with an error is read as is chosen as far as it could be read last',
    async () => {
      const { page, complaints } = await visit.open('#/korea-2017/model');
      await page.getByRole('textbox', { name: 'Text of the model file' }).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nnonsense: 1\n');
      await page.getByText('what you choose applies to it').waitFor();
      await page.getByRole('navigation', { name: 'Views' }).getByText('Outcomes').click();
      await showMethod(page);
      await openReading(page, 'Further concepts');
      await page.getByRole('checkbox', { name: 'Berge, Berge stability' }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'Berge' }).waitFor();
      await openReading(page, 'What deters a party');
      await page.getByRole('radio', { name: 'Strong', exact: true }).check();
      await page.keyboard.press('Escape');
      await page.getByText('Deterred by: great losses only.', { exact: true }).waitFor();
      await page.getByText('what you choose applies to it').waitFor();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByText('what you choose applies to it').waitFor({ state: 'detached' });
      await page.getByText('Deterred by: great losses only.', { exact: true }).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it('says which rules leave no state, and goes on once they are mended', async () => {
    const { page, complaints } = await visit.open('#/kinsara-2014-prisoners/model');
    await page.getByRole('textbox', { name: 'Text of the model file' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\ninfeasible: [true]\n');
    await page
      .getByRole('list', { name: 'Errors and warnings' })
      .getByText('this rule is true in every combination of options')
      .waitFor();
    await page.getByText('What is shown is the last text that could be read').waitFor();
    await page.reload();
    await page.getByText('this rule is true in every combination of options').first().waitFor();
    await page.getByRole('textbox', { name: 'Text of the model file' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.type('# ');
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps in the address what was typed, so that a reload loses nothing', async () => {
    const { page } = await visit.open(model);
    await page.getByRole('textbox', { name: 'Text of the model file' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n# a remark of mine\n');
    await page.waitForFunction(() => location.hash.includes('edit='));
    await page.reload();
    await page.getByText('# a remark of mine').waitFor();
  });

  it('jumps to a section from the outline', async () => {
    const { page } = await visit.look('#/korea-2017/model');
    await page
      .getByRole('navigation', { name: 'Outline of the file' })
      .getByText('status-quo')
      .click();
    await page.getByText('status-quo:').waitFor();
  });

  it('completes by place: levels after an option, keys with what they are for', async () => {
    const { page } = await visit.open('#/korea-2017/model');
    await page
      .getByRole('navigation', { name: 'Outline of the file' })
      .getByText('facts', { exact: true })
      .click();
    await page.keyboard.press('End');
    await page.keyboard.type('\n  calm: us.posture = ');
    await page.getByRole('option', { name: /^talks/ }).waitFor();
    await page.keyboard.type('ta');
    // The list takes no key in its first moment, so that nobody chooses what was not read.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.getByText('calm: us.posture = talks').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('one-');
    await page.getByRole('option', { name: /^one-option-at-a-time/ }).waitFor();
    await page.getByText('Whether a move changes one option only.').waitFor();
  });

  it.runIf(isWhole)(
    'says what a name means, goes to where it is given, and renames it everywhere',
    async () => {
      const { page } = await visit.open(
        '#/korea-2017/model?look=seq,us:nash,dprk.us:smr&together=dprk.us',
      );
      const outline = page.getByRole('navigation', { name: 'Outline of the file' });
      await outline.getByText('infeasible', { exact: true }).click();
      await page.locator('.is-option', { hasText: 'disarm' }).first().click();
      await page.getByText('option, North Korea').waitFor();
      await page.getByRole('button', { name: /^Where it is given/ }).click();
      await page.getByText('Surrender of the weapons').first().waitFor();
      await outline.getByText('us', { exact: true }).click();
      await page.getByText('decision maker', { exact: true }).waitFor();
      await page.keyboard.press('F2');
      const id = page.getByRole('textbox', { name: 'New id' });
      await id.fill('not');
      await id.press('Enter');
      await page.getByText('An id consists of letters').waitFor();
      await id.fill('usa');
      await id.press('Enter');
      await page.getByText('usa.posture').first().waitFor();
      await page.getByText('No errors, no warnings.').waitFor();
      await page.waitForFunction(() =>
        /look=seq%2Cusa%3Anash%2Cdprk\.usa%3Asmr&together=dprk\.usa/.test(location.hash),
      );
      await page.getByRole('button', { name: 'Undo: rename us' }).click();
      await outline.getByText('us', { exact: true }).waitFor();
      await page.waitForFunction(() =>
        /look=seq%2Cus%3Anash%2Cdprk\.us%3Asmr&together=dprk\.us$/.test(location.hash),
      );
    },
  );

  it('has no serious fault for assistive technology, light and dark', async () => {
    const { page } = await visit.look(model);
    await page.getByRole('textbox', { name: 'Text of the model file' }).waitFor();
    await expect(seriousFaultsInEither(page)).resolves.toEqual([]);
  });
});

describe('the editor', inBrowser, () => {
  it('mends by one press what a message says how to mend, in the list and at its mark', async () => {
    const { page } = await visit.open('#/kinsara-2014-prisoners/model');
    const text = page.getByRole('textbox', { name: 'Text of the model file' });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nfacts: { talk: tow.cooperate, peace: tow.cooperate }\n');
    const list = page.getByRole('list', { name: 'Errors and warnings' });
    await list
      .getByRole('button', { name: /^Write “two/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Undo: mend line/ }).waitFor();
    await expect.poll(() => list.getByRole('button', { name: /^Write “two/ }).count()).toBe(1);
    // What is pointed at is told after a while, and no longer once the text is checked anew: then it is pointed at again.
    const line = page.locator('.cm-line', { hasText: 'talk:' });
    const mend = async () => {
      await page.mouse.move(0, 0);
      await page.locator('.cm-lintRange-error').first().hover({ timeout: 2000 });
      await page.locator('.cm-diagnosticAction').first().click({ timeout: 2000 });
    };
    await expect
      .poll(() =>
        mend().then(
          () => line.textContent(),
          () => line.textContent(),
        ),
      )
      .not.toContain('tow');
    await page.keyboard.press('Control+z');
  });

  it('greets a new file with a way to begin, and not with an error', async () => {
    const { page, complaints } = await visit.open('#/new/build');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByText('This file is empty.').waitFor();
    expect(await page.getByText(/error/i).count()).toBe(0);
    expect(await seriousFaultsInEither(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin with an example' }).click();
    await page.getByText('No errors, no warnings.').waitFor();
    await page.getByRole('region', { name: 'Finding' }).waitFor();
    await page.getByRole('button', { name: 'Undo: begin with an example' }).click();
    await page.getByText('This file is empty.').waitFor();
    expect(complaints).toEqual([]);
  });
});
