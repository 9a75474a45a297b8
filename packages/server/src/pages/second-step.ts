import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SecondFactor } from '../accounts/accounts.ts';
import { drawPlainForm, type PlainField } from './plain-form.ts';
import { drawQrPicture } from './qr-picture.ts';

/** What is asked of a second step, by the password: to set it up, to make its codes anew, to turn it off. */
export const SECOND_STEP = {
  setUp: { path: '/account/second-step', button: 'Set up a second step' },
  codes: { path: '/account/second-step/codes', button: 'Make new codes' },
  off: { path: '/account/second-step/removal', button: 'Turn it off' },
} as const;

export type SecondStepAsked = keyof typeof SECOND_STEP;

export function drawAskForPassword(
  asked: SecondStepAsked,
  fault?: string,
  problem?: string,
): ElementContent {
  const field: PlainField = {
    name: 'password',
    id: `${asked}-password`,
    label: 'Current password',
    type: 'password',
    autoComplete: 'current-password',
    fault,
  };
  const { path, button } = SECOND_STEP[asked];
  return drawPlainForm(path, [field], button, { problem });
}

/** The part of an account's page that is about it. */
export function drawSecondStep(isOn: boolean): ElementContent[] {
  return [
    h('h2', 'Second step'),
    ...(isOn
      ? [
          h(
            'p',
            'It is on: signing in with the password also asks for a code that your app shows. Signing in with a passkey does not, since the device has checked that it is you.',
          ),
          h('h3.small', 'New codes to write down'),
          h('p', 'They replace all that you wrote down before.'),
          drawAskForPassword('codes'),
          h('h3.small', 'Turn the second step off'),
          h(
            'p',
            'Signing in with the password then asks for no code. Passkeys stay as they are. To change to another app or phone, turn it off and set it up again.',
          ),
          drawAskForPassword('off'),
        ]
      : [
          h(
            'p',
            'With it, signing in with the password also asks for a code that an app on your phone shows, so that nobody signs in with your password alone.',
          ),
          drawAskForPassword('setUp'),
        ]),
  ];
}

const inGroups = (key: string) => key.replace(/(.{4})(?=.)/g, '$1 ');

/** What an app is told, the codes to write down, and the form for the first code of the app. */
export function drawSetUp(
  { address, codes }: SecondFactor,
  sealed: string,
  fault?: string,
  problem?: string,
): ElementContent[] {
  const key = new URL(address).searchParams.get('secret') ?? '';
  const code: PlainField = {
    name: 'code',
    label: 'Code that your app shows, of six digits',
    type: 'text',
    autoComplete: 'one-time-code',
    fault,
  };
  return [
    h('h2', '1. Give the key to your app'),
    h('p', 'Any app that shows codes for signing in will do. Let it read this picture:'),
    h('p', [drawQrPicture(address, 'QR code of the key, for the camera of your app')]),
    h('p', ['Or type the key: ', h('code.link', inGroups(key))]),
    h('p', [h('a', { href: address }, 'Open the key in an app on this device')]),
    h('h2', '2. Write these codes down'),
    ...drawCodes(codes),
    h('h2', '3. Type the code that your app shows'),
    drawPlainForm('/account/second-step/confirm', [code], 'Turn the second step on', {
      problem: problem ?? (fault === undefined ? undefined : 'The second step is not on yet.'),
      hidden: { 'set-up': sealed },
    }),
  ];
}

/** Codes for who lost their app. */
export function drawCodes(codes: readonly string[]): ElementContent[] {
  return [
    h(
      'p',
      'If you lose your app, each of them signs you in once in place of its code. Once you leave this page they are not shown again.',
    ),
    h(
      'ul',
      codes.map((one) => h('li', [h('code', one)])),
    ),
  ];
}
