import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Inquiring, useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { useMedia } from '../../design/use-media.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { sayOwn, setView } from '../../document/actions.ts';
import { useMethod } from '../../document/method.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { BreakingPoint } from './breaking-point.tsx';
import { DoubtList } from './doubt-list.tsx';
import { DoubtPicture } from './doubt-picture.tsx';
import { DoubtSettings } from './doubt-settings.tsx';
import { type Reading, sayFirst, type TurningRow, turningRows } from './first-to-turn.ts';
import { HarmlessDoubts } from './harmless-doubts.tsx';
import { keepHowSureInAddress, settleOn, useHowSure } from './how-sure-settings.ts';
import { start } from './how-sure-words.ts';
import { MarkLegend } from './mark-legend.tsx';
import { MarkPanel } from './mark-panel.tsx';
import { layOutSweep, type SweepQuestion, type Swept } from './swept.ts';
import { isSupposed } from './swept-words.ts';
import { TurningTable } from './turning-table.tsx';
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
  const { concept, isOfPage } = useConcept(conflict);
  const showsMethod = useMethod((method) => method.isShown);
  const rows = useMemo(
    () => swept && turningRows(swept, { concept, isOfPage, showsMethod }),
    [swept, concept, isOfPage, showsMethod],
  );
  return (
    <div className="how-sure">
      <div className="how-sure-lead" aria-live="polite" aria-busy={!asked.isCurrent}>
        {swept && rows && <Lead conflict={conflict} swept={swept} rows={rows} />}
        <Standing asked={asked} />
      </div>
      {swept && rows && of && <Told conflict={conflict} swept={swept} rows={rows} question={of} />}
    </div>
  );
}

/** The concept by which the page reads everybody; where it reads them differently, as is usual. */
function useConcept({ concepts }: ShownConflict): Omit<Reading, 'showsMethod'> {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const known = concepts.find(({ id }) => id === foresight);
  return known === undefined || known.id === 'given'
    ? { concept: usualConceptOf(concepts), isOfPage: false }
    : { concept: known.id, isOfPage: true };
}

interface TurningRows {
  readonly conflict: ShownConflict;
  readonly swept: Swept;
  readonly rows: readonly TurningRow[];
}

/** What is turned first, and then in how many models what was found stands. */
function Lead({ conflict, swept, rows }: TurningRows) {
  const showsMethod = useMethod((method) => method.isShown);
  return (
    <>
      <h2 className="found given">{sayFirst(swept, rows, conflict.concepts)}</h2>
      {rows.length > 0 && (
        <TurningTable conflict={conflict} swept={swept} rows={rows} showsMethod={showsMethod} />
      )}
      <HarmlessDoubts conflict={conflict} swept={swept} />
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
        status quo it can be asked in how many models they stand.
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
  rows,
  question,
}: TurningRows & { readonly question: SweepQuestion }) {
  const isPlain = useMethod((method) => !method.isShown);
  return (
    <>
      <HowCounted conflict={conflict} swept={swept} />
      <BreakingPoint conflict={conflict} swept={swept} leading={rows[0]?.row?.id} />
      {!(isPlain && isSupposed(swept.document)) && (
        <WhatIf conflict={conflict} swept={swept} question={question} />
      )}
    </>
  );
}

/** What is in doubt and what is held, what else could be, and which change breaks what: open for whoever wants the method. */
function HowCounted({ conflict, swept }: Pick<TurningRows, 'conflict' | 'swept'>) {
  const showsMethod = useMethod((method) => method.isShown);
  const isAsked = useHowSure(({ doubts, within, mark }) => {
    return doubts !== start.doubts || within !== start.within || mark !== undefined;
  });
  const [isOpen, setIsOpen] = useState(showsMethod || isAsked);
  return (
    <details
      className="part how-sure-part how-counted"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="serif">How this is counted</summary>
      <p className="note column-wide above-6 given">
        {swept.document.said.join(' ')}{' '}
        <ManualLink place={places.sweep} about="in how many models a finding stands" />
      </p>
      <DoubtSettings />
      <Matrix conflict={conflict} swept={swept} />
    </details>
  );
}

/** Findings against judgements, where there is more to compare than one with one. */
function Matrix({ conflict, swept }: Pick<TurningRows, 'conflict' | 'swept'>) {
  const isWide = useMedia(WIDE);
  const columns = swept.groups.reduce((sum, { drivers }) => sum + drivers.length, 0);
  if (columns * swept.rows.length < 2) return null;
  return (
    <section className="how-sure-part" aria-labelledby="how-sure-picture">
      <h3 className="part-head" id="how-sure-picture">
        Which changed judgement breaks what
      </h3>
      <MarkLegend />
      {isWide ? (
        <>
          <DoubtPicture conflict={conflict} swept={swept} />
          <MarkPanel swept={swept} />
        </>
      ) : (
        <DoubtList conflict={conflict} swept={swept} />
      )}
    </section>
  );
}
