import type { ConceptSaid } from '../../design/concept-said.ts';
import { ConceptTerm } from '../../design/concept-term.tsx';
import { colourOf, DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ShownConcept, ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { DealName } from './deal-name.tsx';
import type { DealRow, Dealt } from './dealt.ts';
import { GainBar } from './gain-bar.tsx';
import type { GainScale } from './gain-scale.ts';

export interface FrontierProps {
  readonly conflict: ShownConflict;
  readonly told: Dealt;
  readonly rows: readonly DealRow[];
  /** What all of these change. */
  readonly common: readonly string[];
  readonly open: StateKey | undefined;
  /** Of all bars. */
  readonly scale: GainScale;
  /** Under which it is shown whether each would hold. */
  readonly concepts: readonly ShownConcept[];
  readonly said: ConceptSaid;
}

/** The picture, which is a table: deals against those whom they concern. */
export function FrontierTable(props: FrontierProps) {
  const { conflict, told, rows, common, open, scale, concepts, said } = props;
  const { parties, others } = told;
  const who = [...parties, ...others];
  return (
    <div className="above-8 frontier-scroll">
      <table className="small full frontier">
        <caption className="unseen">
          Deals: by how many places each decision maker rises, and whether it would hold
        </caption>
        <colgroup>
          <col className="frontier-col-name" />
          {who.map((one) => (
            <col key={one} />
          ))}
          {concepts.map(({ id }, k) => (
            <col
              key={id}
              className={`frontier-col-concept${k === 0 ? ' frontier-col-first' : ''}`}
            />
          ))}
        </colgroup>
        <thead>
          <tr className="frontier-groups">
            <td />
            <th scope="colgroup" colSpan={parties.length}>
              Parties
            </th>
            {others.length > 0 && (
              <th scope="colgroup" colSpan={others.length} className="frontier-first">
                Others
              </th>
            )}
            <th scope="colgroup" colSpan={concepts.length} className="frontier-first">
              {said.isMethod ? 'Would hold under' : 'Would hold'}
            </th>
          </tr>
          <tr>
            <th scope="col">
              <span className="unseen">Deal</span>
            </th>
            {who.map((one) => (
              <th
                key={one}
                scope="col"
                className={one === others[0] ? 'frontier-first' : undefined}
              >
                <DecisionMakerMark
                  decisionMaker={conflict.decisionMakers[one]!}
                  position={one}
                  plain
                  long
                />
              </th>
            ))}
            {concepts.map((concept, k) => (
              <th
                key={concept.id}
                scope="col"
                className={k === 0 ? 'frontier-concept frontier-first' : 'frontier-concept'}
              >
                {said.isMethod && <ConceptTerm concept={concept} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.key === open ? 'frontier-open' : undefined}>
              <th scope="row" className="frontier-name">
                <DealName conflict={conflict} row={row} common={common} isOpen={row.key === open} />
              </th>
              {who.map((one) => (
                <td
                  key={one}
                  className={one === others[0] ? 'frontier-first' : undefined}
                  style={colourOf(one)}
                >
                  <GainBar
                    who={one}
                    gain={row.gains[one]!}
                    scale={scale}
                    isMost={rows.length > 1 && isMost(rows, row, one)}
                  />
                </td>
              ))}
              {concepts.map((concept, k) => {
                const { id } = concept;
                const holds = row.heldUnder.includes(id);
                return (
                  <td
                    key={id}
                    className={k === 0 ? 'frontier-concept frontier-first' : 'frontier-concept'}
                  >
                    <VerdictMark
                      stays={holds}
                      label={`${holds ? 'would hold' : 'would not hold'} ${said.under(concept)}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether no other deal in sight is better for somebody, and some are worse. */
export function isMost(rows: readonly DealRow[], row: DealRow, who: number): boolean {
  const places = rows.flatMap(({ gains }) => gains[who]!.places ?? []);
  const own = row.gains[who]!.places;
  return own === Math.max(...places) && own > Math.min(...places) && own > 0;
}
