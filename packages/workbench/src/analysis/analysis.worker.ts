import { expose } from 'comlink';
import { browserCrew } from './browser-crew.ts';
import { createDesk } from './desk.ts';
import { holdLock } from './life-of-worker.ts';

const lock = holdLock();

expose({ ...createDesk(browserCrew()), live: () => lock });
