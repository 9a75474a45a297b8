import type { Accounts } from '../accounts/accounts.ts';
import type { Configuration } from '../configuration/read-configuration.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Press } from '../press/press.ts';
import type { Reckoner } from '../press/reckoner.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { StoredPicture } from '../storage/tables.ts';
import type { Log } from '../watching/log.ts';
import type { Metrics } from '../watching/metrics.ts';
import type { Workbench } from '../workbench/read-workbench.ts';
import type { FigurePictures } from './figure-pictures.ts';
import type { Packer } from './packer.ts';

/** A picture with its files by name, or why it is refused. */
export type EncodePicture = (
  name: string,
  bytes: Uint8Array,
) => Promise<
  | { readonly picture: StoredPicture; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly problem: string }
>;

/** All that answers to requests are made of. Nothing in it differs between two processes at one database. */
export interface Site {
  readonly configuration: Configuration;
  readonly storage: Storage;
  readonly now: () => Date;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly press: Press;
  readonly reckon: Reckoner;
  readonly accounts: Accounts;
  /** Absent where no mail server is set. */
  readonly mail: Mailer | undefined;
  /** Absent where none was built. */
  readonly workbench?: Workbench | undefined;
  /** Takes a picture for what its bytes say, and encodes it anew. */
  readonly encodePicture: EncodePicture;
  /** Absent where nothing draws them. */
  readonly figurePictures?: FigurePictures | undefined;
  /** Folder of the present programs and styles: `/assets/BUILD`. */
  readonly assets: string;
  /** With which what readers send back is signed. */
  readonly key: string;
  readonly packer: Packer;
  /** Versions whose doubts are being answered. */
  readonly underWay: Set<string>;
}
