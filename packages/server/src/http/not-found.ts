import type { Element } from 'hast';
import { h } from 'hastscript';
import { writeDocument } from '../pages/document.ts';
import type { Call } from '../site/route.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import { visitorOf } from './visitor.ts';

type UnansweredCall = Pick<Call, 'site' | 'request' | 'url' | 'account'>;

/** Whether a program asks, which wants to be told in its own way. */
export function isProgram({ url }: Pick<Call, 'url'>): boolean {
  return url.pathname.startsWith('/api/');
}

const TO_ALL = h('a', { href: '/' }, 'All publications');

/** Says what is wrong and leads on, as a page, or says it to a program. */
export function refuse(
  asked: UnansweredCall,
  status: number,
  title: string,
  says: string,
  on: Element = TO_ALL,
): Promise<Response> {
  const { site, request, url } = asked;
  return isProgram({ url })
    ? send(site, request, {
        status,
        type: JSON_TYPE,
        policy: 'data',
        body: JSON.stringify({ problems: [`${title}: ${says}`] }),
      })
    : send(site, request, {
        status,
        type: HTML,
        policy: 'page',
        body: writeDocument({
          title,
          assets: site.assets,
          visitor: visitorOf(asked),
          body: [h('h1.small', title), h('p', says), h('p', [on])],
        }),
      });
}

/** Says what became of something, and leads back to where it was asked. */
export function sayAndLeadBack(
  asked: UnansweredCall,
  said: {
    readonly status?: number;
    readonly title: string;
    readonly says: string;
    readonly back: string;
  },
): Promise<Response> {
  const { site, request } = asked;
  const { title, says, back } = said;
  const link = h('a', { href: back }, 'Back to the page');
  return send(site, request, {
    status: said.status ?? 200,
    type: HTML,
    policy: 'page',
    body: writeDocument({
      title,
      assets: site.assets,
      visitor: visitorOf(asked),
      body: [h('h1.small', title), h('p', says), h('p', [link])],
    }),
    headers: { 'Cache-Control': 'no-store' },
  });
}

/** The same for what was never there and for what is not shown. */
export function notFound(asked: UnansweredCall): Promise<Response> {
  return refuse(asked, 404, 'Not found', 'There is nothing at this address.');
}

/** What no page of ours sends. */
export function notUnderstood(asked: UnansweredCall): Promise<Response> {
  return refuse(
    asked,
    400,
    'The form was not understood',
    'It arrived incomplete. Go back, load the page again, and send it once more.',
  );
}
