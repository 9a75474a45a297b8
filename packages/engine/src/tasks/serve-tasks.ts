import { copyOut, share } from '../run/shared-array.ts';
import { runToEnd, type Steps } from '../run/steps.ts';
import { rebuildSpace } from '../space/rebuild-space.ts';
import { leaveRoom } from '../space/room-beside.ts';
import { createPerformer, type Performer } from './performer.ts';
import type { Assignment, EmployerHandle, Setup } from './worker.ts';

const REPORT_MILLISECONDS = 50;

/** The life of a worker: it does what it is assigned, one task after the other, until it is ended. */
export function serveTasks(employer: EmployerHandle): void {
  let performer: Performer | undefined;
  employer.listen((message) => {
    try {
      if (message.kind === 'setup') performer = performerFor(message);
      else if (performer !== undefined) serve(employer, performer, message);
    } catch (error) {
      employer.send({ kind: 'failure', problem: String(error) });
    }
  });
}

function performerFor({ model, states, shared, room }: Setup): Performer {
  const space = runToEnd(rebuildSpace(model, states));
  if (room !== undefined) leaveRoom(space, room);
  return createPerformer(model, space, shared ? share : copyOut);
}

function serve(employer: EmployerHandle, performer: Performer, { task, news }: Assignment): void {
  for (const result of news) performer.learn(result);
  const result = runCounting(performer.perform(task), (passes) =>
    employer.send({ kind: 'passes', passes }),
  );
  employer.send({ kind: 'result', result });
}

/** Runs work to its end, and says from time to time how many more passes are done. */
function runCounting<T>(steps: Steps<T>, say: (passes: number) => void): T {
  let passes = 0;
  let next = performance.now() + REPORT_MILLISECONDS;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      say(passes + 1);
      return step.value;
    }
    passes++;
    if (performance.now() < next) continue;
    say(passes);
    passes = 0;
    next = performance.now() + REPORT_MILLISECONDS;
  }
}
