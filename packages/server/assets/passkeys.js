// Signs in by a passkey, and adds one. Without this script, or where a browser knows no passkeys, the forms for passwords do.
const said = document.querySelector('[data-passkey-said]');

/** @param {string} words */
function say(words) {
  if (said) said.textContent = words;
}

/** @param {string} text in base64url */
function bytesOf(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** @param {ArrayBuffer | null | undefined} bytes */
function textOf(bytes) {
  if (!bytes) return undefined;
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * @param {string} path
 * @param {object} body
 */
async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.problems?.join(' ') ?? '');
  return answer;
}

/** What the server says, for people. */
class Refused extends Error {}

/** @param {any} options */
async function makeKey(options) {
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: options.excludeCredentials.map((one) => ({
        ...one,
        id: bytesOf(one.id),
      })),
    },
  });
  const { response } = key;
  return {
    ...partsOf(key),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

/** @param {any} options */
async function sign(options) {
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytesOf(options.challenge), allowCredentials: [] },
  });
  const { response } = key;
  return {
    ...partsOf(key),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: textOf(response.userHandle),
    },
  };
}

/** @param {any} key */
function partsOf(key) {
  return { id: key.id, rawId: textOf(key.rawId), type: key.type, clientExtensionResults: {} };
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof Refused) return error.message;
  switch (error?.name) {
    case 'NotAllowedError':
      return 'The device did not agree, or it took too long. Nothing was changed.';
    case 'InvalidStateError':
      return 'This device has a passkey for this account already.';
    case 'SecurityError':
      return 'Passkeys need the address of this server with HTTPS.';
    default:
      return 'This did not work. Try again, or use the password.';
  }
}

/** @param {HTMLFormElement} form */
async function add(form) {
  const { value: password } = form.elements.namedItem('password');
  const { value: name } = form.elements.namedItem('name');
  const options = await send('/api/passkeys/options', { password });
  await send('/api/passkeys', { name, response: await makeKey(options) });
  location.reload();
}

async function signIn() {
  const options = await send('/api/passkeys/sign-in/options', {});
  const response = await sign(options);
  const { to } = await send(`/api/passkeys/sign-in${location.search}`, { response });
  location.assign(to);
}

/** @param {() => Promise<void>} work */
async function trying(work) {
  say('Waiting for the device …');
  try {
    await work();
    say('');
  } catch (error) {
    say(reasonOf(error));
  }
}

if ('PublicKeyCredential' in window) {
  for (const part of document.querySelectorAll('[data-passkey]')) part.hidden = false;
  document.querySelector('[data-passkey-sign-in]')?.addEventListener('click', () => trying(signIn));
  const form = document.querySelector('form[data-passkey-add]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    trying(() => add(form));
  });
}
