import { h } from 'hastscript';
import { openSetUp, sealSetUp } from '../accounts/sealed-set-up.ts';
import {
  drawAskForPassword,
  drawCodes,
  drawSetUp,
  SECOND_STEP,
  type SecondStepAsked,
} from '../pages/second-step.ts';
import type { Call, Route } from '../site/route.ts';
import { leadWith, showPage } from './account-routes.ts';
import { readForm } from './forms.ts';
import { mayTryCode, NOT_CURRENT, TOO_OFTEN, tryPassword } from './guesses.ts';
import { notUnderstood, refuse } from './not-found.ts';

const TITLES: Readonly<Record<SecondStepAsked, string>> = {
  setUp: 'Set up a second step',
  codes: 'New codes to write down',
  off: 'Turn the second step off',
};

/** Does what was asked with the password that was sent; where that is wrong, or was tried too often, the form comes back. */
async function withPassword(
  call: Call,
  asked: SecondStepAsked,
  act: (password: string) => Promise<Response | undefined>,
): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const again = (status: number, fault?: string, problem?: string) =>
    showPage(call, status, TITLES[asked], [drawAskForPassword(asked, fault, problem)]);
  const password = form('password');
  const tried = await tryPassword(call, password);
  if (tried === 'too often') return again(429, undefined, TOO_OFTEN);
  if (tried === 'wrong') return again(422, NOT_CURRENT, 'Nothing was changed.');
  return (
    (await act(password)) ??
    refuse(
      call,
      409,
      'Nothing was changed',
      'The second step was turned on or off meanwhile. Your account says how it is now.',
    )
  );
}

function answerSetUp(call: Call): Promise<Response> {
  const { site, request, account } = call;
  return withPassword(call, 'setUp', async (password) => {
    const begun = await site.accounts.beginSecondFactor(password, request.headers);
    if (begun === undefined) return undefined;
    const sealed = sealSetUp(site.key, account!.session, begun);
    return showPage(call, 200, TITLES.setUp, drawSetUp(begun, sealed));
  });
}

/** A code that is not right costs nobody the key and the codes that were shown. */
async function answerConfirm(call: Call): Promise<Response> {
  const form = await readForm(call.request);
  if (form === undefined) return notUnderstood(call);
  const { site, account, request } = call;
  const sealed = form('set-up');
  const begun = openSetUp(site.key, account!.session, sealed);
  if (begun !== undefined && !(await site.accounts.isBegunLast(account!.id, begun))) {
    return refuse(
      call,
      409,
      'The second step is not on',
      'It was begun again on another page, so the key and the codes of this one are good for nothing. Use those of the other page, or begin again at your account.',
    );
  }
  const isWithin = await mayTryCode(call);
  const result = isWithin
    ? await site.accounts.confirmSecondFactor(account!.id, form('code'), request.headers)
    : undefined;
  if (result !== undefined && result.status !== 'wrong') {
    return leadWith(call, '/account?done=second-step', result.cookies);
  }
  if (begun === undefined) {
    return refuse(
      call,
      isWithin ? 422 : 429,
      'The second step is not on',
      isWithin ? 'The code was not right. Begin again at your account.' : TOO_OFTEN,
    );
  }
  return isWithin
    ? showPage(call, 422, TITLES.setUp, drawSetUp(begun, sealed, WRONG_CODE))
    : showPage(call, 429, TITLES.setUp, drawSetUp(begun, sealed, undefined, TOO_OFTEN));
}

const WRONG_CODE =
  'This code is not right. Your app shows another one every half minute: type the one that it shows now.';

function answerCodes(call: Call): Promise<Response> {
  const { site, request } = call;
  return withPassword(call, 'codes', async (password) => {
    const codes = await site.accounts.renewCodes(password, request.headers);
    return codes === undefined
      ? undefined
      : showPage(call, 200, TITLES.codes, [
          h('p', 'Those that you wrote down before are good for nothing now.'),
          ...drawCodes(codes),
        ]);
  });
}

function answerOff(call: Call): Promise<Response> {
  const { site, request } = call;
  return withPassword(call, 'off', async (password) => {
    const ended = await site.accounts.endSecondFactor(password, request.headers);
    return ended.status === 'wrong'
      ? undefined
      : leadWith(call, '/account?done=second-step', ended.cookies);
  });
}

const post = (path: string, answer: Route['answer']): Route => ({
  method: 'POST',
  path,
  needs: 'signed-in',
  answer,
});

/** The second step of signing in with a password. */
export const secondStepRoutes: readonly Route[] = [
  post(SECOND_STEP.setUp.path, answerSetUp),
  post('/account/second-step/confirm', answerConfirm),
  post(SECOND_STEP.codes.path, answerCodes),
  post(SECOND_STEP.off.path, answerOff),
];
