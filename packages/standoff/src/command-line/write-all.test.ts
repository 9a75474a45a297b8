import { EventEmitter } from 'node:events';
import { setImmediate as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeAll } from './write-all.ts';

/** An output whose reader has not read what there is. */
const full = () => Object.assign(new EventEmitter(), { write: () => false });

it('goes on once the reader has read', async () => {
  const output = full();
  const written = writeAll(output, 'a line\n');
  output.emit('drain');
  await expect(written).resolves.toBeUndefined();
});

it('does not fail where the reader has gone, which ends the work elsewhere', async () => {
  const output = full();
  const heard: Error[] = [];
  output.on('error', (error) => heard.push(error));
  let outcome = 'waits';
  writeAll(output, 'a line\n').then(
    () => {
      outcome = 'goes on';
    },
    () => {
      outcome = 'fails';
    },
  );
  output.emit('error', new Error('write EPIPE'));
  await later();
  expect(heard).toHaveLength(1);
  expect(outcome).toBe('waits');
});
