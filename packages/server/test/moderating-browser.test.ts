import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { patternOf, routes } from '../src/http/application.ts';
import { forkBriefing } from '../src/publishing/fork.ts';
import { saveBriefingText, saveModelText } from '../src/publishing/save.ts';
import { addComment } from '../src/storage/comments.ts';
import { hashOf } from '../src/storage/media.ts';
import { listHeld } from '../src/storage/moderation.ts';
import { invite } from '../src/storage/people.ts';
import { giveRole } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { hindrances } from './hindrances.ts';
import { decideOn, newMember, PASSWORD } from './people.ts';
import { picture } from './picture.ts';
import { PHONE, serveBriefings } from './served-briefings.ts';
import { briefingText, CHICKEN } from './site.ts';

const { address, browser, real, paper } = await serveBriefings();

async function newComments(count: number): Promise<void> {
  const { db } = real.site.storage;
  const { id } = (await db
    .selectFrom('briefing')
    .select('id')
    .where('slug', '=', 'swerve')
    .executeTakeFirst())!;
  for (let k = 1; k <= count; k++) {
    await addComment(db, {
      id: randomUUID(),
      briefing: id,
      version: 1,
      parent: null,
      pin: k === 2 ? 'claim:c1' : null,
      name: `Reader ${k}`,
      text: `What reader ${k} wrote, in a sentence or two.\n\nAnd a second paragraph, longer than the first, so that it has more than one line.`,
      state: 'held',
      held: k % 2 === 0 ? 'link' : 'first',
      madeAt: new Date(Date.now() - 60_000),
      secret: hashOf(`word ${k}`),
      writer: randomUUID(),
    });
  }
}

/** Two works of which each has two versions that were saved side by side, and a copy. */
async function newClashes(account: string): Promise<void> {
  const sending = { publication: paper, author: account, message: '', pictures: {} };
  for (const [madeFrom, end] of [
    [null, 'one'],
    [1, 'two'],
    [1, 'beside'],
  ] as const) {
    const model = { ...sending, slug: 'hens', madeFrom, text: `${CHICKEN}\n# ${end}\n` };
    await saveModelText(real.site, model);
    const briefing = { ...sending, slug: 'duel', madeFrom, text: briefingText(end) };
    await saveBriefingText(real.site, briefing);
  }
  const from = { publication: 'paper', slug: 'swerve' };
  await forkBriefing(real.site, { into: paper, slug: 'again', account, from });
}

/** An address of each kind of page, as an owner who is an administrator is shown it. */
async function everyPage(account: string): Promise<string[]> {
  const { db } = real.site.storage;
  await newClashes(account);
  const comments = db.selectFrom('comment').selectAll().orderBy('number', 'desc');
  const shown = await comments.where('state', '=', 'shown').executeTakeFirstOrThrow();
  const number = /\d+$/.exec(shown.name)?.[0];
  const until = new Date(Date.now() + 60_000);
  const word = await invite(db, {
    kind: 'join',
    publication: paper.id,
    role: 'author',
    account: null,
    until,
  });
  const moderated = [
    '',
    '?show=all',
    'decisions',
    'closing',
    'blocked',
    `writer?comment=${shown.id}`,
  ];
  const desk = ['', 'paper/', 'paper/models/hens/clashes/3', 'paper/briefings/duel/clashes/3'];
  const ofBriefing = ['', 'comments/new', `comments/new?to=${shown.id}`, 'history', 'embed/'];
  return [
    '/',
    '/paper/',
    '/sign-in',
    '/sign-in/second',
    '/sign-in/forgotten',
    `/invitation/${word}`,
    '/yours',
    '/account',
    '/people/',
    '/nothing/',
    '/paper/judged/judgements',
    '/paper/swerve/history/compare?from=1&to=1',
    '/paper/swerve/versions/1/',
    '/paper/swerve/versions/1/embed/',
    '/paper/swerve/drafts/1/',
    await figureOf('/paper/swerve/'),
    '/paper/swerve/fork',
    '/desk/paper/models/hens/2/fork',
    '/paper/again/history/origin?to=1',
    `/comments/${shown.id}?word=word+${number}`,
    `/comments/${shown.id}/report`,
    ...ofBriefing.map((path) => `/paper/swerve/${path}`),
    ...desk.map((path) => `/desk/${path}`),
    ...moderated.map((path) => `/moderate/paper/${path}`),
  ];
}

