import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherBrowsersAsked } from '../../../scripts/set-up-other-browsers.mjs';
import { launchOther, type OtherBrowser } from '../../../test/set-ups/other-browser.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { serveWorkbench } from '../build/serve.mjs';
import { publishByCommand } from './publish-by-command.ts';

const names = otherBrowsersAsked();
const folder = temporaryFolder();

/** The views, as the file that lists them has them. */
const views = [
  ...readFileSync(new URL('../src/views/views.ts', import.meta.url), 'utf8').matchAll(
    /^ {4}id: '([\w-]+)',\n(?: {4}aliases: .*\n)? {4}room: /gm,
  ),
].map(([, id]) => id!);

/** Keeps what a page complains of, from its first line on, which not every browser tells who drives it. */
const LISTENS = `<script>
  var complaints = [];
  for (const level of ['error', 'warn']) {
    const write = console[level];
    console[level] = (...words) => { complaints.push(words.join(' ')); write(...words); };
  }
  addEventListener('error', (event) => complaints.push(event.message));
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => complaints.push('refused: ' + event.blockedURI));
</script>`;

/** Keys, as WebDriver writes them. */
const END = '\uE010';
const BACK = '\uE003';

/** Stands before the policy of the page, which would refuse it. */
function listenIn(file: string): void {
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('<head>');
  writeFileSync(file, page.replace('<head>', `<head>${LISTENS}`));
}

/** Beside the file, where they are not asked for. */
const REASON = 'STANDOFF_BROWSERS=firefox,webkit asks for them';
if (names.length === 0) it('in Firefox and WebKitGTK', (context) => context.skip(REASON));

describe.runIf(names.length > 0)('pages', () => {
  const dist = join(folder, 'workbench');
  const briefing = join(folder, 'korea.html');
  let served: Awaited<ReturnType<typeof serveWorkbench>>;
  beforeAll(async () => {
    cpSync(fileURLToPath(new URL('../dist', import.meta.url)), dist, { recursive: true });
    listenIn(join(dist, 'index.html'));
    publishByCommand('korea-2017', '--one-file', briefing);
    listenIn(briefing);
    served = await serveWorkbench(0, { dist });
  });
  afterAll(() => served?.close());

  describe.each(names)('in %s', (name) => {
    let browser: OtherBrowser;
    beforeAll(async () => {
      browser = await launchOther(name);
    });
    afterAll(() => browser?.end());

    const text = (selector: string) => browser.text(selector);
    const complaints = () => browser.evaluate<string[]>('return complaints');

    it('the front page answers its questions, and each view opens', async () => {
      await browser.goTo(`${served.address}#/korea-2017`);
      await expect
        .poll(() => text('.read-questions'))
        .toContain('What the headline says stands in 552,960 of 622,080 models');
      expect(views.length).toBeGreaterThan(10);
      for (const id of views) {
        await browser.goTo(`${served.address}#/korea-2017/${id}`);
        await expect
          .poll(() => browser.evaluate('return location.hash'), { message: id })
          .toContain(id);
        await expect
          .poll(() => text('main').then(({ length }) => length), { message: id })
          .toBeGreaterThan(200);
        const busy = 'return document.querySelectorAll("main [aria-busy=true]").length';
        await expect.poll(() => browser.evaluate(busy), { message: id }).toBe(0);
        expect(await complaints(), id).toEqual([]);
      }
    });

    it('an edit of the file changes what is found', async () => {
      await browser.goTo(`${served.address}#/chicken/model`);
      await expect.poll(() => text('.cm-content')).toContain('ranking: [dc, cc, cd, dd]');
      const finding = () => text('[aria-label="Finding"]');
      await expect.poll(finding).not.toBe('');
      const before = await finding();
      await browser.press('.cm-line', 'ranking: [dc, cc, cd, dd]');
      await browser.type(`${END}${BACK.repeat('[dc, cc, cd, dd]'.length)}[dd, cd, cc, dc]`);
      await expect.poll(finding).not.toBe(before);
      expect(await text('main')).toContain('No errors, no warnings.');
      expect(await complaints()).toEqual([]);
    });

    it('a reader of a briefing doubts a judgement, and is told what comes of it', async () => {
      await browser.goTo(pathToFileURL(briefing).href);
      // Offered once the script of the page runs.
      const offered = '[data-try="swap:china.9"]';
      const isOffered = `return document.querySelector('${offered}')?.offsetHeight > 0`;
      await expect.poll(() => browser.evaluate(isOffered)).toBe(true);
      await browser.evaluate(
        `document.querySelector('${offered}').scrollIntoView({ block: 'center' })`,
      );
      await browser.press(offered);
      await expect
        .poll(() => text('.doubt-bar'))
        .toContain('The status quo no longer holds if everybody expects credible replies');
      expect(await complaints()).toEqual([]);
    });
  });
});
