import type { ComponentType } from 'react';

/** What the page can show of a conflict: how it is called and what shows it. */
export interface PageEntry {
  /** In the address. */
  readonly id: string;
  /** Other words of an address that lead here: shorter ones, and those of former versions. */
  readonly aliases?: readonly string[];
  readonly name: string;
  readonly Component: ComponentType;
  /** What stands above the finding, where it stands below something. */
  readonly Opening?: ComponentType;
  /** Whether it shows the finding itself, and also where the text is not complete yet. */
  readonly standsAlone?: boolean;
  /** Whether it shows verdicts also where they are hidden from who predicts them. */
  readonly isForTeachers?: boolean;
  /** Whether one mostly types there: keys without Control or Command do nothing then. */
  readonly isWritten?: boolean;
  /** Whether the report has what it shows, and is printed in its place. */
  readonly isInReport?: boolean;
  /** Whether what it shows depends on how the parties are read: their foresight, what deters them. */
  readonly dependsOnReading?: boolean;
}
