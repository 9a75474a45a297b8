import { Fragment } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { LedByName } from '../../states/led-by-name.tsx';
import { ClauseNotes } from './clause-notes.tsx';
import { ClauseWords } from './clause-words.tsx';
import { sayTurnedBy, type TurningRow, turnedBy } from './first-to-turn.ts';
import { TryIt } from './mark-panel.tsx';
import { ModelsTerm } from './models-term.tsx';
import { ShareBar } from './share-bar.tsx';
import type { Swept } from './swept.ts';
import { isSupposed, sayBesides, sayHangs, sayModels, standsOf } from './swept-words.ts';
import './turning-table.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly rows: readonly TurningRow[];
  readonly showsMethod: boolean;
}

/** Each finding with a bar of the models in which it stands, and what turns it: what is turned most easily on top. */
export function TurningTable({ conflict, swept, rows, showsMethod }: Props) {
  const inWords = !showsMethod && isSupposed(swept.document);
  return (
    <table className="full above-8 turning-table">
      <caption className="unseen">
        {inWords
          ? 'Whether each finding stands where neighbours of an order change places, and what turns it'
          : 'In how many models each finding stands, and what turns it'}
      </caption>
      <thead>
        <tr className="note">
          <th scope="col">What was found</th>
          <th scope="col">
            {inWords ? (
              'How far it stands'
            ) : (
              <>
                In how many <ModelsTerm /> it stands, which is no likelihood
              </>
            )}
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
            <Stands
              conflict={conflict}
              swept={swept}
              one={one}
              showsMethod={showsMethod}
              inWords={inWords}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stands({
  conflict,
  swept,
  one: { row },
  showsMethod,
  inWords,
}: Pick<Props, 'conflict' | 'swept' | 'showsMethod'> & {
  readonly one: TurningRow;
  readonly inWords: boolean;
}) {
  if (row === undefined) {
    const models = sayModels(BigInt(swept.document.models));
    return (
      <>
        <td>
          {inWords ? (
            'Also where neighbours of an order change places'
          ) : (
            <ShareBar share={{ models: models === '1' ? models : `all ${models}`, share: 1 }} />
          )}
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
        {inWords ? (
          'With the orders as they are written'
        ) : (
          <ShareBar share={standsOf(swept, row)} />
        )}
        {besides !== undefined && <span className="note block">{besides}</span>}
      </td>
      <td className="given">
        {by === undefined ? (
          <span className="note">No fewest changes are known</span>
        ) : (
          <>
            <span className="block">
              <LedByName conflict={conflict} who={by.driver?.decisionMaker}>
                {sayTurnedBy(by)}
              </LedByName>
            </span>
            {showsMethod && <span className="note block">{sayHangs(row)}</span>}
            {by.driver && <TryIt driver={by.driver} />}
          </>
        )}
      </td>
    </>
  );
}
