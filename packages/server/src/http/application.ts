import { Hono } from 'hono';
import { addressOf } from '../sealing/network-prefix.ts';
import type { Call, Route } from '../site/route.ts';
import type { Site } from '../site/site.ts';
import { AuthorityLost } from '../storage/authority.ts';
import { accountDataRoutes } from './account-data-routes.ts';
import { accountRoutes } from './account-routes.ts';
import { admit, refuseAccount } from './admit.ts';
import { lead } from './answer.ts';
import { authorDeskRoutes } from './author-desk-routes.ts';
import { authoringRoutes } from './authoring-routes.ts';
import { blockingRoutes } from './blocking-routes.ts';
import { clashRoutes } from './clash-routes.ts';
import { closingRoutes } from './closing-routes.ts';
import { commentCareRoutes } from './comment-care-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import { crawlerRoutes } from './crawler-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { forgottenRoutes } from './forgotten-routes.ts';
import { forkRoutes } from './fork-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { isProgram, notFound, refuse } from './not-found.ts';
import { isOfOurPages } from './origin.ts';
import { ownCommentRoutes } from './own-comment-routes.ts';
import { ownDataRoutes } from './own-data-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { readerRoutes } from './reader-routes.ts';
import { secondStepRoutes } from './second-step-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { takeBody } from './take-body.ts';
import { watchingRoutes } from './watching-routes.ts';
import { workbenchRoutes } from './workbench-routes.ts';
import { worksRoutes } from './works-routes.ts';

/** Everything that can be asked, in the order in which it is looked for. */
export const routes: readonly Route[] = [
  ...watchingRoutes,
  ...crawlerRoutes,
  ...workbenchRoutes,
  ...signInRoutes,
  ...accountRoutes,
  ...secondStepRoutes,
  ...accountDataRoutes,
  ...forgottenRoutes,
  ...passkeyRoutes,
  ...invitationRoutes,
  ...authoringRoutes,
  ...authorDeskRoutes,
  ...clashRoutes,
  ...peopleRoutes,
  ...worksRoutes,
  ...draftRoutes,
  ...moderationRoutes,
  ...closingRoutes,
  ...blockingRoutes,
  ...ownDataRoutes,
  ...ownCommentRoutes,
  ...commentRoutes,
  ...commentCareRoutes,
  ...readerRoutes,
  ...historyRoutes,
  ...forkRoutes,
  ...publicRoutes,
  ...figureRoutes,
];

/** What stands for the address in logs and counts where there is no such route: addresses may hold anything. */
const NO_ROUTE = 'none';

/** What a form may bring along. */
const FORM_BYTES = 64 * 1024;

/** What the connection tells, where there is one. */
interface Connected {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
}

/** Answers requests. It needs no socket, so tests ask it as they are. */
export function createApplication(site: Site): Hono<{ Bindings: Connected }> {
  const application = new Hono<{ Bindings: Connected }>();
  for (const route of routes) {
    application.on(route.method, route.path, async ({ req, env }) => {
      const asked = askedOf(site, req.raw);
      const began = performance.now();
      const remote = env?.incoming?.socket.remoteAddress;
      const response = await answerRoute(route, {
        ...asked,
        param: (name) => req.param(name) ?? '',
        from: addressOf(remote, req.header('X-Forwarded-For'), site.configuration.proxies),
      });
      return told(site, { route: patternOf(route), method: route.method, began }, response);
    });
  }
  application.notFound(async ({ req }) => {
    const began = performance.now();
    const response = await answerUnknown(askedOf(site, req.raw));
    return told(site, { route: NO_ROUTE, method: req.method, began }, response);
  });
  application.onError((error, { req }) => {
    site.log('error', 'failed', { what: error.name });
    return failed(askedOf(site, req.raw));
  });
  return application;
}

/** Counts an answer and writes its line of the log. */
function told(
  { metrics, log }: Site,
  { route, method, began }: { route: string; method: string; began: number },
  response: Response,
): Response {
  const { status } = response;
  const milliseconds = Math.round(performance.now() - began);
  metrics.request(route, method, status, milliseconds);
  log('info', 'request', { route, method, status, milliseconds });
  return response;
}

function answerUnknown(asked: ReturnType<typeof askedOf>): Promise<Response> {
  const { pathname } = asked.url;
  // An address that was typed without its last slash.
  const isPage = /^(\/[a-z0-9-]+){1,4}$/.test(pathname) && !isProgram(asked);
  return isPage && asked.request.method === 'GET'
    ? Promise.resolve(lead(asked.site, `${pathname}/`))
    : notFound(asked);
}

function askedOf(site: Site, request: Request) {
  return { site, request, url: new URL(request.url) };
}

/** The path of a route without its patterns, for logs and counts. */
export function patternOf({ path }: Route): string {
  return path.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
}

async function answerRoute(route: Route, call: Call): Promise<Response> {
  if (route.method !== 'GET' && !isOfOurPages(call.request, call.site.configuration.address)) {
    return refuse(call, 403, 'Refused', 'This was sent from a page that is not of this server.');
  }
  try {
    const before = await admit(route, call);
    if (before instanceof Response) return before;
    const request = await takeBody(call.request, route.mostBytes ?? FORM_BYTES);
    if ('says' in request) return refuse(call, request.status, request.title, request.says);
    // Who sends slowly may have been shut out meanwhile.
    const admitted = request === call.request ? before : await admit(route, { ...call, request });
    return admitted instanceof Response ? admitted : await route.answer(admitted);
  } catch (error) {
    if (error instanceof AuthorityLost) return refuseLost(route, call);
    // What a database says may hold what was asked of it.
    call.site.log('error', 'failed', { route: patternOf(route), what: nameOf(error) });
    return failed(call);
  }
}

/** Whoever was shut out is told what they would be told by asking now. */
async function refuseLost(route: Route, call: Call): Promise<Response> {
  const admitted = await admit(route, call);
  return admitted instanceof Response ? admitted : refuseAccount(admitted);
}

function nameOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'error');
}

function failed(asked: Pick<Call, 'site' | 'request' | 'url'>): Promise<Response> {
  return refuse(
    asked,
    503,
    'Not now',
    'The server cannot answer this just now. What was sent was not taken; try again in a little while.',
  );
}
