import { Fragment } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords } from './clause-words.tsx';
import { sayTurnedBy, type TurningRow, turnedBy } from './first-to-turn.ts';
import { TryIt } from './mark-panel.tsx';
import { ModelsTerm } from './models-term.tsx';
import { ShareBar } from './share-bar.tsx';
import type { Swept } from './swept.ts';
import { sayBesides, sayHangs, sayModels, standsOf } from './swept-words.ts';
import './turning-table.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly rows: readonly TurningRow[];
  readonly showsMethod: boolean;
}

/** Each finding with a bar of the models in which it stands, and what turns it: what is turned most easily on top. */
export function TurningTable({ conflict, swept, rows, showsMethod }: Props) {
  return (
    <table className="full above-8 turning-table">
      <caption className="unseen">
        In how many models each finding stands, and what turns it
      </caption>
      <thead>
        <tr className="note">
          <th scope="col">What was found</th>
          <th scope="col">
            In how many <ModelsTerm /> it stands, which is no likelihood
          </th>
          <th scope="col">What turns it first</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id} className="ruled-above">
            <th scope="row" className="light">
              {one.clauses.map((clause) => (
                <Fragment key={clause.says}>
                  <ClauseWords conflict={conflict} clause={clause} asked />
                  <ClauseNotes clause={clause} />
                </Fragment>
              ))}
            </th>
            <Stands swept={swept} one={one} showsMethod={showsMethod} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stands({
  swept,
  one: { row },
  showsMethod,
}: Pick<Props, 'swept' | 'showsMethod'> & { readonly one: TurningRow }) {
  if (row === undefined) {
    const models = sayModels(BigInt(swept.document.models));
    return (
      <>
        <td>
          <ShareBar share={{ models: models === '1' ? models : `all ${models}`, share: 1 }} />
        </td>
        <td className="note">Nothing in doubt</td>
      </>
    );
  }
  const by = turnedBy(row);
  const besides = showsMethod ? sayBesides(swept, row) : undefined;
  return (
    <>
      <td>
        <ShareBar share={standsOf(swept, row)} />
        {besides !== undefined && <span className="note block">{besides}</span>}
      </td>
      <td className="given">
        {by === undefined ? (
          <span className="note">No fewest changes are known</span>
        ) : (
          <>
            <span className="block">{sayTurnedBy(by)}</span>
            {showsMethod && <span className="note block">{sayHangs(row)}</span>}
            {by.driver && <TryIt driver={by.driver} />}
          </>
        )}
      </td>
    </>
  );
}
