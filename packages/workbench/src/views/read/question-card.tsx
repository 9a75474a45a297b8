import { sayDuration } from '@standoff/wording';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownFrontAnswer, ShownFrontQuestion } from '../../desk/shown-front.ts';
import { goTo } from '../../document/actions.ts';
import { nameOnTrail } from '../../states/state-title.ts';
import { Told } from '../../states/told.tsx';
import { leadOf } from './leads.ts';

/** A question with its answer, which is looked for once it comes into sight. */
export function QuestionCard({
  conflict,
  question: { id, asked },
}: {
  readonly conflict: ShownConflict;
  readonly question: ShownFrontQuestion;
}) {
  const card = useRef<HTMLElement>(null);
  const isSeen = useIsSeen(card);
  const [anyway, setAnyway] = useState(false);
  const about = anyway ? ({ of: id, anyway: true } as const) : { of: id };
  const { told, progress, refusal, isStopped, again } = useInquiry(
    conflict,
    'front-answer',
    isSeen ? about : undefined,
  );
  const matter = told?.status === 'told' ? told.matter : undefined;
  const lead = leadOf(id, matter);
  const open = () => void lead.open(conflict);
  return (
    <article ref={card} className="topped read-card" aria-busy={progress !== undefined}>
      <h2 className="serif read-question">
        <button type="button" className="link" onClick={open}>
          {asked}
        </button>
      </h2>
      <div className="says read-answer given" aria-live="polite">
        {told && (told.status !== 'none' || id !== 'where-from') && (
          <Answer conflict={conflict} told={told} onAsk={() => setAnyway(true)} />
        )}
        {told === undefined && progress && <p className="soft read-awaited">Working it out …</p>}
        {told === undefined && refusal !== undefined && <p className="soft">{refusal}</p>}
        {told === undefined && isStopped && (
          <p className="soft">
            This was not worked out.{' '}
            <button type="button" className="link sans" onClick={again}>
              Work it out
            </button>
          </p>
        )}
        {matter?.is === 'share' && (
          <p className="soft sans small above-4">
            A model is one way to settle all that the author leaves in doubt.
          </p>
        )}
        {id === 'where-from' && <Sources conflict={conflict} />}
      </div>
      <p className="note read-leads">
        <button type="button" className="link touch" onClick={open}>
          {lead.shows}
        </button>
      </p>
    </article>
  );
}

function Answer({
  conflict,
  told,
  onAsk,
}: {
  readonly conflict: ShownConflict;
  readonly told: ShownFrontAnswer;
  readonly onAsk: () => void;
}) {
  if (told.status === 'none') return <p className="soft">There is no answer in one line.</p>;
  if (told.status === 'dear') {
    return (
      <p className="soft">
        {told.milliseconds === undefined
          ? 'To work this out takes longer than a few seconds. '
          : `To work this out takes about ${sayDuration(told.milliseconds)}. `}
        <button type="button" className="link sans" onClick={onAsk}>
          Work it out
        </button>
      </p>
    );
  }
  const lists = told.sentences.flatMap((sentence) => sentence.lists);
  return (
    <>
      <p>
        {told.sentences.map(({ text, says }) => (
          <Fragment key={text}>
            <Told conflict={conflict} says={says} view="situation" />{' '}
          </Fragment>
        ))}
      </p>
      {lists.length > 0 && (
        <ul>
          {lists.map(({ key, text }) => (
            <li key={key}>
              <button
                type="button"
                className="link told-state"
                onClick={() =>
                  void goTo(key, {
                    words: nameOnTrail(conflict, key, text),
                    view: 'situation',
                  })
                }
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** So many sources are named. */
const MOST_SOURCES = 3;

/** The sources that the claims are from. */
function Sources({ conflict: { sources } }: { readonly conflict: ShownConflict }) {
  if (sources.length === 0) return null;
  const more = sources.length - MOST_SOURCES;
  const titles = sources.slice(0, MOST_SOURCES).map(({ title }) => title);
  return (
    <p className="soft sans small above-4">
      From {[...titles, ...(more > 0 ? [`${more} more`] : [])].join('; ')}
    </p>
  );
}

/** Whether something has come into sight, or nearly; from then on it counts as seen. */
function useIsSeen(of: { readonly current: Element | null }): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    if (of.current === null || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
      },
      { rootMargin: '100px' },
    );
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of, isSeen]);
  return isSeen;
}
