import type { Element } from 'hast';
import { h } from 'hastscript';

/** Whoever is signed in, on a page that is for them. */
export interface Visitor {
  readonly name: string;
  /** Path of the page. */
  readonly here: string;
  readonly hasWorkbench: boolean;
}

/** Who is signed in, the ways to what is theirs, and the way out. */
export function drawVisitor({ name, here, hasWorkbench }: Visitor): Element {
  const place = (path: string, says: string) =>
    h('a', { href: path, ...(path === here && { ariaCurrent: 'page' }) }, says);
  return h('nav.places.visitor', { ariaLabel: 'Your account' }, [
    h('span', ['Signed in as ', h('strong', name)]),
    place('/desk/', 'Desk'),
    ...(hasWorkbench ? [place('/workbench/', 'Workbench')] : []),
    place('/account', 'Account'),
    h('form', { method: 'post', action: '/sign-out' }, [
      h('button', { type: 'submit' }, 'Sign out'),
    ]),
  ]);
}
