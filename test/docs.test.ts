import { writeFileSync } from 'node:fs';
import { parse } from 'standoff';
import { expect, test } from 'vitest';
import { type Block, findBlocks } from './markdown/blocks.ts';
import { brokenLinks } from './markdown/links.ts';
import { layOver } from './markdown/merge-model.ts';
import { isSameOutput, replaceContents, shownPart } from './markdown/outputs.ts';
import { type Page, readPages, root } from './markdown/pages.ts';
import { openSession, type Ran, type Session } from './markdown/session.ts';

/** Whether real outputs are written into the pages instead of compared with what stands there. */
const updating = process.env['STANDOFF_UPDATE_DOCS'] === '1';

/** Words by which a block takes part. */
const roles = ['file', 'into', 'with', 'runnable', 'output'];

const pages = readPages();
const shown = pages.map((page) => [page.path, page] as const);

test.each(shown)('%s links to what is there', (_, page) => {
  expect(brokenLinks(page, pages)).toEqual([]);
});

test.each(shown.filter(([, { text }]) => findBlocks(text).some(takesPart)))(
  '%s shows what really happens',
  async (_, page) => {
    const session = openSession();
    try {
      await runPage(page, session);
    } finally {
      session.close();
    }
  },
);

function takesPart({ words }: Block): boolean {
  return roles.some((role) => words.has(role));
}

/** Runs the blocks of a page in order; each output belongs to the run before it. */
async function runPage(page: Page, session: Session): Promise<void> {
  let last: Ran | undefined;
  const outputs: { start: number; end: number; content: string }[] = [];
  for (const block of findBlocks(page.text)) {
    const { words, content, start, end } = block;
    const place = `${page.path}:${block.line}`;
    if (words.has('file')) session.write(words.get('file')!, content);
    if (words.has('into')) addTo(words.get('into')!, content, session);
    if (words.has('with')) checkModel(layOver(session.read(words.get('with')!), content), place);
    if (words.has('runnable')) last = await run(block, session, place);
    if (!words.has('output')) continue;
    if (last === undefined) throw new Error(`${place}: nothing ran before this output`);
    const wanted = shownPart(last.printed, words.get('paragraphs'));
    if (isSameOutput(content, wanted)) continue;
    if (!updating) expect(content, place).toBe(wanted);
    outputs.push({ start, end, content: wanted });
  }
  if (outputs.length > 0) writeFileSync(root + page.path, replaceContents(page.text, outputs));
}

function addTo(name: string, content: string, session: Session): void {
  session.write(name, layOver(session.read(name), content));
}

async function run({ language, words, content }: Block, session: Session, place: string) {
  const ran =
    language === 'js' ? await session.runProgram(content) : await session.runCommands(content);
  const wanted = Number(words.get('exit') ?? 0);
  expect(ran.status, `${place} ends with ${ran.status}:\n${ran.printed}`).toBe(wanted);
  return ran;
}

function checkModel(text: string, place: string): void {
  const errors = parse(text).diagnostics.filter(({ severity }) => severity === 'error');
  expect(
    errors.map(({ code, message }) => `${code}: ${message}`),
    `${place}\n${text}`,
  ).toEqual([]);
}
