import type { ShownTrial } from '../analysis/shown-preferences.ts';
import { differingPart } from './differing-part.ts';

/** Whether the finding changes, before all else: the old sentence and the new one, or that it stays. */
export function ChangedFinding({
  headline: { before, after },
  kept,
}: {
  readonly headline: ShownTrial['headline'];
  readonly kept: boolean;
}) {
  if (before === after) {
    return (
      <p className="trial-lead given">
        <strong className="trial-verdict">The finding stays:</strong> {after}
      </p>
    );
  }
  return (
    <>
      <p className="trial-lead">
        <strong className="trial-verdict">{sayChanges(kept)}</strong>
      </p>
      <dl className="trial-headline">
        <div>
          <dt>Before</dt>
          <dd className="trial-before given">{before}</dd>
        </div>
        <div>
          <dt>After</dt>
          <dd className="given">
            <Sentence sentence={after} other={before} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The answer in a few words, where there is no room for more. */
export function sayWhetherChanged(
  { before, after }: ShownTrial['headline'],
  kept: boolean,
): string {
  return before === after ? 'The finding stays.' : sayChanges(kept);
}

function sayChanges(kept: boolean): string {
  return kept ? 'The finding has changed.' : 'The finding would change.';
}

/** A sentence in which what is not in the other stands out. */
function Sentence({ sentence, other }: { readonly sentence: string; readonly other: string }) {
  const { before, differs, after } = differingPart(sentence, other);
  return (
    <>
      {before} {differs !== '' && <strong className="trial-differs">{differs}</strong>} {after}
    </>
  );
}
