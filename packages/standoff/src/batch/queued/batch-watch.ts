import type { BatchPresent, Observer, QueuePlace } from '@standoff/queue';
import { count, counted } from '@standoff/wording';
import type { Terminal } from '../../command-line/terminal.ts';
import type { BatchIdentity } from './batch-identity.ts';
import type { QueuedAnswer } from './open-answers.ts';
import { createRate } from './rate.ts';
import { sayBatch, sayNoWorker, sayQueue } from './say-queue.ts';

/** Follows a batch: tells the queue and whoever sits before the terminal how far it is. */
export interface BatchWatch {
  count(answer: QueuedAnswer): void;
  /** How many questions have their answers. */
  done(): number;
  end(state: Exclude<BatchPresent['state'], 'asking'>): Promise<void>;
}

export interface WatchSettings {
  readonly observer: Observer;
  readonly place: QueuePlace;
  readonly identity: BatchIdentity | undefined;
  readonly terminal: Terminal;
  /** Whether all is told that is known, also where there is no terminal. */
  readonly tellsAll: boolean;
}

/** How often it is looked, and a line is written where there is no terminal on which it can be redrawn. */
const LOOK_MILLISECONDS = 1_000;
const LINE_MILLISECONDS = 5_000;
/** How many of the questions that were set aside are named. */
const NAMED = 20;

export async function watchBatch(settings: WatchSettings): Promise<BatchWatch> {
  const { observer, place, identity, terminal, tellsAll } = settings;
  const { stderr, now } = terminal;
  const isLive = stderr.isTTY === true;
  const counts = { answered: 0, failed: 0 };
  const setAside: QueuedAnswer[] = [];
  const rate = createRate();
  let lastLine = now();
  let warned = '';

  const told = (state: BatchPresent['state']): BatchPresent => ({
    version: place.version,
    ...counts,
    ...(identity && { all: identity.all }),
    state,
  });
  const tell = async (state: BatchPresent['state']) => {
    if (identity) await observer.tell(identity.id, told(state));
  };
  const note = (text: string) => stderr.write(`${isLive ? '\r\u001b[K' : ''}note: ${text}\n`);

  async function look(): Promise<void> {
    const overview = await observer.look();
    rate.note(counts.answered + counts.failed, now());
    const missing = overview.waiting > 0 && !overview.workers.some(isOfVersion);
    const warning = missing ? sayNoWorker(overview, place.version) : '';
    if (warning !== warned && missing) {
      note(`${warning}; the questions wait. Start one with: standoff worker --queue …`);
    }
    warned = warning;
    if (!isLive && now() - lastLine < LINE_MILLISECONDS) return;
    lastLine = now();
    const perSecond = rate.perSecond();
    const batch = sayBatch({ ...counts, ...(identity && { all: identity.all }), rate: perSecond });
    if (tellsAll) show(`${batch}; ${sayQueue(overview, place.version, perSecond)}`);
    else if (isLive) show(`${batch}, ${count(Math.round(perSecond))} a second`);
  }
  const isOfVersion = ({ version }: { readonly version: string }) => version === place.version;

  function show(text: string): void {
    if (!isLive) stderr.write(`${text}\n`);
    else stderr.write(`\r${text.slice(0, (stderr.columns || 80) - 1)}\u001b[K`);
  }

  // What hinders the looks and what is told here hinders the answers as well, and is told there.
  const before = identity && (await observer.batch(identity.id).catch(() => undefined));
  if (identity && before?.state === 'left') {
    const done = before.answered + before.failed;
    note(
      `batch ${identity.id} was left when ${count(done)} of ${counted(identity.all, 'question')} were done; what the queue still holds of them is taken from there`,
    );
  }
  await tell('asking').catch(() => {});
  const looking = setInterval(() => {
    look().catch(() => {});
    tell('asking').catch(() => {});
  }, LOOK_MILLISECONDS);
  return {
    count(answer) {
      counts[answer.status]++;
      if (answer.setAside) setAside.push(answer);
    },
    done: () => counts.answered + counts.failed,
    async end(state) {
      clearInterval(looking);
      if (isLive) stderr.write('\r\u001b[K');
      if (tellsAll) stderr.write(`${sayBatch({ ...counts, ...identity, rate: 0 })}\n`);
      if (setAside.length > 0) stderr.write(sayAllSetAside(setAside));
      await tell(state);
    },
  };
}

/** Which questions were set aside, each by its line, its id and what it asks. */
function sayAllSetAside(answers: readonly QueuedAnswer[]): string {
  const named = answers.slice(0, NAMED).map(({ line, text }) => {
    const { id, ask } = JSON.parse(text) as { id: string | number; ask?: string };
    return `  question ${line.number}: ${JSON.stringify({ id, ask })}\n`;
  });
  const more = answers.length - named.length;
  const rest = more > 0 ? `  and ${count(more)} more\n` : '';
  return `note: ${counted(answers.length, 'question was', 'questions were')} set aside, since threads or workers that took them were lost:\n${named.join('')}${rest}`;
}
