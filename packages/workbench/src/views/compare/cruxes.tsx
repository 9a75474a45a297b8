import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownCrux, ShownCruxGroup } from '../../desk/shown-variants.ts';
import { tryIt } from './cell-detail.tsx';

/** So many findings of a variant are shown at first. */
const SHOWN = 3;

/** The fewest judgements that explain why each variant finds otherwise than the file, each to be tried. */
export function Cruxes({
  conflict,
  areCompared,
}: {
  readonly conflict: ShownConflict;
  /** Whether the variants of the conflict as it is were compared: what explains that comparison can be asked then. */
  readonly areCompared: boolean;
}) {
  const { told: cruxes } = useInquiry(conflict, 'cruxes', areCompared ? NOTHING : undefined);
  return (
    <section className="part compare-part" aria-labelledby="compare-crux">
      <h3 className="part-head firm compare-head" id="compare-crux">
        What explains it
      </h3>
      <p className="note column above-5">
        The fewest judgements of a variant that, put into the file, make it find the same; fewer
        were tried and are not enough. <ManualLink place={places.crux} about="the crux" />
      </p>
      {cruxes === undefined ? (
        <p className="note row column above-5 middle compare-standing" role="status">
          Seeking the fewest judgements that explain it …
        </p>
      ) : (
        cruxes.map((crux) => <VariantCrux key={crux.variant} crux={crux} />)
      )}
      {cruxes?.length === 0 && <p>No variant finds otherwise than the file as it stands.</p>}
    </section>
  );
}

const NOTHING = {};

function VariantCrux({ crux }: { readonly crux: ShownCrux }) {
  const { variant, before, groups, after } = crux;
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? groups : groups.slice(0, SHOWN);
  return (
    <section className="baseline ruled crux" aria-label={`What explains ${variant}`}>
      <h4 className="firm crux-variant given">{variant}</h4>
      <div>
        {shown.map((group) => (
          <CruxGroup key={group.about} variant={variant} group={group} />
        ))}
        {!isWhole && groups.length > SHOWN && (
          <button
            type="button"
            className="small link above-3 touch"
            onClick={() => setIsWhole(true)}
          >
            Show {groups.length - SHOWN} more
          </button>
        )}
        <p className="note above-3 above-8 given">{[...before, ...after].join(' ')}</p>
      </div>
    </section>
  );
}

function CruxGroup({
  variant,
  group: { about, says, tries },
}: {
  readonly variant: string;
  readonly group: ShownCruxGroup;
}) {
  const [first, ...more] = says;
  return (
    <div className="crux-group">
      <p className="soft given">{about}</p>
      <p className="serif above-3 given">{first}</p>
      <p className="line crux-tries">
        {tries.map((one) => (
          <Button
            key={one.says}
            className="small link above-3 touch"
            onPress={() => void tryIt(variant, one)}
          >
            {tries.length === 1 ? (
              <>
                Try it on the file<span className="unseen"> {one.says}</span>
              </>
            ) : (
              `Try on the file: ${one.says}`
            )}
          </Button>
        ))}
      </p>
      {more.map((line) => (
        <p key={line} className="note above-3 given">
          {line}
        </p>
      ))}
    </div>
  );
}
