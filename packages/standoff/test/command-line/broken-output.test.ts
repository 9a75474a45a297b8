import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { watchOutput } from '../../src/command-line/broken-output.ts';

/** An output that keeps what is written to it and can be made to fail. */
class TestOutput extends EventEmitter {
  text = '';
  write(text: string): void {
    this.text += text;
  }
  fail(code: string): void {
    this.emit('error', Object.assign(new Error(`${code}: no luck, write`), { code }));
  }
}

function watched(found?: number) {
  const outputs = { stdout: new TestOutput(), stderr: new TestOutput() };
  const statuses: number[] = [];
  const goOn = watchOutput(
    outputs.stdout,
    outputs.stderr,
    (status) => statuses.push(status),
    () => found,
  );
  return { ...outputs, statuses, goOn };
}

it('results that cannot be written end with status 4 and one line that says why', () => {
  const { stdout, stderr, statuses } = watched();
  stdout.fail('ENOSPC');
  expect(statuses).toEqual([4]);
  expect(stderr.text).toBe('error: the results could not be written: ENOSPC: no luck, write\n');
});

it.each([
  ['no error', undefined, 0],
  ['told by the status what was found out', 1, 1],
])('a reader that has seen enough is %s', async (_, found, status) => {
  const { stdout, stderr, statuses } = watched(found);
  stdout.fail('EPIPE');
  await new Promise((resolve) => setImmediate(resolve));
  expect([statuses, stderr.text]).toEqual([[status], '']);
});

it('messages that cannot be written end the program without a word, unless nobody reads them', () => {
  const { stdout, stderr, statuses } = watched();
  stderr.fail('ENOSPC');
  stderr.fail('EPIPE');
  expect([statuses, stdout.text, stderr.text]).toEqual([[4], '', '']);
});

it('a program whose work is not what it writes goes on, and is told of each line that is lost', async () => {
  const { stdout, stderr, statuses, goOn } = watched();
  const lost: (string | undefined)[] = [];
  goOn(({ code }) => lost.push(code));
  for (const code of ['EPIPE', 'ENOSPC']) {
    stdout.fail(code);
    stderr.fail(code);
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect([statuses, lost, stderr.text]).toEqual([[], ['EPIPE', 'ENOSPC'], '']);
});
