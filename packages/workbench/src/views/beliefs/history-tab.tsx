import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import type { InquiryOptions } from '../../desk/inquiry-reply.ts';
import { type ConceptId, GIVEN, type ShownConflict } from '../../desk/shown-conflict.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { AddByForm } from './add-by-form.tsx';
import type { BeliefProps } from './belief-props.ts';
import { useBeliefSettings } from './belief-settings.ts';
import { BeliefStanding } from './belief-standing.tsx';
import { HeldFixed } from './held-fixed.tsx';
import { HistoryLine } from './history-line.tsx';
import { type HistoryTold, standingOf } from './moments.ts';
import { UnbrokenDates } from './unbroken-dates.tsx';
import './history.css';

/** What happened, event by event, against what the model expects. */
export function HistoryTab({ conflict, grounds }: BeliefProps) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const question = useMemo(() => questionOf(conflict, foresight), [conflict, foresight]);
  const asked = useInquiry(conflict, 'history', grounds.hasEvents ? question : undefined);
  if (!grounds.hasEvents) {
    return (
      <div className="beliefs-none">
        <h2 className="column beliefs-title">No dated event changes anything here</h2>
        <p>
          The file has no event that sets an option. Add what happened, when, and what it set, and
          this view goes through it: which steps the model expects, and what would explain the
          others.
        </p>
        <AddByForm section="timeline" says="Add an event" hasForms={grounds.hasOptions} />
      </div>
    );
  }
  const { told } = asked;
  return (
    <div className="history" aria-busy={!asked.isCurrent}>
      <h2 className="column beliefs-title">Does the model expect what happened?</h2>
      <BeliefStanding asked={asked} />
      {told && (
        <>
          <History conflict={conflict} told={told} />
          <HeldFixed>
            {fixedIn(told.document).join(' ')}{' '}
            <ManualLink place={places.history} about="a timeline against its model" />
          </HeldFixed>
        </>
      )}
    </div>
  );
}

function History({
  conflict,
  told,
}: {
  readonly conflict: ShownConflict;
  readonly told: HistoryTold;
}) {
  const { events, conditions, found, notes } = told.document;
  const wanted = useBeliefSettings((settings) => settings.event);
  const at = Math.min(wanted ?? mostTelling(told), events.length - 1);
  return (
    <>
      <p className="serif column above-9 fatal-found given">
        <UnbrokenDates text={found} />
      </p>
      <p className="note column above-3 given">
        {notes.filter(isOfSituations).map(({ text }) => `${text} `)}
      </p>
      <HistoryLine conflict={conflict} told={told} at={at} />
      {conditions.length > 0 && (
        <section className="history-conditions" aria-labelledby="history-conditions-title">
          <h3 id="history-conditions-title" className="part-head">
            What the steps say of what each wants
          </h3>
          <ul>
            {conditions.map(({ decisionMaker: id, says }) =>
              positionsOf(conflict, [id]).map((position) => (
                <li key={id} className="ruled history-condition given">
                  <DecisionMakerMark
                    decisionMaker={conflict.decisionMakers[position]!}
                    position={position}
                  />
                  <p>
                    <UnbrokenDates text={says} />
                  </p>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
    </>
  );
}

type Note = HistoryTold['document']['notes'][number];

/** Whether it says from which situation the timeline starts, or where it ends. */
function isOfSituations({ means }: Note): boolean {
  return means.some(({ kind }) => kind === 'startedAt' || kind === 'endsAt');
}

/** What is held fixed besides. */
function fixedIn({ held, notes }: HistoryTold['document']): readonly string[] {
  const shown = notes.filter(isOfSituations).map(({ text }) => text);
  return held.filter((text) => !shown.includes(text));
}

/** The first event that the model does not expect, or the first that somebody did. */
function mostTelling({ document: { events } }: HistoryTold): number {
  const standings = events.map(standingOf);
  const unexpected = standings.indexOf('unexpected');
  const step = standings.findIndex((standing) => standing !== 'none');
  return unexpected >= 0 ? unexpected : Math.max(0, step);
}

/** By the foresight of the page where it is one for all and not the usual one; by that of the file for each otherwise. */
function questionOf({ concepts }: ShownConflict, foresight: ConceptId): InquiryOptions<'history'> {
  const isOwnOfEach = concepts.some(({ id }) => id === GIVEN);
  const isUsual = foresight === (isOwnOfEach ? GIVEN : usualConceptOf(concepts));
  const isKnown = concepts.some(({ id }) => id === foresight);
  return isUsual || !isKnown ? {} : { concept: foresight };
}
