import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { capitalize } from '../../words/capitalize.ts';
import { changeBeliefs } from './belief-settings.ts';
import type { Story } from './stories.ts';

/** The stories, those of the fewest errors first, and below them those that signals have closed. */
export function StoryList({
  conflict,
  stories,
  closed,
  before,
  chosen,
}: {
  readonly conflict: ShownConflict;
  readonly stories: readonly Story[];
  readonly closed: readonly Story[];
  /** All of them as they are without any signal, where some are received. */
  readonly before: readonly Story[];
  readonly chosen: Story | undefined;
}) {
  return (
    <div className="stories">
      {stories.length > 0 && (
        <section aria-labelledby="stories-title">
          <h3 id="stories-title" className="eyebrow">
            {stories.length === 1 ? 'The story' : `${stories.length} stories`}
          </h3>
          <ol className="picks above-4">
            {stories.map((story, k) => (
              <li key={story.key}>
                <button
                  type="button"
                  className="pick"
                  aria-pressed={story === chosen}
                  onClick={() => changeBeliefs({ story: story.key, step: 0 })}
                >
                  <span className="block strong">
                    {k + 1}. {capitalize(story.told.about)}
                  </span>
                  <Before story={story} before={before} />
                  <Path conflict={conflict} story={story} />
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      {closed.length > 0 && (
        <section className="above-12" aria-labelledby="closed-title">
          <h3 id="closed-title" className="eyebrow">
            Closed by what has been received
          </h3>
          <ul className="picks above-4">
            {closed.map((story) => (
              <li key={story.key} className="pick story-closed">
                <span className="block strong">{capitalize(story.told.about)}</span>
                <Path conflict={conflict} story={story} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** How many errors were enough before the signals, where that is another number. */
function Before({ story, before }: { readonly story: Story; readonly before: readonly Story[] }) {
  const size = before.find(({ key }) => key === story.key)?.told.size;
  if (size === undefined || size === story.told.size) return null;
  return (
    <span className="note block">
      {size} {size === 1 ? 'error' : 'errors'} without what has been received
    </span>
  );
}

function Path({
  conflict,
  story: { steps },
}: {
  readonly conflict: ShownConflict;
  readonly story: Story;
}) {
  return (
    <span className="small block above-2 story-path">
      {steps.map(({ mover, to, change }) => (
        <span key={to.key} className="given">
          <DecisionMakerMark decisionMaker={conflict.decisionMakers[mover]!} position={mover} />{' '}
          {change}
        </span>
      ))}
    </span>
  );
}
