import { QueueUnreachable } from '@standoff/queue';
import { readLine } from '../answer-line.ts';
import type { Line } from '../line.ts';
import { brokenOff, failedLine, writeAnswer } from '../result.ts';
import { inPortions } from '../run-batch.ts';
import { type QueueTools, resultFromQueue } from './ask-queue.ts';
import { createBell } from './bell.ts';
import { createOpenAnswers, type OpenAnswers, type QueuedAnswer } from './open-answers.ts';
import { type ReadAhead, readAhead } from './read-ahead.ts';
import { createRoom } from './room.ts';

/** Lines that are looked at together. */
const PORTION = 50;

/**
 * The answers to lines, in their order, from the workers of a queue. Only so many lines are read ahead as may
 * be in the queue, and an answer is given as soon as those before it are. Where the queue is lost, the answers
 * that are there are given, and then QueueUnreachable is thrown.
 */
export async function* runQueued(
  lines: AsyncIterable<readonly Line[]>,
  tools: Omit<QueueTools, 'carries' | 'room'>,
): AsyncGenerator<QueuedAnswer> {
  const bell = createBell();
  const carries = (letters: number) => open.carries(letters);
  const own: QueueTools = { ...tools, carries, room: createRoom() };
  const open = createOpenAnswers((line) => answerTo(line, own), faulty, bell.ring);
  const portions = readAhead(
    inPortions(lines, () => PORTION),
    bell.ring,
  );
  let isRead = false;
  try {
    while (!isRead || !open.isEmpty()) {
      const answer = open.takeNext();
      if (answer !== undefined) yield answer;
      else if (!isRead && open.hasRoom() && portions.hasArrived()) isRead = !takeIn(portions, open);
      else await bell.rung();
    }
  } catch (error) {
    if (error instanceof QueueUnreachable) yield* open.takeAll();
    throw error;
  }
}

/** Begins with the lines that were read; whether there may be more. */
function takeIn(portions: ReadAhead<readonly Line[]>, open: OpenAnswers): boolean {
  const portion = portions.take();
  for (const line of portion ?? []) open.begin(line);
  return portion !== undefined;
}

async function answerTo(line: Line, tools: QueueTools): Promise<QueuedAnswer> {
  const read = readLine(line);
  if ('answer' in read) return { line, text: read.answer, status: 'failed', setAside: false };
  const { setAside = false, ...result } = await resultFromQueue(read.question, tools);
  const text = writeAnswer(line, read.question, result);
  return { line, text, status: result.status, setAside };
}

function faulty(line: Line, error: unknown): QueuedAnswer {
  const text = failedLine(line, brokenOff(error));
  return { line, text, status: 'failed', setAside: false };
}
