/** That a database cannot be used, with what to do about it. */
export class StorageUnavailable extends Error {}
