import { useState } from 'react';
import { Button } from 'react-aria-components';
import { desk, takeVariant } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { type FatalQuestion, optionsOf, type Story, saySets } from './stories.ts';
import { toFinding } from './to-finding.ts';

/** So many sets are shown at once, and so many if more are asked for. */
const FEW = 5;
const MOST_SETS = 40;

/** The sets of errors that open a story, each of which can be kept as a variant of the file. */
export function ErrorSets({
  question,
  story: { at, told: story },
}: {
  readonly question: FatalQuestion;
  readonly story: Story;
}) {
  const { count: setCount } = story;
  const sets = story.sets.slice(0, MOST_SETS).map((set) => set.map(({ says }) => says));
  const [isAll, setIsAll] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keyed = sets.map((errors, place) => ({ errors, place }));
  const told = isAll ? keyed : keyed.slice(0, FEW);
  const untold = setCount - sets.length;
  const keep = async (place: number) => {
    const says = `Errors that open a way: ${sets[place]!.join('. ')}`;
    const id = freeId(useWorkspace.getState().conflict?.variants ?? []);
    const kept = await desk.keepErrors(optionsOf(question), { story: at, set: place, id, says });
    if (kept.status === 'refused') return setProblem(kept.problem);
    await takeVariant(kept.text, id, 'the errors kept as a variant');
    toFinding();
  };
  return (
    <section className="ruled-above error-sets" aria-labelledby="errors-title">
      <h4 id="errors-title">{saySets(setCount)}</h4>
      <ol>
        {told.map(({ errors, place }) => (
          <li key={place} className="serif column error-set">
            <span className="given">{errors.join('. ')}.</span>{' '}
            {question.signals.length === 0 && (
              <Button
                className="text-button"
                aria-label={`Keep as a variant: ${errors.join('. ')}`}
                onPress={() => void keep(place)}
              >
                Keep as a variant
              </Button>
            )}
          </li>
        ))}
      </ol>
      {/* It stays where it is, so that whoever pressed it by a key is still there. */}
      {sets.length > FEW && (
        <Button className="text-button" aria-expanded={isAll} onPress={() => setIsAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show ${sets.length - FEW} more`}
        </Button>
      )}
      {untold > 0 && isAll && (
        <p className="note above-4">{untold.toLocaleString('en')} more are not shown.</p>
      )}
      {question.signals.length > 0 && (
        <p className="note above-4">
          These errors count from what the signals show. To keep some as a variant, switch the
          signals off.
        </p>
      )}
      {problem !== undefined && (
        <p className="refusal" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** `misjudgement`, `misjudgement-2`, … */
function freeId(variants: readonly { readonly id: string }[]): string {
  for (let k = 1; ; k++) {
    const id = k === 1 ? 'misjudgement' : `misjudgement-${k}`;
    if (!variants.some((one) => one.id === id)) return id;
  }
}
