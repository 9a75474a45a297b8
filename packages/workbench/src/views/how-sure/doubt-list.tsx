import { Fragment } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords } from './clause-words.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { MarkPanel } from './mark-panel.tsx';
import { MarkSign } from './mark-sign.tsx';
import { driverOf, isOf } from './row-of.ts';
import { ShareBar } from './share-bar.tsx';
import type { Swept, SweptRow } from './swept.ts';
import { kindOfMark, standsOf } from './swept-words.ts';
import { colourIn, Whose } from './whose.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
}

/** The same as the picture where there is no room for it: finding by finding what it hangs on. */
export function DoubtList({ conflict, swept }: Props) {
  return (
    <ul className="above-8">
      {swept.rows.map((row) => (
        <Item key={row.id} conflict={conflict} swept={swept} row={row} />
      ))}
    </ul>
  );
}

function Item({ conflict, swept, row }: Props & { readonly row: SweptRow }) {
  const finding = useHowSure((settings) => settings.finding);
  const mark = useHowSure((settings) => settings.mark);
  const isChosen = isOf(row, finding);
  return (
    <li className="ruled-above doubt-item">
      <p className="doubt-item-says">
        {row.clauses.map((clause) => (
          <Fragment key={clause.says}>
            <ClauseWords conflict={conflict} clause={clause} asked />
            <ClauseNotes clause={clause} />
          </Fragment>
        ))}
      </p>
      <ShareBar share={standsOf(swept, row)} />
      <ul className="above-4">
        {swept.groups.flatMap(({ who, drivers }) =>
          drivers.flatMap(({ judgement: { id }, briefly }) => {
            const found = driverOf(row, id);
            if (found === undefined) return [];
            const kind = kindOfMark(row, found);
            const isOpen = isChosen && id === mark;
            return (
              <li key={id} style={colourIn(who)}>
                <button
                  type="button"
                  className="small baseline full line gap-6 doubt-item-mark"
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
                  <MarkSign kind={kind} />
                  <span className="unseen">
                    {kind === 'alone' ? 'Turns it alone: ' : 'Matters with others: '}
                  </span>
                  <span className="given">
                    <Whose conflict={conflict} who={who} /> {briefly}
                  </span>
                </button>
                {isOpen && <MarkPanel swept={swept} />}
              </li>
            );
          }),
        )}
      </ul>
    </li>
  );
}
