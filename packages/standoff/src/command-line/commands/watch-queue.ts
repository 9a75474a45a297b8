import {
  type Observer,
  openObserver,
  QueueUnreachable,
  sayAddress,
  sayTrouble,
} from '@standoff/queue';
import { createRate } from '../../batch/queued/rate.ts';
import { sayBatch, sayQueue } from '../../batch/queued/say-queue.ts';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { placeOf, type QueueFlags } from './queue-options.ts';

const LIVE_MILLISECONDS = 1_000;
const LINES_MILLISECONDS = 10_000;

/** `standoff batch --queue … --watch` without questions: says what goes on there until Ctrl-C. */
export async function watchQueue(flags: QueueFlags, terminal: Terminal): Promise<void> {
  const place = placeOf(flags, terminal);
  const observer = await openObserver(place).catch((error: unknown) => {
    throw error instanceof QueueUnreachable ? wrongUsage(error.message) : error;
  });
  const { stdout, now } = terminal;
  const isLive = stdout.isTTY === true;
  const describe = createDescription(observer, place.version, now);
  stdout.write(`${sayAddress(place.address)} (${place.prefix}), version ${place.version}\n`);
  let lines = 0;
  for (;;) {
    const text = await describe().catch(({ message }: Error) => [
      `  the queue is in trouble: ${sayTrouble(message)}`,
    ]);
    // What was said before is written over.
    stdout.write(`${isLive && lines > 0 ? `\u001b[${lines}A\u001b[J` : ''}${text.join('\n')}\n`);
    lines = text.length;
    await new Promise((resolve) =>
      setTimeout(resolve, isLive ? LIVE_MILLISECONDS : LINES_MILLISECONDS),
    );
  }
}

/** Lines about a queue and the batches there, with how fast they have been since the last look. */
function createDescription(
  observer: Pick<Observer, 'look'>,
  version: string,
  now: () => number,
): () => Promise<string[]> {
  const rates = new Map<string, ReturnType<typeof createRate>>();
  const rateOf = (name: string, value: number) => {
    const rate = rates.get(name) ?? createRate();
    rates.set(name, rate);
    rate.note(value, now());
    return rate.perSecond();
  };
  return async () => {
    const overview = await observer.look();
    const done = overview.workers.reduce((sum, worker) => sum + worker.done, 0);
    const batches = [...overview.batches].map(([id, batch]) => {
      const rate = rateOf(`batch ${id}`, batch.answered + batch.failed);
      const state = { asking: '', done: ' (over)', left: ' (left)' }[batch.state];
      return `  batch ${id}${state}: ${sayBatch({ ...batch, rate })}`;
    });
    return [`  ${sayQueue(overview, version, rateOf('workers', done))}`, ...batches];
  };
}
