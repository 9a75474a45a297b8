export { openStorage, type Place, type Storage, sayPlace } from './storage/open-storage.ts';
export { StorageUnavailable } from './storage/storage-unavailable.ts';
