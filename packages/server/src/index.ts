export { makeWayIn } from './administration/way-in.ts';
export { BackupRefused } from './backup/backup-lines.ts';
export { keepBackup, restoreFrom } from './backup/keep-backup.ts';
export type { Restored } from './backup/restore-backup.ts';
export {
  type Configuration,
  type ConfigurationOptions,
  doubtsAbout,
  readConfiguration,
  sayConfiguration,
} from './configuration/read-configuration.ts';
export { patternOf, routes } from './http/application.ts';
export { troubleWithMail } from './mail/mailer.ts';
export { placeOf, startServer } from './start-server.ts';
export { openness } from './storage/folder-lock.ts';
export { openStorage, sayPlace } from './storage/open-storage.ts';
export { StorageUnavailable } from './storage/storage-unavailable.ts';
