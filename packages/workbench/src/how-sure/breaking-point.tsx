import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownSweep, ShownSweptRow, SweepQuestion } from '../analysis/shown-sweep.ts';
import { desk } from '../document/actions.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { sayClause } from './clause-words.tsx';
import { changeHowSure, useHowSure } from './how-sure-settings.ts';
import { isOf } from './row-of.ts';
import { SwapWalk } from './swap-walk.tsx';

interface Props {
  readonly conflict: ShownConflict;
  readonly told: ShownSweep;
  readonly question: SweepQuestion;
  /** Id of the finding of the sentence on top. */
  readonly leading: string | undefined;
}

/** The fewest changed judgements that turn a finding, as a sentence and as paths to walk. */
export function BreakingPoint({ conflict, told, question, leading }: Props) {
  const finding = useHowSure((settings) => settings.finding);
  const row =
    told.rows.find((one) => isOf(one, finding)) ??
    told.rows.find((one) => isOf(one, leading)) ??
    told.rows[0];
  if (row === undefined) return null;
  return (
    <section className="how-sure-part" aria-labelledby="how-sure-breaking">
      <h3 className="how-sure-head" id="how-sure-breaking">
        The breaking point
      </h3>
      <label className="breaking-of">
        <span>of</span>
        <select
          value={row.id}
          onChange={(event) =>
            changeHowSure({ finding: event.target.value, mark: undefined, set: 0, step: 0 })
          }
        >
          {told.rows.map((one) => (
            <option key={one.id} value={one.id}>
              {one.clauses.map((clause) => sayClause(conflict, clause)).join('; ')}
            </option>
          ))}
        </select>
      </label>
      <p className="breaking-says">
        {row.breaking.says}
        {row.breaking.count > 1 &&
          ` There are ${row.breaking.count.toLocaleString('en')} such sets.`}
      </p>
      <Sets key={row.id} conflict={conflict} question={question} row={row} />
    </section>
  );
}

const askPath = (question: SweepQuestion, finding: string, set: number) =>
  desk.sweepPath(question, finding, set);

/** The smallest sets to choose from, and the chosen one step by step. */
function Sets({
  conflict,
  question,
  row,
}: Pick<Props, 'conflict' | 'question'> & { readonly row: ShownSweptRow }) {
  const { sets, count } = row.breaking;
  const asked = useHowSure((settings) => settings.set);
  const set = Math.min(asked, sets.length - 1);
  const { doubts, within } = question;
  const path = useAnswer(
    conflict,
    askPath,
    sets.length === 0 ? undefined : [{ doubts, within }, row.id, set],
  );
  if (sets.length === 0) return null;
  return (
    <div className={sets.length > 1 ? 'breaking-body' : undefined}>
      {sets.length > 1 && (
        <div>
          <ol className="breaking-sets" aria-label="Smallest sets of changes">
            {sets.map((judgements, k) => (
              <li key={judgements.join()}>
                <button
                  type="button"
                  className="breaking-set given"
                  aria-pressed={k === set}
                  onClick={() => changeHowSure({ finding: row.id, set: k, step: 0 })}
                >
                  {judgements.join('; ')}
                </button>
              </li>
            ))}
          </ol>
          {count > sets.length && (
            <p className="how-sure-note">
              {(count - sets.length).toLocaleString('en')} more are not listed here.
            </p>
          )}
        </div>
      )}
      {path && <SwapWalk conflict={conflict} row={row} path={path} />}
    </div>
  );
}
