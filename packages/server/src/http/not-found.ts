import { writeMessage } from '../pages/document.ts';
import { HTML, JSON_TYPE, send } from './answer.ts';
import type { Call } from './route.ts';

type Asked = Pick<Call, 'site' | 'request' | 'url'>;

/** Whether a program asks, which wants to be told in its own way. */
export function isProgram({ url }: Pick<Call, 'url'>): boolean {
  return url.pathname.startsWith('/api/');
}

/** Says what is wrong, as a page or to a program. */
export function refuse(
  { site, request, url }: Asked,
  status: number,
  title: string,
  says: string,
): Promise<Response> {
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
        body: writeMessage(site.assets, title, says),
      });
}

/** The same for what was never there and for what is not shown. */
export function notFound(asked: Asked): Promise<Response> {
  return refuse(asked, 404, 'Not found', 'There is nothing at this address.');
}
