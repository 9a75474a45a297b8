import { texts } from 'virtual:catalog';
import { expose } from 'comlink';
import { browserCrew } from './browser-crew.ts';
import { createDesk } from './desk.ts';
import { holdLock } from './life-of-worker.ts';
import { openingAhead } from './open-ahead.ts';

const lock = holdLock();

const desk = createDesk(browserCrew());
const { open, openAhead } = openingAhead(desk);

expose({ ...desk, open: openThenLoad, live: () => lock });

/** Milliseconds after which a finding is on the page, also on a slow machine. */
const SHOWN = 500;

/** What most views ask by, and what reads a text with a fault, is loaded once the first finding is told, so that they do not wait. */
async function openThenLoad(...given: Parameters<typeof open>): ReturnType<typeof open> {
  const opening = await open(...given);
  // The front page asks as soon as the finding stands.
  void import('./asking-desk.ts');
  setTimeout(() => {
    void import('./answer-inquiry.ts');
    void import('./read-case.ts');
    void import('./analyse-again.ts');
  }, SHOWN);
  return opening;
}

// Where the page is about to open a bundled conflict the worker is called by its id: a message would have to wait
// until the page has time for it, and it is busy with its own scripts then.
if (Object.hasOwn(texts, self.name)) {
  texts[self.name]!().then(
    ({ default: text }) => openAhead(text),
    // The page says so when it opens it.
    () => undefined,
  );
}