/** Where the first figure of a page stands by itself. */
async function figureOf(path: string): Promise<string> {
  const html = await (await fetch(`${address}${path}`)).text();
  return /\/paper\/swerve\/figures\/\w+\/figure-1\.html/.exec(html)![0];
}

/** What is asked for and is no page; the workbench is looked at where it is tested. */
const NO_PAGE =
  /^\/(api|assets|media|workbench|health|ready|metrics|oembed)\b|^\/(robots\.txt|sitemap\.xml|favicon\.ico)$|feed\.xml|\/data$|\/(texts|doubts)\/|\/desk\/:publication\/models\/:model\/:number$/;

/** Kinds of pages that were answered as they should be. */
function pagesAnswered(): Set<string> {
  const asked = real.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return new Set(
    asked
      .filter(({ method, status }) => method === 'GET' && status === 200)
      .map(({ route }) => String(route)),
  );
}

it(
  'a moderator decides by keys, many at once, and takes it back',
  async () => {
    const mod = await newMember(real, 'mod', paper, 'moderator');
    // What the journeys before this one left.
    const { db } = real.site.storage;
    const waiting = await listHeld(db, paper.id, { after: 0, limit: 25 });
    for (const { id } of waiting) await decideOn(real, paper, id, 'shown');
    await newComments(6);
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${address}/sign-in`);
    await page.fill('#field-email', 'mod@example.org');
    await page.fill('#field-password', PASSWORD);
    await page.click('button:has-text("Sign in")');
    await page.goto(`${address}/moderate/paper/`);
    const focused = () => page.evaluate('document.activeElement.textContent');
    const press = async (keys: string) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** The program shows its keys once it knows them. */
    const ready = () => page.waitForSelector('#keys:not([hidden])');
    await press('?');
    expect(await page.isVisible('text=take the last decision back')).toBe(true);
    await picture(page, 'queue-1280');
    await press('?jj');
    expect(await focused()).toContain('Reader 2');
    await press('k');
    expect(await focused()).toContain('Reader 1');
    await press('h');
    await page.waitForSelector('text=Hid a comment by Reader 1.');
    await ready();
    // The next one is where the moderator is now, and what happened is told once.
    expect(await focused()).toContain('Reader 2');
    await expect.poll(() => page.textContent('#heard')).toBe('Hid a comment by Reader 1.');
    await picture(page, 'decided-1280');
    await press('u');
    await page.waitForSelector('text=Taken back.');
    await ready();
    await press('jxjjx');
    expect(await page.textContent('#marked-count')).toBe('2 marked:');
    await press('s');
    await page.waitForSelector('text=Showed 2 comments by Reader ');
    await ready();
    await press('jr');
    await page.waitForSelector('text=cannot be taken back');
    expect(await focused()).toMatch(/^This removes/);
    await picture(page, 'removal-1280');
    expect(await hindrances(page)).toEqual([]);
    await page.click('text=Leave everything as it is');
    await ready();
    // Who wants the keys of the browser alone has them, also after the page is loaded anew.
    await press('?');
    await page.click('text=Turn these keys off');
    await page.reload();
    await press('jh');
    expect(await page.locator('.moderated').count()).toBe(4);
    expect(complaints).toEqual([]);
    await page.setViewportSize(PHONE);
    await picture(page, 'queue-390');
    await giveRole(db, { publication: paper.id, account: mod, role: 'owner' });
    await db.insertInto('administrator').values({ account: mod }).execute();
    const paths = await everyPage(mod);
    real.lines.length = 0;
    for (const path of paths) {
      await page.goto(`${address}${path}`);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([path, width, await hindrances(page)]).toEqual([path, PHONE.width, []]);
      await picture(page, `page${path.replace(/\W+/g, '-')}390`);
    }
    const pages = routes.filter(({ method }) => method === 'GET').map(patternOf);
    const answered = pagesAnswered();
    expect(pages.filter((one) => !NO_PAGE.test(one) && !answered.has(one))).toEqual([]);
    await context.close();
  },
  PATIENCE,
);
