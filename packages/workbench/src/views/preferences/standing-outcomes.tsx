import { useAnswer } from '../../asking/use-answer.ts';
import { ConceptTerm } from '../../design/concept-term.tsx';
import { HalfMark } from '../../design/verdict-mark.tsx';
import type { ShownConcept, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { desk } from '../../document/actions.ts';
import { HoldsMark, sayHolds } from '../../page/holds-mark.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { titleOf } from '../../states/state-title.ts';
import { useChosenCoalitions } from '../coalitions/chosen-coalitions.ts';
import { useLeavingTogether } from '../coalitions/use-leaving-together.ts';
import { type Verdict as Standing, verdictAt } from '../outcomes/verdict.ts';

interface Props {
  readonly conflict: ShownConflict;
  /** The concept by which everybody is read. */
  readonly concept: ShownConcept;
}

const SHOWN = 9;

/** What a change could change: the status quo, the named states and the equilibria that tell most. */
export function StandingOutcomes({ conflict, concept }: Props) {
  const { statusQuo, namedStates } = conflict;
  const said = useConceptSaid();
  // Who has not met the concepts sees the one by which the page is read.
  const columns = [...conflict.concepts.entries()].filter(
    ([, { id }]) => said.isMethod || id === concept.id,
  );
  const named = [statusQuo ?? [], ...namedStates.slice(0, SHOWN).map(({ key }) => key)].flat();
  const rows = useAnswer(conflict, askStanding, [concept.id, named]);
  const asked = useChosenCoalitions(conflict);
  const leavingOf = useLeavingTogether(conflict, asked, rows ?? []);
  if (rows === undefined) return null;
  const standingOf = (row: ShownOutcomeRow) => ({
    row,
    coalitions: asked.coalitions,
    leaving: leavingOf(row.key),
  });
  const isRead = (id: string) => (id === concept.id ? ('true' as const) : undefined);
  return (
    <table className="full above-11 standing-outcomes">
      <caption className="eyebrow">
        {said.isMethod
          ? 'Equilibria and named states as it stands'
          : 'What holds as it stands, and named states'}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">Outcome</span>
          </th>
          {columns.map(([, each]) => (
            <th key={each.id} scope="col" aria-current={isRead(each.id)}>
              {said.isMethod ? <ConceptTerm concept={each} /> : 'holds'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="given" title={row.words.slice(0, 400)}>
              <span className="standing-title">{titleOf(row, conflict)}</span>
            </th>
            {columns.map(([k, { id }]) => (
              <td key={id} aria-current={isRead(id)}>
                <Verdict {...verdictAt(conflict, standingOf(row), k, said)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{said.isMethod ? 'All equilibria' : 'All that hold'}</th>
          {columns.map(([, { id, equilibria }]) => (
            <td key={id} aria-current={isRead(id)}>
              {equilibria.toLocaleString('en')}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** That it holds, that it does only in part, or nothing that meets the eye. */
function Verdict({ form, says }: Standing) {
  const { isMethod } = useConceptSaid();
  if (form === 'no') {
    return (
      <span className="standing-no">
        <span className="unseen">{sayHolds(false, isMethod)}</span>
      </span>
    );
  }
  return (
    <span title={says}>
      {form === 'alone' ? <HalfMark /> : <HoldsMark holds />}
      {form === 'alone' && <span className="unseen">{says}</span>}
    </span>
  );
}

async function askStanding(concept: string, named: readonly StateKey[]) {
  const [known, telling] = await Promise.all([
    desk.rowsOf([...new Set(named)]),
    desk.equilibria(concept),
  ]);
  const keys = new Set(known.map(({ key }) => key));
  return [...known, ...telling.filter(({ key }) => !keys.has(key))].slice(0, SHOWN);
}
