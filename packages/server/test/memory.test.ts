import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { formToken } from '../src/sealing/form-token.ts';
import { PATIENCE } from './databases.ts';
import { postForm } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

/** What one request may leave behind: code that is still compiled at first is counted with it. */
const MOST_BYTES = 1000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let test: TestSite;
beforeAll(async () => {
  // What waits is on no page, so that each page is as long as the one before.
  test = await openSite({ hold: 'all' });
  await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
}, PATIENCE);
afterAll(() => test.close());

let sent = 0;
/** Reads a page and a feed, and leaves a comment. */
async function takeTurn() {
  sent += 1;
  const page = await test.ask('/paper/swerve/');
  const feed = await test.ask('/paper/feed.xml');
  const form = formToken(test.site.key, 'comment', test.site.now());
  test.pass(4);
  const comment = { form, name: 'Kim', comment: `Number ${sent}` };
  const taken = await postForm(test, '/paper/swerve/comments', comment);
  const answers = [page, feed, taken];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 303]);
  await Promise.all(answers.map((answer) => answer.text()));
  // The log of a test is kept by the test.
  test.lines.length = 0;
  return answers.length;
}

function bytesInUse() {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Bytes that a request leaves behind, on the average. */
async function leftByRequest(turns: number, after: (requests: number) => void = () => {}) {
  const before = bytesInUse();
  let requests = 0;
  for (let turn = 0; turn < turns; turn++) {
    const more = await takeTurn();
    after(more);
    requests += more;
  }
  return (bytesInUse() - before) / requests;
}

it.runIf(isWhole)(
  'requests leave no memory behind, where eight kilobytes of each would be seen',
  async () => {
    await leftByRequest(70);
    expect(await leftByRequest(60)).toBeLessThan(MOST_BYTES);
    const kept: number[][] = [];
    const leak = (requests: number) => {
      // What other files of this process leave can go meanwhile: once it was a kilobyte for each request.
      for (let k = 0; k < requests; k++) kept.push(new Array<number>(1000).fill(sent));
    };
    expect(await leftByRequest(30, leak)).toBeGreaterThan(MOST_BYTES);
    expect(kept).toHaveLength(90);
  },
  PATIENCE,
);
