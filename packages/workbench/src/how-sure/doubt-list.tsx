import { Fragment } from 'react';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownSweep, ShownSweptRow } from '../analysis/shown-sweep.ts';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords } from './clause-words.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { MarkPanel } from './mark-panel.tsx';
import { MarkSign } from './mark-sign.tsx';
import { isOf } from './row-of.ts';
import { ShareBar } from './share-bar.tsx';
import { colourIn, Whose } from './whose.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly told: ShownSweep;
}

/** The same as the picture where there is no room for it: finding by finding what it hangs on. */
export function DoubtList({ conflict, told }: Props) {
  return (
    <ul className="doubt-list">
      {told.rows.map((row) => (
        <Item key={row.id} conflict={conflict} told={told} row={row} />
      ))}
    </ul>
  );
}

function Item({ conflict, told, row }: Props & { readonly row: ShownSweptRow }) {
  const finding = useHowSure((settings) => settings.finding);
  const mark = useHowSure((settings) => settings.mark);
  const isChosen = isOf(row, finding);
  return (
    <li className="doubt-item">
      <p className="doubt-item-says">
        {row.clauses.map((clause) => (
          <Fragment key={clause.says}>
            <ClauseWords conflict={conflict} clause={clause} />
            <ClauseNotes clause={clause} />
          </Fragment>
        ))}
      </p>
      <ShareBar share={row.stands} />
      <ul className="doubt-item-marks">
        {told.groups.flatMap(({ who, judgements }) =>
          judgements.flatMap(({ id, short }) => {
            const found = row.marks.find((one) => one.judgement === id);
            if (found === undefined) return [];
            const isOpen = isChosen && id === mark;
            return (
              <li key={id} style={colourIn(who)}>
                <button
                  type="button"
                  className="doubt-item-mark"
                  aria-expanded={isOpen}
                  onClick={() =>
                    changeHowSure({
                      finding: row.id,
                      mark: isOpen ? undefined : id,
                      set: 0,
                      step: 0,
                    })
                  }
                >
                  <MarkSign kind={found.kind} />
                  <span className="unseen">
                    {found.kind === 'alone' ? 'Turns it alone: ' : 'Matters with others: '}
                  </span>
                  <span className="given">
                    <Whose conflict={conflict} who={who} /> {short}
                  </span>
                </button>
                {isOpen && <MarkPanel conflict={conflict} told={told} />}
              </li>
            );
          }),
        )}
      </ul>
    </li>
  );
}
