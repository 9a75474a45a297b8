import { useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type Inquiring, useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { useMedia } from '../../design/use-media.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { sayOwn, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { BreakingPoint } from './breaking-point.tsx';
import { DoubtList } from './doubt-list.tsx';
import { DoubtPicture } from './doubt-picture.tsx';
import { DoubtSettings } from './doubt-settings.tsx';
import { keepHowSureInAddress, settleOn, useHowSure } from './how-sure-settings.ts';
import { type Leading, leadingOf, sayLeading } from './leading-finding.ts';
import { MarkLegend } from './mark-legend.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { SureFindings } from './sure-findings.tsx';
import { layOutSweep, type SweepQuestion, type Swept } from './swept.ts';
import { WhatIf } from './what-if.tsx';
import './how-sure.css';

keepHowSureInAddress();

/** In how many of the models that are in doubt each finding stands, and what it hangs on. */
export default function HowSureView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const settled = useHowSure((settings) => settings.origin === origin);
  useEffect(() => settleOn(origin), [origin]);
  return settled && conflict && <HowSure conflict={conflict} />;
}

function HowSure({ conflict }: { readonly conflict: ShownConflict }) {
  const doubts = useHowSure((settings) => settings.doubts);
  const within = useHowSure((settings) => settings.within);
  const asked = useInquiry(conflict, 'sweep', { doubts, within });
  const { told, of } = asked;
  const swept = useMemo(() => told && layOutSweep(conflict, told), [conflict, told]);
  return (
    <div className="how-sure">
      <DoubtSettings />
      <div className="how-sure-lead" aria-live="polite" aria-busy={!asked.isCurrent}>
        {swept && <Lead conflict={conflict} swept={swept} />}
        <Standing asked={asked} />
      </div>
      {swept && of && <Told conflict={conflict} swept={swept} question={of} />}
    </div>
  );
}

/** The concept by which the page reads everybody; where it reads them differently, as is usual. */
function useConcept({ concepts }: ShownConflict): ConceptId {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const known = concepts.find(({ id }) => id === foresight);
  return known === undefined || known.id === 'given' ? usualConceptOf(concepts) : known.id;
}

function useLeading(conflict: ShownConflict, swept: Swept): Leading | undefined {
  return leadingOf(swept, useConcept(conflict));
}

/** The verdict, and then what is in doubt and what is held. */
function Lead({ conflict, swept }: { readonly conflict: ShownConflict; readonly swept: Swept }) {
  const leading = useLeading(conflict, swept);
  const concept = conflict.concepts.find(({ id }) => id === leading?.concept);
  return (
    <>
      {leading && <h2 className="found given">{sayLeading(swept, leading, concept)}</h2>}
      <p className="note column-wide above-6 given">
        {swept.document.said.join(' ')}{' '}
        <ManualLink place={places.sweep} about="in how many models a finding stands" />
      </p>
    </>
  );
}

/** How far the answer is, or why there is none. */
function Standing({ asked }: { readonly asked: Inquiring<'sweep'> }) {
  const { progress, refusal, isStopped, stop, again } = asked;
  const isPlaced = useWorkspace(({ conflict }) => conflict?.statusQuo !== undefined);
  return (
    <>
      {(progress || isStopped) && (
        <p className="note above-6">
          {isStopped ? 'Stopped before all was looked at.' : 'Going through all models …'}{' '}
          <Button className="plain-button" onPress={isStopped ? again : stop}>
            {isStopped ? 'Go on looking' : 'Stop'}
          </Button>
        </p>
      )}
      {refusal !== undefined &&
        (isPlaced ? (
          <p className="refusal above-6 given" role="alert">
            {refusal}
          </p>
        ) : (
          <Unplaced />
        ))}
    </>
  );
}

/** Nothing is wrong with a file without a status quo; what is missing here is one step away. */
function Unplaced() {
  const hasForms = useWorkspace(({ conflict }) =>
    conflict?.decisionMakers.some(({ options }) => options.length > 0),
  );
  const go = async () => {
    if (hasForms) sayOwn('build', { step: 'now' });
    await setView(hasForms ? 'build' : 'model');
  };
  return (
    <div className="column how-sure-empty">
      <p>
        Findings are about where things stand, and this file does not say where that is. With a
        status quo it can be asked how sure they are.
      </p>
      <Button className="plain-button" onPress={() => void go()}>
        {hasForms ? 'Say how things stand' : 'Write a status quo into the file'}
      </Button>
    </div>
  );
}

/** From so much width on there is room for the picture. */
const WIDE = '(min-width: 60rem)';

function Told({
  conflict,
  swept,
  question,
}: {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly question: SweepQuestion;
}) {
  const isWide = useMedia(WIDE);
  const leading = useLeading(conflict, swept)?.row?.id;
  return (
    <>
      {swept.rows.length > 0 && (
        <section className="part how-sure-part" aria-labelledby="how-sure-picture">
          <h3 className="part-head" id="how-sure-picture">
            Which changed judgement breaks what
          </h3>
          <MarkLegend />
          {isWide ? (
            <>
              <DoubtPicture conflict={conflict} swept={swept} />
              <Unmoved number={swept.unmoved} />
              <MarkPanel swept={swept} />
            </>
          ) : (
            <>
              <DoubtList conflict={conflict} swept={swept} />
              <Unmoved number={swept.unmoved} />
            </>
          )}
        </section>
      )}
      <SureFindings conflict={conflict} swept={swept} />
      <BreakingPoint conflict={conflict} swept={swept} leading={leading} />
      <WhatIf conflict={conflict} swept={swept} question={question} />
    </>
  );
}

function Unmoved({ number }: { readonly number: number }) {
  if (number === 0) return null;
  return (
    <p className="note column above-5">
      {number === 1
        ? 'One more judgement in doubt has no bearing on any of these.'
        : `${number.toLocaleString('en')} more judgements in doubt have no bearing on any of these.`}
    </p>
  );
}
