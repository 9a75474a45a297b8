import { Button } from 'react-aria-components';
import type { ShownVariants } from '../../desk/shown-variants.ts';
import { readVariant } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useConceptSaid } from '../../page/use-concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { nameOf } from './variant-name.ts';

type ShownVariant = ShownVariants['variants'][number];

/** What is found in each: the finding in one sentence, where improvements lead, how many equilibria there are. */
export function VariantTable({ told: { variants } }: { readonly told: ShownVariants }) {
  const [first] = variants;
  const { isMethod } = useConceptSaid();
  // How many hold under each concept is told in terms of the method.
  const columns = isMethod ? first!.counts.map(({ under }) => under) : [];
  const states = new Set(variants.map(({ states: of }) => of));
  const isSame = states.size === 1;
  return (
    <section className="part compare-part" aria-labelledby="compare-found">
      <h3 className="part-head firm compare-head" id="compare-found">
        What is found in each
      </h3>
      <table className="full above-4 compare-table">
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">Finding</th>
            {isMethod && (
              <th scope="colgroup" colSpan={columns.length} className="compare-counts-head">
                Equilibria{isSame && ` of ${first!.states.toLocaleString('en')} states`}
              </th>
            )}
          </tr>
          <tr>
            <td />
            <td />
            {columns.map((under) => (
              <th key={under} scope="col" className="compare-count">
                {under}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <VariantRow
              key={nameOf(variant)}
              variant={variant}
              first={first!}
              columns={columns}
              withStates={!isSame}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function VariantRow({
  variant,
  first,
  columns,
  withStates,
}: {
  readonly variant: ShownVariant;
  readonly first: ShownVariant;
  readonly columns: readonly string[];
  readonly withStates: boolean;
}) {
  const { says, headline, further, counts, states } = variant;
  const open = useWorkspace((workspace) => workspace.variant);
  const isOpen = (open ?? null) === variant.variant;
  const isFirst = variant === first;
  return (
    <tr aria-current={isOpen || undefined}>
      <th scope="row" className="compare-variant">
        <span className="block firm given">
          {isFirst ? capitalize(nameOf(variant)) : nameOf(variant)}
        </span>
        {says !== undefined && <span className="note block above-2 given">{says}</span>}
        {isOpen ? (
          <span className="small block strong above-3">shown on this page</span>
        ) : (
          <Button
            className="small link above-3 touch"
            onPress={() => void readVariant(variant.variant ?? undefined)}
          >
            read the page so<span className="unseen"> {nameOf(variant)}</span>
          </Button>
        )}
      </th>
      <td className="compare-finding">
        {!isFirst && headline === first.headline ? (
          <p className="soft">The same sentence as for the file as it stands.</p>
        ) : (
          <p className="serif given">{headline}</p>
        )}
        {further.map((line) => (
          <p key={line} className="soft small above-4 given">
            {line}
          </p>
        ))}
        {withStates && (
          <p className="soft small above-4">Of {states.toLocaleString('en')} states.</p>
        )}
      </td>
      {columns.map((under, k) => {
        const count = counts.find((each) => each.under === under)?.count;
        const differs = count !== first.counts[k]?.count;
        return (
          <td key={under} className={`compare-count${differs ? ' compare-differs' : ''}`}>
            <span className="note light compare-under">{under} </span>
            {count?.toLocaleString('en') ?? '–'}
          </td>
        );
      })}
    </tr>
  );
}
