import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sayDay } from '../site/say-day.ts';
import type { Passkey } from '../storage/passkeys.ts';
import { drawPlainForm, type PlainField } from './plain-form.ts';

/** The script that asks devices; it shows what is hidden here. */
export function passkeyScript(assets: string): ElementContent {
  return h('script', { src: `${assets}/passkeys.js`, type: 'module' });
}

const told = h('p', { role: 'status', dataPasskeySaid: '' });

/** A button beside the form for passwords. Without scripts it is not there. */
export function drawPasskeySignIn(): ElementContent[] {
  return [
    h('div', { dataPasskey: '', hidden: true }, [
      h('p', [h('button', { type: 'button', dataPasskeySignIn: '' }, 'Sign in with a passkey')]),
    ]),
    told,
  ];
}

/** The passkeys of an account, each to be removed, and a form for another one. */
export function drawPasskeys(passkeys: readonly Passkey[]): ElementContent[] {
  return [
    h('h2', 'Passkeys'),
    h(
      'p',
      'A passkey is kept by your device or its password manager, and stands for the password and the second step.',
    ),
    ...(passkeys.length === 0
      ? [h('p', 'None yet.')]
      : [
          h(
            'ul.rows',
            passkeys.map((passkey) => h('li', [drawPasskey(passkey)])),
          ),
        ]),
    h('div', { dataPasskey: '', hidden: true }, [
      h('form.comment-form', { dataPasskeyAdd: '', method: 'post', action: '/account' }, [
        h('p.field', [
          h('label', { htmlFor: 'passkey-name' }, 'Name of the device'),
          h('input', { id: 'passkey-name', name: 'name', maxLength: 80 }),
        ]),
        h('p.field', [
          h('label', { htmlFor: 'passkey-password' }, 'Current password'),
          h('input', {
            id: 'passkey-password',
            name: 'password',
            type: 'password',
            autoComplete: 'current-password',
          }),
        ]),
        h('p', [h('button', { type: 'submit' }, 'Add a passkey')]),
      ]),
    ]),
    told,
  ];
}

/** Asks for the password with which one of them is removed. */
export function drawPasskeyRemoval(
  { id, name, madeAt }: Passkey,
  fault?: string,
  problem?: string,
): ElementContent[] {
  const password: PlainField = {
    name: 'password',
    label: 'Current password',
    type: 'password',
    autoComplete: 'current-password',
    fault,
  };
  return [
    h(
      'p',
      `The passkey ${name}, which was added on ${sayDay(madeAt)}, will sign nobody in any more.`,
    ),
    drawPlainForm(REMOVAL, [password], 'Remove the passkey', {
      problem,
      hidden: { passkey: id },
    }),
    h('p', [h('a', { href: '/account' }, 'Back to the account')]),
  ];
}

const REMOVAL = '/account/passkeys/removal';

function drawPasskey({ id, name, madeAt, usedAt }: Passkey): ElementContent {
  const used = usedAt === null ? 'not used yet' : `used last on ${sayDay(usedAt)}`;
  return h('form.row', { method: 'post', action: REMOVAL }, [
    h('span', [name, h('span.aside', ` since ${sayDay(madeAt)}, ${used}`)]),
    h('input', { type: 'hidden', name: 'passkey', value: id }),
    h('button', { type: 'submit', ariaLabel: `Remove the passkey ${name}` }, 'Remove'),
  ]);
}
