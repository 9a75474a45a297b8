export { type QueueAddress, type Read, readAddress, readPrefix, sayAddress } from './address.ts';
export { type Asker, openAsker } from './asker.ts';
export { QueueUnreachable } from './connection.ts';
export type { Reply } from './desk.ts';
export { type Job, LOST_THREADS } from './job.ts';
export { type Observer, type Overview, openObserver } from './overview.ts';
export type { QueuePlace } from './place.ts';
export type { BatchPresent, WorkerPresent } from './presence.ts';
export { openServer, type Server } from './server.ts';
