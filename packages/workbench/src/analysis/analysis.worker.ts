import { expose } from 'comlink';
import { browserCrew } from './browser-crew.ts';
import { createDesk } from './desk.ts';

expose(createDesk(browserCrew()));
