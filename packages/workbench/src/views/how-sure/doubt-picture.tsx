import { type CSSProperties, Fragment, useState } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords, sayClause } from './clause-words.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { goByArrows } from './mark-keys.ts';
import { MarkSign } from './mark-sign.tsx';
import { driverOf, isOf } from './row-of.ts';
import { ShareBar } from './share-bar.tsx';
import type { Swept, SweptRow } from './swept.ts';
import { kindOfMark, sayLabel, standsOf } from './swept-words.ts';
import { colourIn, Whose } from './whose.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
}

/** A judgement in doubt as a column. */
interface Column {
  /** Id of the judgement. */
  readonly id: string;
  /** As a clause, and without whose it is. */
  readonly says: string;
  readonly briefly: string;
  readonly who: number | undefined;
  /** Whether it is the first of whose they are. */
  readonly opens: boolean;
}

/**
 * Findings against judgements. What a column is stands in a line of its own above the table, from which a rule leads
 * down to it: words of this length stand well nowhere else.
 */
export function DoubtPicture({ conflict, swept }: Props) {
  const finding = useHowSure((settings) => settings.finding);
  const mark = useHowSure((settings) => settings.mark);
  const columns = swept.groups.flatMap(({ who, drivers }) =>
    drivers.map((driver, k): Column => {
      const { judgement, briefly } = driver;
      return { id: judgement.id, says: sayLabel(driver), briefly, who, opens: k === 0 };
    }),
  );
  const style = { '--columns': columns.length } as CSSProperties;
  return (
    <div className="above-9 doubt-picture" style={style}>
      <Stairs conflict={conflict} columns={columns} mark={mark} />
      <table className="full doubt-table">
        <caption className="unseen">
          Findings against judgements in doubt: where a changed judgement turns a finding
        </caption>
        <colgroup>
          <col className="doubt-col-finding" />
          {columns.map(({ id }) => (
            <col key={id} className="doubt-col" />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Finding</span>
            </th>
            {columns.map(({ id, says }) => (
              <th key={id} scope="col">
                <span className="unseen">{says}</span>
              </th>
            ))}
            <th scope="col">
              <span className="unseen">Stands in</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={goByArrows}>
          {swept.rows.map((row) => (
            <Row
              key={row.id}
              conflict={conflict}
              swept={swept}
              row={row}
              columns={columns}
              mark={isOf(row, finding) ? mark : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the columns are; for screen readers the table says it. */
function Stairs({
  conflict,
  columns,
  mark,
}: {
  readonly conflict: ShownConflict;
  readonly columns: readonly Column[];
  readonly mark: string | undefined;
}) {
  return (
    <div className="stairs" aria-hidden="true">
      {columns.map(({ id, briefly, who, opens }, k) => (
        <Fragment key={id}>
          <span
            className="stair-rule"
            style={{
              ...colourIn(who),
              gridColumn: k + 2,
              gridRow: `${k + 1} / ${columns.length + 1}`,
            }}
          />
          <span
            className={`small stair given${id === mark ? ' firm' : ''}`}
            style={{ gridColumn: `${k + 2} / -1`, gridRow: k + 1 }}
          >
            {opens && <Whose conflict={conflict} who={who} />} {briefly}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

function Row({
  conflict,
  swept,
  row,
  columns,
  mark,
}: {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly row: SweptRow;
  readonly columns: readonly Column[];
  readonly mark: string | undefined;
}) {
  const said = useConceptSaid();
  const says = row.clauses.map((clause) => sayClause(conflict, clause, said)).join('; ');
  const [reached, setReached] = useState<string>();
  const marked = columns.filter(({ id }) => driverOf(row, id));
  // One mark of a row is in the tab order: where the focus was last, or the one that is read, or the first.
  const stop = [reached, mark].find((id) => marked.some((one) => one.id === id)) ?? marked[0]?.id;
  return (
    <tr>
      <th scope="row" className="light doubt-finding">
        {row.clauses.map((clause) => (
          <Fragment key={clause.says}>
            <ClauseWords conflict={conflict} clause={clause} asked />
            <ClauseNotes clause={clause} />
          </Fragment>
        ))}
      </th>
      {columns.map(({ id, who, says: judgement }) => {
        const driver = driverOf(row, id);
        const kind = driver && kindOfMark(row, driver);
        return (
          <td key={id} className="doubt-cell" style={colourIn(who)}>
            {kind ? (
              <button
                type="button"
                className="owned doubt-mark"
                aria-pressed={id === mark}
                aria-label={`${kind === 'alone' ? 'Turns it alone' : 'Matters with others'}: ${judgement}. ${says}`}
                title={judgement}
                tabIndex={id === stop ? 0 : -1}
                onFocus={() => setReached(id)}
                onClick={() => changeHowSure({ finding: row.id, mark: id, set: 0, step: 0 })}
              >
                <MarkSign kind={kind} />
              </button>
            ) : (
              <span className="unseen">no bearing</span>
            )}
          </td>
        );
      })}
      <td className="doubt-share">
        <ShareBar share={standsOf(swept, row)} />
      </td>
    </tr>
  );
}
