import { labels } from '@standoff/wording';
import { type RefObject, useEffect, useRef } from 'react';
import {
  type ClaimFilter,
  type ClaimGroup,
  filterClaims,
  groupBySource,
  valuesOf,
} from '../../claims/claim-filter.ts';
import {
  type ClaimOrder,
  chooseClaim,
  setOrder,
  useOpenedSources,
} from '../../claims/opened-sources.ts';
import { PlaceStandingNote } from '../../claims/place-standing.tsx';
import type { ShownClaim, ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownCoverage, ShownPlacing, ShownSourceText } from '../../desk/shown-sources.ts';
import { ClaimDetail } from './claim-detail.tsx';
import { groupByWeight, sayWeight, weightOf } from './claim-weights.ts';
import { useWeights, type Weighing } from './use-weights.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly coverage: ShownCoverage;
  /** The text that lies open. */
  readonly reading: ShownSourceText | undefined;
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** The claims, who said what where, by source. */
export function ClaimList(props: Props) {
  const { conflict, coverage, filter, onFilter } = props;
  const list = useRef<HTMLDivElement>(null);
  useChosenInSight(list);
  const weighing = useWeights(conflict);
  const order = useOpenedSources((opened) => opened.order);
  const shown = filterClaims(conflict.claims, coverage.unused, filter);
  const { told } = weighing;
  return (
    <div ref={list}>
      <FilterBar {...props} onFilter={onFilter} shown={shown.length} />
      {shown.length === 0 && <p className="soft sources-none">No matching claims</p>}
      {order === 'weight' && told === undefined && (
        <p className="note source-facts" role="status">
          {weighing.refusal ?? 'Working out what hangs on the claims …'}
        </p>
      )}
      {order === 'weight' && told !== undefined
        ? groupByWeight(shown, told).map(({ title, claims }) => (
            <section key={title} className="claim-group">
              <h3 className="sources-head">
                {title} ({claims.length})
              </h3>
              <Rows claims={claims} weighing={weighing} {...props} />
            </section>
          ))
        : groupBySource(shown, conflict.sources).map((group) => (
            <Group key={group.source?.id ?? ''} group={group} weighing={weighing} {...props} />
          ))}
    </div>
  );
}

/** Brings a claim that was chosen in the text into sight. */
function useChosenInSight(list: RefObject<HTMLElement | null>): void {
  const claim = useOpenedSources((opened) => opened.claim);
  const chosenIn = useOpenedSources((opened) => opened.chosenIn);
  useEffect(() => {
    if (claim === undefined || chosenIn === 'list') return;
    list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [list, claim, chosenIn]);
}

function FilterBar({
  conflict,
  coverage,
  filter,
  onFilter,
  shown,
}: Props & { readonly shown: number }) {
  const { claims } = conflict;
  const kinds = valuesOf(claims.map(({ kind }) => kind));
  const speakers = valuesOf(claims.map(({ by }) => by));
  return (
    <div className="small row middle claim-filters">
      <Choose
        label="Kind"
        all="every kind"
        values={kinds}
        value={filter.kind}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
      <Choose
        label="Said by"
        all="anybody"
        values={speakers}
        value={filter.speaker}
        onChoose={(speaker) => onFilter({ ...filter, speaker })}
      />
      <OrderChoice />
      <label className="tool claim-filter">
        <input
          type="checkbox"
          checked={filter.unusedOnly}
          onChange={({ target }) => onFilter({ ...filter, unusedOnly: target.checked })}
        />{' '}
        Without a use ({coverage.unused.length})
      </label>
      <p className="soft at-end" role="status">
        {shown === claims.length ? '' : `${shown} of `}
        {claims.length} {claims.length === 1 ? 'claim' : 'claims'}
      </p>
    </div>
  );
}

function OrderChoice() {
  const order = useOpenedSources((opened) => opened.order);
  return (
    <label className="tool claim-filter">
      <span>In order of</span>{' '}
      <select value={order} onChange={({ target }) => setOrder(target.value as ClaimOrder)}>
        <option value="source">their sources</option>
        <option value="weight">what hangs on them</option>
      </select>
    </label>
  );
}

function Choose({
  label,
  all,
  values,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  if (values.length === 0) return null;
  return (
    <label className="tool claim-filter">
      <span>{label}</span>{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{all}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Weighed {
  readonly weighing: Weighing;
}

function Group({ group, ...props }: Props & Weighed & { readonly group: ClaimGroup }) {
  const { source, claims } = group;
  return (
    <section className="claim-group">
      <h3 className="sources-head given">{source?.title ?? 'Without a place in a source'}</h3>
      {source && <SourceFacts {...source} />}
      <Rows claims={claims} {...props} />
    </section>
  );
}

function Rows({ claims, ...props }: Props & Weighed & { readonly claims: readonly ShownClaim[] }) {
  return (
    <ul>
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} {...props} />
      ))}
    </ul>
  );
}

function SourceFacts({ kind, author, published, known }: NonNullable<ClaimGroup['source']>) {
  const how = known && labels.howKnown[known];
  const facts = [kind, author, published, how].filter((fact) => fact !== undefined);
  return <p className="note source-facts given">{facts.join(', ')}</p>;
}

function ClaimRow({ claim, ...props }: Props & Weighed & { readonly claim: ShownClaim }) {
  const { coverage, conflict, reading, weighing } = props;
  const open = useOpenedSources((opened) => opened.claim === claim.id);
  const placings = reading?.placings.filter((placing) => placing.claim === claim.id) ?? [];
  const first = claim.at[0];
  return (
    <li className={`claim-row${open ? ' claim-row-open' : ''}`}>
      <button
        type="button"
        className="full claim-head"
        aria-expanded={open}
        onClick={() => chooseClaim(open ? undefined : claim.id, first?.source, 'list')}
      >
        <span className="note claim-id">{claim.id}</span>{' '}
        <span className="serif claim-words given">{claim.says}</span>{' '}
        <span className="note claim-meta given">
          {sayMeta(claim, coverage, weighing).join(' · ')}
        </span>
        <Trouble placings={placings} />
      </button>
      {open && <ClaimDetail {...{ claim, conflict, coverage, placings, weighing }} />}
    </li>
  );
}

function sayMeta(
  { id, kind, by, at, context, known }: ShownClaim,
  { parts }: ShownCoverage,
  { told }: Weighing,
): string[] {
  const uses = parts.filter(({ claims }) => claims.some(({ claim }) => claim === id)).length;
  const used = uses === 1 ? 'used once' : `used ${uses} times`;
  const places = [...new Set(at.map(({ place }) => place))].join(', ');
  const unused = context ? 'background' : 'without a use';
  const weight = weightOf(told, id);
  const hanging = weight && sayWeight(weight);
  const how = known === undefined || known === 'read' ? undefined : labels.howKnown[known];
  return [kind, by, places, how, uses > 0 ? used : unused, hanging].filter(
    (each) => each !== undefined,
  );
}

/** Says in the list already where the text differs. */
function Trouble({ placings }: { readonly placings: readonly ShownPlacing[] }) {
  const wrong = placings.find(({ standing: { kind } }) =>
    ['differs', 'no-paragraph', 'paragraph-too-short'].includes(kind),
  );
  if (wrong === undefined) return null;
  return (
    <span className="note claim-trouble">
      <PlaceStandingNote standing={wrong.standing} />
    </span>
  );
}
