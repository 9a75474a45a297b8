import { readFile } from 'node:fs/promises';
import { writeSitemap } from '../pages/sitemap.ts';
import { ownAsset } from '../site/own-asset.ts';
import type { Call, Route } from '../site/route.ts';
import { listAddresses } from '../storage/publications.ts';
import { send } from './answer.ts';

/** What leads to nothing that is for readers. */
const NOT_FOR_READERS = [
  '/account',
  '/api/',
  '/comments/',
  '/desk/',
  '/invitation/',
  '/moderate/',
  '/people/',
  '/sign-in',
  '/yours',
];

function answerRobots({ site, request }: Call): Promise<Response> {
  const lines = [
    'User-agent: *',
    ...NOT_FOR_READERS.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site.configuration.address}/sitemap.xml`,
  ];
  const body = `${lines.join('\n')}\n`;
  return send(site, request, { type: 'text/plain; charset=utf-8', policy: 'data', body });
}

/** Addresses that are listed: those that were published last. */
const MOST_LISTED = 5000;

async function answerSitemap({ site, request }: Call): Promise<Response> {
  const listed = await listAddresses(site.storage.db, MOST_LISTED);
  const body = writeSitemap(site.configuration.address, listed);
  return send(site, request, { type: 'application/xml; charset=utf-8', policy: 'data', body });
}

let icon: Promise<Uint8Array> | undefined;

async function answerIcon({ site, request }: Call): Promise<Response> {
  icon ??= readFile(ownAsset('favicon.ico'));
  return send(site, request, { type: 'image/x-icon', policy: 'data', body: await icon });
}

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  needs: 'anyone',
  answer,
});

/** What browsers and search engines ask of every server. */
export const crawlerRoutes: readonly Route[] = [
  get('/robots.txt', answerRobots),
  get('/sitemap.xml', answerSitemap),
  get('/favicon.ico', answerIcon),
];
