import { type ReactNode, useEffect, useRef } from 'react';
import { ConceptTerm } from '../../design/concept-term.tsx';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import { useMedia } from '../../design/use-media.ts';
import type { AskedCoalitions } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, ShownOption } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { useLeavingTogether } from '../coalitions/use-leaving-together.ts';
import { levelLook } from './level-look.ts';
import { openSituation } from './open-situation.ts';
import { OutcomeGrid } from './outcome-grid.tsx';
import { titleOf } from './outcome-row.tsx';
import { orderBy, toggleLevel, useOutcomeSettings } from './outcome-settings.ts';
import { span } from './span.ts';
import { cellProps, useGrid } from './use-grid.ts';
import type { Outcomes } from './use-outcomes.ts';
import { useWindow } from './use-window.ts';
import { verdictAt } from './verdict.ts';
import { VerdictButton } from './verdict-button.tsx';
import './outcome-table.css';
import './verdict-button.css';
import './literature-table.css';

const COLUMN = 92;

interface Props {
  readonly conflict: ShownConflict;
  readonly coalitions: AskedCoalitions;
  readonly outcomes: Outcomes;
}

/** As the literature draws it: options are rows, states are columns, `Y` and `N` where that says it. */
export function LiteratureTable({ conflict, coalitions, outcomes }: Props) {
  const said = useConceptSaid();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const narrow = useMedia('(max-width: 47.99rem)');
  const labels = narrow ? 136 : 224;
  const { window, page, reveal } = useWindow(scroller, {
    count: outcomes.count,
    size: COLUMN,
    covered: labels,
    along: 'columns',
  });
  const { first, end, start, length } = window;
  const { want } = outcomes;
  useEffect(() => want(span(first, end)), [want, first, end]);
  const options = conflict.decisionMakers.flatMap(({ options: own, name: mover, short }, owner) =>
    own.map((option) => ({ ...option, owner, mover, short })),
  );
  const rows = 1 + options.length + conflict.concepts.length;
  const { active, onKeyDown, onFocus } = useGrid(
    table,
    { rows, columns: 1 + outcomes.count, page },
    { row: 0, column: 1 },
    ({ column }) => {
      if (column > 0) reveal(column - 1);
    },
  );
  const exists = active.column === 0 || (active.column > first && active.column <= end);
  const stop = exists ? active : { row: active.row, column: first + 1 };
  const isStop = (row: number, column: number) => stop.row === row && stop.column === column;
  const shown = Array.from({ length: end - first }, (_, k) => ({
    column: first + k + 1,
    row: outcomes.row(first + k),
  }));
  const leavingOf = useLeavingTogether(
    conflict,
    coalitions,
    shown.map(({ row }) => row),
  );
  const cells = (gridRow: number, draw: (row: ShownOutcomeRow, column: number) => ReactNode) =>
    shown.map(({ column, row }, k) => {
      const drawn = row === undefined ? '…' : draw(row, column);
      const place = {
        'aria-colindex': column + 1,
        className: 'literature-cell',
        ...(k === 0 && { style: { marginInlineStart: start } }),
      };
      return gridRow === 0 ? (
        <th key={column} scope="col" {...place}>
          {drawn}
        </th>
      ) : (
        <td key={column} {...place}>
          {drawn}
        </td>
      );
    });
  return (
    <div className="small ruled above-9 topped outcome-scroller literature" ref={scroller}>
      <OutcomeGrid
        label="Outcomes, a column for each state"
        rows={rows}
        columns={1 + outcomes.count}
        style={{ width: labels + length }}
        {...{ table, onKeyDown, onFocus }}
      >
        <thead className="literature-head">
          <tr className="literature-row" aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className="middle line literature-label">
              Outcome
            </th>
            {cells(0, (row, column) => (
              <button
                type="button"
                className="full line literature-state given"
                title={row.words}
                onClick={() => openSituation(row)}
                {...cellProps(0, column, isStop(0, column))}
              >
                {said.isMethod && <span className="soft whole at-end outcome-id">{row.id}</span>}
                {row.alike && (
                  <span className="serif cut literature-name" title={row.alike.words}>
                    ×{row.alike.count}
                  </span>
                )}
                {(row.name !== undefined || row.key === conflict.statusQuo) && (
                  <span className="serif cut literature-name">{titleOf(row, conflict)}</span>
                )}
              </button>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option, k) => (
            <tr
              key={`${option.owner} ${option.id}`}
              aria-rowindex={k + 2}
              className={`literature-row${options[k - 1]?.owner === option.owner ? '' : ' literature-owner'}`}
              style={colourOf(option.owner)}
            >
              <th scope="row" aria-colindex={1} className="middle line literature-label">
                <button
                  type="button"
                  className="head-button given"
                  title={`Order by ${option.name}`}
                  onClick={() =>
                    orderBy({ by: 'level', option: option.position, descending: false })
                  }
                  {...cellProps(k + 1, 0, isStop(k + 1, 0))}
                >
                  {options[k - 1]?.owner !== option.owner && (
                    <strong className="owned">{option.short} </strong>
                  )}
                  {option.name !== option.mover && option.name}
                </button>
              </th>
              {cells(k + 1, (row, column) =>
                row.alike?.varying.includes(option.position) ? (
                  <span
                    className="level level-varies"
                    title="Differs among these states, which everybody ranks equally"
                    {...cellProps(k + 1, column, isStop(k + 1, column))}
                  >
                    –
                  </span>
                ) : (
                  <LevelButton
                    option={option}
                    level={row.levels[option.position]!}
                    look={levelLook(option, row, conflict)}
                    cell={cellProps(k + 1, column, isStop(k + 1, column))}
                  />
                ),
              )}
            </tr>
          ))}
          {conflict.concepts.map((concept, k) => {
            const gridRow = 1 + options.length + k;
            return (
              <tr
                key={concept.id}
                aria-rowindex={gridRow + 1}
                className={`literature-row${k === 0 ? ' literature-owner' : ''}`}
              >
                <th scope="row" aria-colindex={1} className="middle line literature-label">
                  <ConceptTerm
                    concept={concept}
                    said={said}
                    className="head-button"
                    onPress={() => orderBy({ by: 'leavers', concept: concept.id })}
                    cell={cellProps(gridRow, 0, isStop(gridRow, 0))}
                  />
                </th>
                {cells(gridRow, (row, column) => (
                  <VerdictButton
                    conflict={conflict}
                    row={row}
                    place={k}
                    verdict={verdictAt(
                      conflict,
                      { row, coalitions: coalitions.coalitions, leaving: leavingOf(row.key) },
                      k,
                      said,
                    )}
                    withLeavers={false}
                    cell={cellProps(gridRow, column, isStop(gridRow, column))}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </OutcomeGrid>
    </div>
  );
}

/** `Y` and `N` as journals have it, where that is what the row asks; else in the words used elsewhere. */
function sayLevel({ yesNo, levels }: ShownOption, level: number): string {
  const { id, inColumn } = levels[level]!;
  if (!yesNo) return inColumn;
  return id === 'yes' ? 'Y' : id === 'no' ? 'N' : inColumn;
}

function LevelButton({
  option,
  level,
  look,
  cell,
}: {
  readonly option: ShownOption;
  readonly level: number;
  readonly look: string;
  readonly cell: ReturnType<typeof cellProps>;
}) {
  const { position, levels } = option;
  const only = useOutcomeSettings(
    ({ question }) =>
      question.levels?.some((asked) => asked.option === position && asked.level === level) ?? false,
  );
  const { phrase } = levels[level]!;
  return (
    <button
      type="button"
      className={`level given ${look}`}
      title={phrase.length > 400 ? `${phrase.slice(0, 399)}…` : phrase}
      aria-pressed={only}
      onClick={() => toggleLevel(position, level)}
      {...cell}
    >
      {sayLevel(option, level)}
    </button>
  );
}
