/** Browsers from which a publication takes no comments. */
export interface BlockedWriterTable {
  readonly publication: string;
  /** Hash of the word by which its browser is known. */
  readonly writer: string;
  /** Who decided so; empty where the account is gone. */
  readonly account: string;
  readonly at: Date;
}
