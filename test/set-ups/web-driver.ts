// The few commands of WebDriver (https://www.w3.org/TR/webdriver2/) that tests in other browsers need, over HTTP and over the
// protocol of Firefox, for which Debian has no geckodriver: see docs/decisions/dependencies.md.
import { connect } from 'node:net';

/** One page of a browser that takes commands. Each rejects with what the browser says against it. */
export interface Wire {
  navigate(url: string): Promise<void>;
  /** What the body of a function gives, or what its promise comes to. */
  execute<T>(script: string): Promise<T>;
  /** A handle of the first element of a selector that has some words in it. */
  find(selector: string, words: string): Promise<string>;
  click(handle: string): Promise<void>;
  typeKeys(words: string): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  quit(): Promise<void>;
}

/** One command: its path and verb over HTTP, its name in Firefox. */
interface Command {
  readonly path: string;
  readonly verb?: 'DELETE';
  readonly name: string;
  readonly parameters?: object;
}

type Send = (command: Command) => Promise<unknown>;

/** The key of a handle, as the standard has it. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Finds also within the shadow roots of a page, as its readers do. */
export const DEEP = `const deep = (selector, root = document) => [
  ...root.querySelectorAll(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? deep(selector, shadowRoot) : [])),
];`;

function wireOver(send: Send): Wire {
  return {
    async navigate(url) {
      await send({ path: '/url', name: 'Navigate', parameters: { url } });
    },
    async execute<T>(script: string) {
      const parameters = { script, args: [] };
      return (await send({ path: '/execute/sync', name: 'ExecuteScript', parameters })) as T;
    },
    async find(selector, words) {
      const script = `${DEEP} return deep(arguments[0]).find((one) => one.textContent.includes(arguments[1]))`;
      const parameters = { script, args: [selector, words] };
      const found = await send({ path: '/execute/sync', name: 'ExecuteScript', parameters });
      if (!found) throw new Error(`there is no ${selector} with "${words}"`);
      return (found as Record<string, string>)[ELEMENT]!;
    },
    async click(id) {
      await send({ path: `/element/${id}/click`, name: 'ElementClick', parameters: { id } });
    },
    async typeKeys(words) {
      const strokes = [...words].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      const parameters = { actions: [{ type: 'key', id: 'keys', actions: strokes }] };
      await send({ path: '/actions', name: 'PerformActions', parameters });
    },
    async setSize(width, height) {
      const parameters = { x: 0, y: 0, width, height };
      await send({ path: '/window/rect', name: 'SetWindowRect', parameters });
    },
    async quit() {
      await send({ path: '', verb: 'DELETE', name: 'DeleteSession' });
    },
  };
}

/** A session of a driver that listens on this machine. */
export async function connectWebDriver(port: number): Promise<Wire> {
  const ask = async (path: string, method: string, body?: object) => {
    const address = `http://127.0.0.1:${port}/session${path}`;
    const headers = { 'Content-Type': 'application/json' };
    const sent = body && { headers, body: JSON.stringify(body) };
    const response = await fetch(address, { method, ...sent });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const { sessionId } = (await ask('', 'POST', { capabilities: {} })) as { sessionId: string };
  return wireOver(({ path, verb = 'POST', parameters }) =>
    ask(`/${sessionId}${path}`, verb, verb === 'POST' ? (parameters ?? {}) : undefined),
  );
}

type Answer = readonly [
  type: number,
  id: number,
  error: { message: string } | null,
  result: unknown,
];

/** Splits what Firefox sends, `LENGTH:JSON` one after the other, and gives what is left over. */
function takeMessages(bytes: Buffer, take: (message: unknown) => void): Buffer {
  let rest = bytes;
  for (;;) {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 0 || rest.length < end) return rest;
    take(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

/** A session of a Firefox that listens for commands on this machine. */
export async function connectMarionette(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest: Buffer = Buffer.alloc(0);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (part) => {
      rest = takeMessages(Buffer.concat([rest, part]), (message) => {
        // It greets first; all else answers.
        if (Array.isArray(message)) waiting.get(message[1])?.(message as unknown as Answer);
        else resolve();
      });
    });
  });
  let sent = 0;
  const send: Send = async ({ name, parameters = {} }) => {
    const id = ++sent;
    const text = JSON.stringify([0, id, `WebDriver:${name}`, parameters]);
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${name}: ${error.message}`);
    return name === 'ExecuteScript' ? (result as { value: unknown }).value : result;
  };
  await send({ path: '', name: 'NewSession' });
  const wire = wireOver(send);
  return {
    ...wire,
    async quit() {
      await wire.quit();
      socket.destroy();
    },
  };
}
