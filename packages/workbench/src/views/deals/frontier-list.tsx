import { ConceptMarks } from '../../design/concept-marks.tsx';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import { DealName } from './deal-name.tsx';
import { type FrontierProps, isMost } from './frontier-table.tsx';
import { GainBar } from './gain-bar.tsx';
import { toOpenDeal } from './to-open-deal.ts';

/** The same as the picture where there is no room for it: deal by deal how each fares. */
export function FrontierList(props: FrontierProps) {
  const { conflict, told, rows, common, open, scale, concepts, said } = props;
  const who = [...told.parties, ...told.others];
  return (
    <ul className="above-6 frontier-list">
      {rows.map((row) => (
        <li key={row.key} className={row.key === open ? 'frontier-open' : undefined}>
          <DealName
            conflict={conflict}
            row={row}
            common={common}
            isOpen={row.key === open}
            onOpen={() => toOpenDeal(row.key)}
          />
          <dl className="frontier-gains">
            {who.map((one) => (
              <div key={one} className={one === told.others[0] ? 'frontier-others' : undefined}>
                <dt>
                  <DecisionMakerMark
                    decisionMaker={conflict.decisionMakers[one]!}
                    position={one}
                    plain
                    long
                  />
                </dt>
                <dd>
                  <GainBar
                    who={one}
                    gain={row.gains[one]!}
                    scale={scale}
                    isMost={rows.length > 1 && isMost(rows, row, one)}
                  />
                </dd>
              </div>
            ))}
          </dl>
          {said.isMethod ? (
            <ConceptMarks
              concepts={concepts}
              under={row.heldUnder}
              says={['would hold', 'would not hold']}
              label="Whether it would hold, under each concept"
            />
          ) : (
            <p className="small middle line gap-4">
              <VerdictMark stays={row.heldUnder.includes(concepts[0]!.id)} label="" />
              {row.heldUnder.includes(concepts[0]!.id) ? 'would hold' : 'would not hold'}{' '}
              {said.under(concepts[0]!)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
