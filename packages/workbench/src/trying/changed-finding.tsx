import type { ShownTrial } from '../desk/shown-preferences.ts';
import { differingPart } from './differing-part.ts';

/** Whether the finding changes in one sentence, before all else: the old sentence and the new one, or that it stays. */
export function ChangedFinding({
  headline: { before, after },
  kept,
}: {
  readonly headline: ShownTrial['headline'];
  readonly kept: boolean;
}) {
  if (before === after) {
    return (
      <p className="serif head above-4 trial-lead given">
        <strong className="firm">The headline stays:</strong> {after}
      </p>
    );
  }
  return (
    <>
      <p className="serif head above-4 trial-lead">
        <strong className="firm">{sayChanges(kept)}</strong>
      </p>
      <dl className="above-2 trial-headline">
        <div>
          <dt>Before</dt>
          <dd className="soft given">{before}</dd>
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
  return before === after ? 'The headline stays.' : sayChanges(kept);
}

function sayChanges(kept: boolean): string {
  return kept ? 'The headline has changed.' : 'The headline would change.';
}

/** A sentence in which what is not in the other stands out. */
function Sentence({ sentence, other }: { readonly sentence: string; readonly other: string }) {
  const { before, differs, after } = differingPart(sentence, other);
  return (
    <>
      {before} {differs !== '' && <strong className="firm">{differs}</strong>} {after}
    </>
  );
}
