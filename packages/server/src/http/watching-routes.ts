import { timingSafeEqual } from 'node:crypto';
import type { Call, Route } from '../site/route.ts';
import { hashOf } from '../storage/media.ts';
import { isReachable } from '../storage/open-storage.ts';
import { send } from './answer.ts';
import { notFound } from './not-found.ts';

const TEXT = 'text/plain; charset=utf-8';

async function answerHealth({ site, request }: Call): Promise<Response> {
  return send(site, request, { type: TEXT, policy: 'data', body: 'running\n' });
}

/** Whether it can do its work just now, which it cannot without its database. */
async function answerReady({ site, request }: Call): Promise<Response> {
  const isReady = await isReachable(site.storage.db);
  return send(site, request, {
    status: isReady ? 200 : 503,
    type: TEXT,
    policy: 'data',
    body: isReady ? 'ready\n' : 'the database does not answer\n',
  });
}

async function answerMetrics(call: Call): Promise<Response> {
  const { site, request } = call;
  const given = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (!isWord(given, site.configuration.metricsToken)) return notFound(call);
  return send(site, request, {
    type: 'text/plain; version=0.0.4; charset=utf-8',
    policy: 'data',
    body: site.metrics.write(),
    headers: { 'Cache-Control': 'no-store' },
  });
}

function isWord(given: string | undefined, word: string | undefined): boolean {
  if (given === undefined || word === undefined) return false;
  // Hashes are equally long, so that it takes as long whatever was given.
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(word)));
}

/** For those who run it. */
export const watchingRoutes: readonly Route[] = [
  { method: 'GET', path: '/health', needs: 'anyone', answer: answerHealth },
  { method: 'GET', path: '/ready', needs: 'anyone', answer: answerReady },
  { method: 'GET', path: '/metrics', needs: 'anyone', answer: answerMetrics },
];
