import { listOf } from '@standoff/wording';
import { Button } from 'react-aria-components';
import { useMedia } from '../../design/use-media.ts';
import type { ShownConflict, StateKey } from '../../desk/shown-conflict.ts';
import { MethodSwitch } from '../../page/method-switch.tsx';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { conceptsOf, useDealConcept } from './deal-concepts.ts';
import { commonIn } from './deal-name.tsx';
import { changeDeals, useDealSettings } from './deal-settings.ts';
import type { DealRow, Dealt } from './dealt.ts';
import { FrontierList } from './frontier-list.tsx';
import { FrontierTable } from './frontier-table.tsx';
import { sayScale, scaleOf } from './gain-scale.ts';
import { HoldingLegend } from './holding-legend.tsx';

/** So many deals are shown unless all are asked for. */
const MOST_SHOWN = 12;

/** From so much width on there is room for the picture. */
const WIDE = '(min-width: 60rem)';

/** Each deal a line over those whom it concerns: by how many places each rises, and under what it would hold. */
export function FrontierPicture({
  conflict,
  told,
  open,
}: {
  readonly conflict: ShownConflict;
  readonly told: Dealt;
  readonly open: StateKey | undefined;
}) {
  const { choice } = told.document;
  const says = choice && 'solutions' in choice ? choice.says : undefined;
  const all = useDealSettings((settings) => settings.all);
  const said = useConceptSaid();
  const concept = useDealConcept(conflict);
  const isWide = useMedia(WIDE);
  const first = told.rows.filter(({ isFrontier }) => isFrontier).slice(0, MOST_SHOWN);
  const rows = all ? told.rows : withOpen(first, told.rows, open);
  const common = commonIn(rows);
  const scale = scaleOf(rows.flatMap(({ gains }) => gains));
  const Picture = isWide ? FrontierTable : FrontierList;
  return (
    <section className="part" aria-labelledby="deals-frontier">
      <h3 className="part-head deals-head" id="deals-frontier">
        Who gains what
      </h3>
      <p className="note column-wide deals-note">
        By how many places of its own order each rises; a place of one is not worth a place of
        another. {sayScale(scale)}
        {rows.length > 1 && ' Bold: the most that it gains in one of these.'}
      </p>
      {common.length > 0 && (
        <p className="says above-7 column-wide given">
          <strong>All of these:</strong> {listOf(common)}. Beside that:
        </p>
      )}
      <Picture
        conflict={conflict}
        told={told}
        rows={rows}
        common={common}
        open={open}
        scale={scale}
        concepts={said.isMethod ? conceptsOf(conflict) : [concept]}
        said={said}
      />
      <div className="row middle gap-6">
        <HoldingLegend />
        <MethodSwitch />
      </div>
      {says !== undefined && <p className="says column above-4 deal-aside given">{says}</p>}
      <Others told={told} shown={rows.length} all={all} />
    </section>
  );
}

/** The deal that is open is in sight, also where it is none of the first. */
function withOpen(
  first: readonly DealRow[],
  rows: readonly DealRow[],
  open: StateKey | undefined,
): readonly DealRow[] {
  const found = rows.find(({ key }) => key === open);
  return found === undefined || first.includes(found) ? first : [...first, found];
}

function Others({
  told: { rows, count, frontier },
  shown,
  all,
}: {
  readonly told: Dealt;
  readonly shown: number;
  readonly all: boolean;
}) {
  const more = rows.length - shown;
  const unsent = count - rows.length;
  const isFrontierAll = frontier <= MOST_SHOWN;
  return (
    <div className="above-5">
      {(all ? count > Math.min(frontier, MOST_SHOWN) : more > 0) && (
        <Button
          className="text-button"
          aria-expanded={all}
          onPress={() => changeDeals({ all: !all })}
        >
          {all
            ? 'Show only the first'
            : isFrontierAll
              ? `Show ${more === 1 ? 'one more deal, which is' : `${more.toLocaleString('en')} more deals, each of which is`} worse for one party than another here, and better for none`
              : `Show ${more.toLocaleString('en')} more deals`}
        </Button>
      )}
      {all && unsent > 0 && (
        <p className="note column-wide deals-note">
          {unsent.toLocaleString('en')} more are not listed here.
        </p>
      )}
    </div>
  );
}
