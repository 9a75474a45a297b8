export {
  type Configuration,
  readConfiguration,
  sayConfiguration,
} from './configuration/read-configuration.ts';
export { placeOf, type RunningServer, type Surroundings, startServer } from './start-server.ts';
export { openStorage, sayPlace } from './storage/open-storage.ts';
export { StorageUnavailable } from './storage/storage-unavailable.ts';
