import { h } from 'hastscript';
import { sendWayBack } from '../administration/recovery-by-mail.ts';
import { isEmail } from '../configuration/e-mail.ts';
import { drawPlainForm } from '../pages/plain-form.ts';
import type { Call, Route } from '../site/route.ts';
import { showPage } from './account-routes.ts';
import { readForm } from './forms.ts';
import { mayTry, TOO_OFTEN } from './guesses.ts';
import { notUnderstood } from './not-found.ts';

const TITLE = 'A new password';

function show(
  call: Call,
  status = 200,
  typed = '',
  { fault, problem }: { readonly fault?: string; readonly problem?: string } = {},
): Promise<Response> {
  if (call.site.mail === undefined) {
    return showPage(call, status, TITLE, [
      h('p', 'This server sends no mail. Ask whoever runs it for a link that sets a new password.'),
      h('p', [h('a', { href: '/sign-in' }, 'Back to signing in')]),
    ]);
  }
  const field = {
    name: 'email',
    label: 'E-mail of your account',
    type: 'email',
    autoComplete: 'username',
    value: typed,
    fault,
  } as const;
  return showPage(call, status, TITLE, [
    h('p', 'You get an e-mail with a link, if there is an account with this address.'),
    drawPlainForm('/sign-in/forgotten', [field], 'Send the link', { problem }),
  ]);
}

/** The same answer, as fast, whether there is such an account or not. */
async function answerForgotten(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { mail } = call.site;
  if (mail === undefined) return show(call, 422);
  const email = form('email').trim().toLowerCase();
  if (!isEmail(email)) {
    return show(call, 422, email, { fault: 'Give an e-mail address, such as kim@example.org.' });
  }
  if (!(await mayTry(call))) return show(call, 429, email, { problem: TOO_OFTEN });
  mail.afterwards(sendWayBack(call.site, email));
  return showPage(call, 200, TITLE, [
    h('p', [
      'If there is an account with the address ',
      h('strong', email),
      ', an e-mail with a link is on its way. The link works once, within an hour. At most three such e-mails are sent in an hour.',
    ]),
    h('p', 'Nothing came? Look in your spam folder, or ask whoever runs this server for a link.'),
  ]);
}

/** The way back in by mail. */
export const forgottenRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in/forgotten', needs: 'anyone', answer: (call) => show(call) },
  { method: 'POST', path: '/sign-in/forgotten', needs: 'anyone', answer: answerForgotten },
];
