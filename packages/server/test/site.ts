import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Hashings, hashingsBy } from '../src/accounts/hashing.ts';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { createApplication } from '../src/http/application.ts';
import { drawPage } from '../src/press/draw-page.ts';
import { reckon } from '../src/press/reckon.ts';
import { saveBriefingText, saveModelText } from '../src/publishing/save.ts';
import { createFigurePictures } from '../src/site/figure-pictures.ts';
import type { Site } from '../src/site/site.ts';
import { createSite } from '../src/start-server.ts';
import { publishBriefing } from '../src/storage/briefings.ts';
import { openStorage, type Storage } from '../src/storage/open-storage.ts';
import { makePublication, type Publication } from '../src/storage/publications.ts';
import { createLog } from '../src/watching/log.ts';
import { freshPostgresql } from './databases.ts';

export const ADDRESS = 'https://briefings.example.org';

const digest = (salt: string, password: string) =>
  createHash('sha256').update(`${salt} ${password}`).digest('hex');

/** Hashes that tell passwords apart and take no time: hundreds of passwords are tried, and a slow one takes a core a tenth of a second. */
export const quickHashings = hashingsBy({
  async hash(password) {
    const salt = randomUUID();
    return `${salt}:${digest(salt, password)}`;
  },
  async verify({ hash, password }) {
    const [salt, digested] = hash.split(':');
    return digest(salt!, password) === digested;
  },
});

/** A site without a socket, whose clock is set by its tests. */
export async function openSite(set: Readonly<Record<string, unknown>> = {}, hashings?: Hashings) {
  const { place } = await freshPostgresql();
  return createTestSite(await openStorage(place), set, hashings);
}

export async function createTestSite(
  storage: Storage,
  set: Readonly<Record<string, unknown>> = {},
  hashings = quickHashings,
) {
  const read = readConfiguration({ address: ADDRESS, proxies: 1, ...set }, {});
  if (!('configuration' in read)) throw new Error(read.problems.join());
  const clock = { now: new Date('2026-11-28T08:00:00Z') };
  const lines: string[] = [];
  const text = (words: string, type: string) => ({ type, bytes: Buffer.from(words) });
  const site: Site = await createSite({
    configuration: read.configuration,
    storage,
    assets: new Map([
      ['briefing.css', text('/* style */'.repeat(200), 'text/css; charset=utf-8')],
      ['briefing.js', text('"use strict"', 'text/javascript; charset=utf-8')],
      ['engine.js', text('"engine"', 'text/javascript; charset=utf-8')],
    ]),
    press: drawPage,
    reckon,
    encodePicture: async (name, bytes) =>
      bytes[0] === 0xff
        ? {
            picture: { width: 2, height: 1, sources: [], fallback: `${name}.jpg` },
            files: new Map([[`${name}.jpg`, bytes]]),
          }
        : { problem: `${name} cannot be read as a picture` },
    figurePictures: createFigurePictures(async ({ below }, form) =>
      Buffer.from(`${form} of ${below.join(' ')}`),
    ),
    log: createLog(
      (line) => lines.push(line),
      () => clock.now,
    ),
    now: () => clock.now,
    hashings,
  });
  const application = createApplication(site);
  return {
    site,
    lines,
    pass: (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    /** Asks as a browser does that stands on a page of the site. */
    ask: (path: string, init: RequestInit = {}) =>
      application.request(`${ADDRESS}${path}`, {
        ...init,
        headers: {
          'X-Forwarded-For': '203.0.113.7',
          'Sec-Fetch-Site': 'same-origin',
          ...init.headers,
        },
      }),
    close: () => storage.close(),
  };
}

export type TestSite = Awaited<ReturnType<typeof openSite>>;

const require = createRequire(import.meta.url);
export const CHICKEN = readFileSync(
  require.resolve('@standoff/catalog/chicken/chicken.standoff.yaml'),
  'utf8',
);

export function briefingText(headline: string, prose = 'Some prose.\n\n::finding\n'): string {
  return `---
briefing: 1
model: chicken
headline: ${JSON.stringify(headline)}
standfirst: What it is about.
by: Ann Author
date: 2026-11-28
---

${prose}`;
}

/** A publication with the model that briefings of tests are about. */
export async function newPublication({ site }: TestSite, slug: string): Promise<Publication> {
  const { db } = site.storage;
  const publication = (await makePublication(db, { slug, title: `The ${slug}` }, site.now()))!;
  const sending = { publication, slug: 'chicken', madeFrom: null, message: '', author: 'ann' };
  await saveModelText(site, { ...sending, text: CHICKEN });
  return publication;
}

/** Saves and publishes a version; its number. */
export async function publish(
  { site }: TestSite,
  publication: Publication,
  slug: string,
  text: string,
  madeFrom: number | null = null,
): Promise<number> {
  const sending = { publication, slug, madeFrom, message: '', author: 'ann', pictures: {} };
  const outcome = await saveBriefingText(site, { ...sending, text });
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'));
  const { number } = outcome.saved;
  await publishBriefing(site.storage.db, publication.id, slug, number, {
    at: site.now(),
    retraction: 'lifted',
  });
  return number;
}

const JUDGED = 'kinsara-2014-syria-iraq';

/** A model with statements, which briefings may offer to judge otherwise. */
export async function saveJudged({ site }: TestSite, publication: Publication): Promise<string> {
  const path = require.resolve(`@standoff/catalog/${JUDGED}/${JUDGED}.standoff.yaml`);
  const text = readFileSync(path, 'utf8');
  const sending = { publication, slug: JUDGED, madeFrom: null, message: '', author: 'ann' };
  await saveModelText(site, { ...sending, text });
  return text;
}

/** A briefing about it that offers two judgements. */
export function judgedText(headline: string): string {
  const prose = '::judgement{of=iraq place=3 change=swap}\n\n::judgement{of=syria place=1}\n';
  return briefingText(headline, prose).replace('model: chicken', `model: ${JUDGED}`);
}
