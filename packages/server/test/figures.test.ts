import { h } from 'hastscript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveBriefingText } from '../src/publishing/save.ts';
import { createFigurePictures } from '../src/site/figure-pictures.ts';
import { retractBriefing } from '../src/storage/briefings.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, signIn } from './people.ts';
import { ADDRESS, briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let publication: Publication;
/** The page of a briefing with two figures. */
let page: string;

const TEXT = briefingText('A "quoted" headline', '::finding\n\n::finding\n');

beforeAll(async () => {
  test = await openSite();
  publication = await newPublication(test, 'gazette');
  await publish(test, publication, 'swerve', TEXT);
  page = await (await test.ask('/gazette/swerve/')).text();
}, PATIENCE);

afterAll(() => test?.close());

const linksIn = (html: string) =>
  [...html.matchAll(/href="(\/gazette\/swerve\/figures\/[^"]+)" download="([^"]+)"/g)].map(
    ([, path, name]) => [path!, name!] as const,
  );

describe('a figure of a served briefing', () => {
  it('has its table, its picture and its code, by addresses of its version', async () => {
    const links = linksIn(page);
    expect(links.length % 5).toBe(0);
    for (const [path, name] of links) {
      const answer = await test.ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const kind = name.slice(name.lastIndexOf('.') + 1);
      expect(answer.headers.get('Content-Type')).toContain(
        { csv: 'text/csv', json: 'application/json', svg: 'image/svg+xml', png: 'image/png' }[kind],
      );
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(answer.headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'.*sandbox$/,
      );
      expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('Cache-Control')).toBe('public, max-age=3600');
    }
    const first = links.map(([path]) => path).find((path) => path.endsWith('.json'))!;
    const { from, rows } = (await (await test.ask(first)).json()) as {
      from: Record<string, unknown>;
      rows: unknown[];
    };
    expect(from).toMatchObject({
      headline: 'A "quoted" headline',
      address: `${ADDRESS}/gazette/swerve/#figure-1`,
    });
    expect(rows.length).toBeGreaterThan(0);
    const svg = await (await test.ask(first.replace('.json', '.svg'))).text();
    expect(svg).toMatch(new RegExp(`^svg of .*${ADDRESS}/gazette/swerve/$`));
    const [, code] = /<code>(&#x3C;iframe[\s\S]*?)<\/code>/.exec(page)!;
    expect(code).toContain(`src="${ADDRESS}${first.replace('.json', '.html')}"`);
    expect(code).toContain(`${ADDRESS}/assets/`);
  });

  it('may be framed anywhere, and nothing else of the server', async () => {
    const [path] = linksIn(page)[0]!;
    const answer = await test.ask(path.replace('.csv', '.html'));
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('Content-Security-Policy')!;
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('X-Frame-Options')).toBeNull();
    const html = await answer.text();
    expect(html).toContain(`href="${ADDRESS}/gazette/swerve/#figure-1"`);
    expect(html).not.toContain('.invalid');
    for (const [, file] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      expect(file).toMatch(/\.(css|js)$/);
    }
    const whole = await test.ask('/gazette/swerve/');
    expect(whole.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  it('is not there by another hash, name, size or kind', async () => {
    const [path] = linksIn(page)[0]!;
    for (const other of [
      path.replace(/figures\/./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? 1 : 0}`),
      path.replace('figure-1', 'figure-9'),
      path.replace('.csv', '-719.png'),
      path.replace('.csv', '-720.csv'),
      path.replace('.csv', '.exe'),
    ]) {
      expect([other, (await test.ask(other)).status]).toEqual([other, 404]);
    }
  });

  it('of a draft is for those who write it, and kept by nobody', async () => {
    const sending = { slug: 'draft', madeFrom: null, message: '', author: 'ann', pictures: {} };
    await saveBriefingText(test.site, { ...sending, publication, text: briefingText('Later') });
    await newMember(test, 'kim', publication, 'author');
    const cookie = await signIn(test, 'kim');
    const seen = await test.ask('/gazette/draft/drafts/1/', { headers: cookie });
    const [, path] = /href="(\/gazette\/draft\/figures\/[^"]+\.csv)"/.exec(await seen.text())!;
    expect((await test.ask(path!)).status).toBe(404);
    const own = await test.ask(path!, { headers: cookie });
    expect([own.status, own.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  });

  it('says that its briefing is taken back, once it is', async () => {
    const path = linksIn(page)[0]![0].replace('.csv', '.html');
    expect(await (await test.ask(path)).text()).not.toContain('A vote was wrong');
    await retractBriefing(test.site.storage.db, publication.id, 'swerve', {
      at: new Date('2026-11-28T08:00:00Z'),
      reason: 'A vote was wrong',
    });
    expect(await (await test.ask(path)).text()).toContain('A vote was wrong');
    const csv = await (await test.ask(path.replace('.html', '.csv'))).text();
    expect(csv).toMatch(/\r\n"Retracted on 28 November 2026: A vote was wrong"\r\n$/);
    expect(await (await test.ask(path.replace('.html', '.json'))).json()).toMatchObject({
      standoff: 'figure/1',
      retracted: { at: '2026-11-28T08:00:00.000Z', reason: 'A vote was wrong' },
    });
    expect(await (await test.ask(path.replace('.html', '.svg'))).text()).toContain(
      'svg of Retracted on 28 November 2026: A vote was wrong',
    );
  });
});

it('what was corrected on a day to come, or is of a year to come, is not saved', async () => {
  const sending = { slug: 'to-come', madeFrom: null, message: '', author: 'ann', pictures: {} };
  const withLines = (lines: string) =>
    briefingText('A').replace('date: 2026-11-28\n', `date: 2026-11-28\n${lines}`);
  const saved = (text: string) => saveBriefingText(test.site, { ...sending, publication, text });
  const change = (date: string) => withLines(`corrected: [{ date: ${date}, reason: Why }]\n`);
  expect(await saved(change('2026-12-01'))).toEqual({
    problems: ['the head says "corrected" on 2026-12-01, which is still to come'],
  });
  // It is tomorrow already where some authors are.
  expect(await saved(change('2026-11-29'))).toHaveProperty('saved');
  expect(await saved(briefingText('A').replace('2026-11-28', '2099-01-01'))).toEqual({
    problems: ['the head says that this is of 2099-01-01, which is more than a year from now'],
  });
});

describe('pictures of figures', () => {
  const picture = { figure: h('figure'), width: 720, below: [] };

  it('are drawn one at a time and once, as long as they are kept; who comes when many wait is told so', async () => {
    const drawn: string[] = [];
    let release = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      release = resolve;
    });
    const draw = createFigurePictures(
      async (_, form) => {
        drawn.push(String(form));
        await opened;
        return Buffer.from(String(form));
      },
      { kept: 2, waiting: 2, ofOne: 2 },
    );
    const first = draw('a', 'svg', picture, 'kim');
    const again = draw('a', 'svg', picture, 'kim');
    const second = draw('b', 720, picture, 'kim');
    expect(await draw('c', 720, picture, 'kim')).toBe('busy');
    await Promise.resolve();
    expect(drawn).toEqual(['svg']);
    release();
    expect([await first, await again].map(String)).toEqual(['svg', 'svg']);
    expect(String(await second)).toBe('720');
    await draw('c', 1440, picture, 'kim');
    await draw('b', 720, picture, 'kim');
    expect(drawn).toEqual(['svg', '720', '1440']);
    await draw('a', 'svg', picture, 'kim');
    expect(drawn).toHaveLength(4);
  });

  it('wait for one client a few at a time, so that others have theirs', async () => {
    const draw = createFigurePictures(async () => Buffer.from('drawn'), {
      kept: 9,
      waiting: 3,
      ofOne: 1,
    });
    const first = draw('a', 'svg', picture, 'kim');
    expect(await draw('b', 'svg', picture, 'kim')).toBe('busy');
    const other = draw('b', 'svg', picture, 'lee');
    expect([await first, await other].map(String)).toEqual(['drawn', 'drawn']);
    await Promise.resolve();
    expect(String(await draw('c', 'svg', picture, 'kim'))).toBe('drawn');
  });

  it('that failed are tried again', async () => {
    let times = 0;
    const draw = createFigurePictures(async () => {
      times += 1;
      if (times === 1) throw new Error('no');
      return Buffer.from('yes');
    });
    await expect(draw('a', 'svg', picture, 'kim')).rejects.toThrow('no');
    expect(String(await draw('a', 'svg', picture, 'kim'))).toBe('yes');
  });
});
