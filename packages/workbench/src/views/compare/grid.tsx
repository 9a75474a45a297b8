import { Fragment, useId, useState } from 'react';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { HalfMark } from '../../design/verdict-mark.tsx';
import type { ShownCell, ShownGrid, ShownRow } from '../../desk/shown-grid.ts';
import { readVariant } from '../../document/actions.ts';
import { useMethod } from '../../document/method.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { capitalize } from '../../words/capitalize.ts';
import { CellDetail } from './cell-detail.tsx';
import { nameInText, nameOf } from './variant-name.ts';

/** Which cell is open: a row and a column. */
interface OpenCell {
  readonly row: string;
  readonly column: number;
}

/** What is asked of the rows of a kind, in the order of these. */
const KINDS: readonly { readonly kind: ShownRow['kind']; readonly asks: string }[] = [
  { kind: 'state', asks: 'Does this outcome hold?' },
  { kind: 'finding', asks: 'Is this so?' },
  { kind: 'number', asks: 'How many outcomes hold?' },
];

/** What holds in each, one column a variant: a cell says it in a word and a sign, and opens what is known of it. */
export function Grid({ grid, isSought }: { readonly grid: ShownGrid; readonly isSought: boolean }) {
  const [isWhole, setIsWhole] = useState(false);
  const [open, setOpen] = useState<OpenCell>();
  const showsMethod = useMethod((method) => method.isShown);
  // How many states hold under each concept is told in terms of the method.
  const rows = grid.rows.filter(({ kind }) => showsMethod || kind !== 'number');
  const marks = (row: ShownRow) =>
    row.cells.map((cell) => markedAs(cell, row.cells[grid.base]!, showsMethod));
  const isAlike = (row: ShownRow) => marks(row).every((mark) => mark === undefined);
  const alike = rows.filter(isAlike);
  const shown =
    isWhole || alike.length === rows.length ? rows : rows.filter((row) => !isAlike(row));
  return (
    <>
      <div className="compare-scroll above-5">
        <table className="compare-grid" aria-label="What holds in each">
          <thead>
            <tr>
              <td />
              {grid.columns.map((column, place) => (
                <ColumnHead key={nameOf(column)} column={column} isBase={place === grid.base} />
              ))}
            </tr>
          </thead>
          {KINDS.map(({ kind, asks }) => {
            const some = shown.filter((row) => row.kind === kind);
            if (some.length === 0) return null;
            return (
              <tbody key={kind}>
                <tr>
                  <th scope="rowgroup" colSpan={grid.columns.length + 1} className="soft note">
                    {asks}
                  </th>
                </tr>
                {some.map((row) => (
                  <Row
                    key={row.id}
                    row={row}
                    grid={grid}
                    marks={marks(row)}
                    isSought={isSought}
                    open={open?.row === row.id ? open.column : undefined}
                    onOpen={(column) =>
                      setOpen(column === undefined ? undefined : { row: row.id, column })
                    }
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" className="small link above-3 touch" onClick={() => setIsWhole(true)}>
          Show {alike.length} that {alike.length === 1 ? 'is' : 'are'} the same in all:{' '}
          {alike.map(({ about }) => about).join(', ')}
        </button>
      )}
      <p className="note column above-3">
        {grid.reads} What is otherwise than in the column that all are held against is marked, with
        letters for what turns it. Press a cell to see more.
      </p>
      {!isSought && (
        <p className="note above-3" role="status">
          Seeking the fewest judgements that explain what is otherwise …
        </p>
      )}
      <Letters grid={grid} />
    </>
  );
}

/** How a cell is marked: as otherwise than that of the base, or as otherwise under other concepts alone. */
type Marked = 'otherwise' | 'elsewhere' | undefined;

/** What is otherwise under other concepts than the one by which everybody is read is told with the method alone. */
function markedAs(
  { changed, says, stands }: ShownCell,
  base: ShownCell,
  showsMethod: boolean,
): Marked {
  if (!changed) return undefined;
  if (says !== base.says) return 'otherwise';
  return showsMethod || stands === 'holds-under-some' ? 'elsewhere' : undefined;
}

function ColumnHead({
  column,
  isBase,
}: {
  readonly column: ShownGrid['columns'][number];
  readonly isBase: boolean;
}) {
  const open = useWorkspace((workspace) => workspace.variant);
  const isOther = column.other !== undefined;
  const isOpen = !isOther && (open ?? null) === column.variant;
  const name = nameOf(column);
  return (
    <th scope="col" aria-current={isOpen || undefined} className="compare-column">
      {isOpen || isOther ? (
        <span className="block firm given">{name}</span>
      ) : (
        <button
          type="button"
          className="firm link touch given"
          title={column.says}
          onClick={() => void readVariant(column.variant ?? undefined)}
        >
          <span className="unseen">read the page so </span>
          {name}
        </button>
      )}
      {column.says !== undefined && (
        // Read out with every cell of the column it would be too much; below the grid it stands in full.
        <span className="note cut light given compare-says" title={column.says} aria-hidden="true">
          {column.says}
        </span>
      )}
      {isOpen && <span className="small block soft">shown on this page</span>}
      {isBase && <span className="small block soft">all held against this</span>}
    </th>
  );
}

function Row({
  row,
  grid,
  marks,
  isSought,
  open,
  onOpen,
}: {
  readonly row: ShownRow;
  readonly grid: ShownGrid;
  readonly marks: readonly Marked[];
  readonly isSought: boolean;
  readonly open: number | undefined;
  readonly onOpen: (column: number | undefined) => void;
}) {
  const id = useId();
  return (
    <Fragment>
      <tr>
        <th scope="row" className="firm given compare-about">
          {row.about}
        </th>
        {row.cells.map((cell, column) => (
          // The columns stand as they are.
          <td
            key={nameOf(grid.columns[column]!)}
            className={marks[column] && `compare-${marks[column]}`}
          >
            <button
              type="button"
              className="compare-cell"
              aria-expanded={open === column}
              aria-controls={open === column ? id : undefined}
              onClick={() => onOpen(open === column ? undefined : column)}
            >
              <CellWords cell={cell} marked={marks[column]} isSought={isSought} />
            </button>
          </td>
        ))}
      </tr>
      {open !== undefined && (
        <tr>
          <td colSpan={row.cells.length + 1} id={id} className="compare-opened">
            <CellDetail row={row} grid={grid} column={open} onClose={() => onOpen(undefined)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function CellWords({
  cell: { stands, says, mark },
  marked,
  isSought,
}: {
  readonly cell: ShownCell;
  readonly marked: Marked;
  readonly isSought: boolean;
}) {
  return (
    <>
      <Sign stands={stands} />
      <span>{says}</span>
      {marked === 'otherwise' && <span className="unseen">, otherwise</span>}
      {marked === 'elsewhere' && <span className="unseen">, otherwise under other concepts</span>}
      {marked !== undefined && mark === undefined && !isSought && (
        <span className="compare-letters" aria-hidden="true">
          …
        </span>
      )}
      {marked !== undefined && mark !== undefined && (
        <span className="compare-letters">
          <span className="unseen">, by </span>
          {mark}
        </span>
      )}
    </>
  );
}

/** The same as the word beside it, by form. */
function Sign({ stands }: Pick<ShownCell, 'stands'>) {
  switch (stands) {
    case 'holds':
    case 'so':
      return <Disc isFull />;
    case 'holds-under-some':
      return <HalfMark />;
    case 'does-not-hold':
    case 'not-so':
      return <Disc />;
    default:
      return null;
  }
}

function Disc({ isFull }: { readonly isFull?: boolean }) {
  return (
    <svg className="verdict-mark verdict-disc" viewBox="0 0 22 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="5.2"
        fill={isFull ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

/** What the letters stand for. */
function Letters({ grid: { disputes, columns, base } }: { readonly grid: ShownGrid }) {
  if (disputes.length === 0) return null;
  return (
    <section className="part compare-part" aria-labelledby="compare-letters">
      <h3 className="part-head firm compare-head" id="compare-letters">
        What turns it
      </h3>
      <p className="note column above-3">
        Put into {nameInText(columns[base]!)}, it is enough to find the same there. Of a+b it takes
        both, of a/b either. <ManualLink place={places.crux} about="the crux" />
      </p>
      <dl className="above-2">
        {disputes.map(({ mark, says, in: each }) => (
          <div key={mark} className="compare-dispute">
            <dt className="compare-letters">{mark}</dt>
            <dd className="serif given">{capitalize(says)}</dd>
            <dd className="note given">
              {columns.flatMap((one, place) => (each[place] ? nameOf(one) : [])).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
