import type { CSSProperties, FocusEvent, KeyboardEvent, ReactNode, RefObject } from 'react';

interface Props {
  readonly label: string;
  /** How many there are, of which only those in sight exist. */
  readonly rows: number;
  readonly columns: number;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A table that arrow keys go through, cell by cell. */
export function OutcomeGrid({ label, rows, columns, table, children, ...rest }: Props) {
  return (
    <table
      className="block outcome-grid"
      ref={table}
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={columns}
      tabIndex={-1}
      {...rest}
    >
      {children}
    </table>
  );
}
