import { Fragment } from 'react';
import { useAnswer } from '../../asking/use-answer.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { Judgements } from '../../desk/walk-judgements.ts';
import { desk } from '../../document/actions.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { LedByName } from '../../states/led-by-name.tsx';
import { sayClause } from './clause-words.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { isOf } from './row-of.ts';
import { SwapWalk } from './swap-walk.tsx';
import type { Swept, SweptRow } from './swept.ts';
import { sayBreaking, turningOf } from './swept-words.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  /** Id of the finding of the sentence on top. */
  readonly leading: string | undefined;
}

/** The fewest changed judgements that turn a finding, as a sentence and as paths to walk. */
export function BreakingPoint({ conflict, swept, leading }: Props) {
  const finding = useHowSure((settings) => settings.finding);
  const said = useConceptSaid();
  const row =
    swept.rows.find((one) => isOf(one, finding)) ??
    swept.rows.find((one) => isOf(one, leading)) ??
    swept.rows[0];
  if (row === undefined) return null;
  const { count } = turningOf(row.first);
  return (
    <section className="part how-sure-part" aria-labelledby="how-sure-breaking">
      <h3 className="part-head" id="how-sure-breaking">
        The breaking point
      </h3>
      <label className="note baseline above-6 line gap-5 breaking-of">
        <span>of</span>
        <select
          value={row.id}
          onChange={(event) =>
            changeHowSure({ finding: event.target.value, mark: undefined, set: 0, step: 0 })
          }
        >
          {swept.rows.map((one) => (
            <option key={one.id} value={one.id}>
              {one.clauses.map((clause) => sayClause(conflict, clause, said)).join('; ')}
            </option>
          ))}
        </select>
      </label>
      <p className="serif above-7 large breaking-says">
        {sayBreaking(row)}
        {count > 1 && ` There are ${count.toLocaleString('en')} such sets.`}
      </p>
      <Sets key={row.id} conflict={conflict} swept={swept} row={row} />
    </section>
  );
}

/** So many smallest sets are shown of a finding. */
const MOST_SETS = 24;

const walk = (judgements: Judgements) => desk.walkJudgements(judgements);

/** The smallest sets to choose from, and the chosen one step by step. */
function Sets({
  conflict,
  swept,
  row,
}: Pick<Props, 'conflict' | 'swept'> & { readonly row: SweptRow }) {
  const { sets: all, count } = turningOf(row.first);
  const sets = all.slice(0, MOST_SETS);
  const asked = useHowSure((settings) => settings.set);
  const set = Math.min(asked, sets.length - 1);
  const chosen = sets[set];
  const steps = useAnswer(conflict, walk, chosen && [chosen]);
  if (sets.length === 0) return null;
  return (
    <div className={sets.length > 1 ? 'breaking-body' : undefined}>
      {sets.length > 1 && (
        <div>
          <ol className="picks above-8" aria-label="Smallest sets of changes">
            {sets.map((judgements, k) => (
              <li key={judgements.map(({ id }) => id).join()}>
                <button
                  type="button"
                  className="small pick breaking-set given"
                  aria-pressed={k === set}
                  onClick={() => changeHowSure({ finding: row.id, set: k, step: 0 })}
                >
                  {judgements.map(({ id, says }, at) => (
                    <Fragment key={id}>
                      {at > 0 && '; '}
                      <LedByName conflict={conflict} who={whoseIn(row, id)}>
                        {says}
                      </LedByName>
                    </Fragment>
                  ))}
                </button>
              </li>
            ))}
          </ol>
          {count > sets.length && (
            <p className="note column above-5">
              {(count - sets.length).toLocaleString('en')} more are not listed here.
            </p>
          )}
        </div>
      )}
      {steps && <SwapWalk conflict={conflict} swept={swept} row={row} steps={steps} />}
    </div>
  );
}

/** Id of whose order a judgement is about. */
function whoseIn({ first: { drivers } }: SweptRow, id: string): string | undefined {
  return drivers.find(({ judgement }) => judgement.id === id)?.decisionMaker;
}
