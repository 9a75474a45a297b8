import type { Shortcut } from './shortcut.ts';

/** Something that can be done from the palette, and often by a key. */
export interface Command {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** More of what it is about, told beside the name. */
  readonly says?: string;
  readonly key?: Shortcut;
  readonly run: () => void;
}
