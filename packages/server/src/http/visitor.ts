import type { Visitor } from '../pages/visitor.ts';
import type { Call } from '../site/route.ts';

/** Whoever a page is for, as it says it; undefined where nobody is signed in, or the route needs nobody. */
export function visitorOf({
  site,
  account,
  url,
}: Pick<Call, 'site' | 'account' | 'url'>): Visitor | undefined {
  return account === undefined
    ? undefined
    : { name: account.name, here: url.pathname, hasWorkbench: site.workbench !== undefined };
}
