import type { Sketch } from '@standoff/language';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useScrollRow } from '../../design/use-scroll-row.ts';
import { sayOwn, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { EntryList } from '../../entries/entry-list.tsx';
import { entryKinds } from '../../entries/kinds.ts';
import { OptionsStep } from '../../entries/options-step.tsx';
import { ConflictStep } from './conflict-step.tsx';
import { ConsequencesStep } from './consequences-step.tsx';
import { DecisionMakersStep } from './decision-makers-step.tsx';
import { FindingAside } from './finding-aside.tsx';
import { FindingStep } from './finding-step.tsx';
import { ImpossibleStep } from './impossible-step.tsx';
import { NowStep } from './now-step.tsx';
import { furtherSteps, type Step, steps } from './steps.ts';
import { useSketch } from './use-sketch.ts';
import type { StepId } from './what-is-missing.ts';
import { WishesStep } from './wishes-step.tsx';
import './build.css';
import './interview.css';

/** The conflict in forms, one step at a time, with what follows beside it. */
export default function BuildView() {
  const { sketch, isRead } = useSketch();
  const [step, setStep] = useStep();
  if (sketch?.isGraph) return <GivenAsStates />;
  return (
    <div className="build">
      <Outline sketch={sketch} step={step} onStep={setStep} />
      {isRead ? <StepPanel sketch={sketch} step={step} onStep={setStep} /> : <Unreadable />}
      <FindingAside sketch={sketch} isTold={step === 'finding'} onStep={setStep} />
    </div>
  );
}

/** The step that is open; the address says it. */
function useStep(): readonly [StepId, (step: StepId) => void] {
  const said = useWorkspace(({ own }) => own['build']?.['step']);
  const step = [...steps, ...furtherSteps].find(({ id }) => id === said)?.id ?? 'conflict';
  return [step, (chosen) => sayOwn('build', { step: chosen })];
}

function Outline({
  sketch,
  step,
  onStep,
}: {
  readonly sketch: Sketch | undefined;
  readonly step: StepId;
  readonly onStep: (step: StepId) => void;
}) {
  const row = useScrollRow<HTMLElement>(step);
  const link = ({ id, name, state }: Step) => (
    <li key={id} data-entry={id}>
      <button
        type="button"
        className="soft full step-link"
        aria-current={id === step ? 'step' : undefined}
        onClick={() => onStep(id)}
      >
        <span>{name}</span>
        <span className="note cut light step-state given">{sketch ? state(sketch) : ''}</span>
      </button>
    </li>
  );
  return (
    <nav className="steps scroll-row" aria-label="Steps" ref={row}>
      <div className="steps-lists">
        <ol>{steps.map(link)}</ol>
        <h2 className="eyebrow ruled-above steps-further">May be added</h2>
        <ul>{furtherSteps.map(link)}</ul>
      </div>
    </nav>
  );
}

function StepPanel({
  sketch,
  step,
  onStep,
}: {
  readonly sketch: Sketch | undefined;
  readonly step: StepId;
  readonly onStep: (step: StepId) => void;
}) {
  const place = steps.findIndex(({ id }) => id === step);
  const { heading, lead } = [...steps, ...furtherSteps].find(({ id }) => id === step)!;
  // What may be added stands beside the way that every conflict takes.
  const [before, after] = place < 0 ? [] : [steps[place - 1], steps[place + 1]];
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) title.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <section className="step" aria-labelledby="step-title">
      <h2 id="step-title" className="step-title" tabIndex={-1} ref={title}>
        {heading}
      </h2>
      <p className="soft says step-lead">{lead}</p>
      <StepForm sketch={sketch} step={step} />
      <div className="row ruled-above apart step-ways">
        {before && (
          <Button className="quiet-button" onPress={() => onStep(before.id)}>
            Back: {before.name}
          </Button>
        )}
        {after && (
          <Button className="strong-button" onPress={() => onStep(after.id)}>
            Continue: {after.name}
          </Button>
        )}
        {place < 0 && (
          <Button className="strong-button" onPress={() => onStep('finding')}>
            Go to the finding
          </Button>
        )}
      </div>
    </section>
  );
}

function StepForm({
  sketch,
  step,
}: {
  readonly sketch: Sketch | undefined;
  readonly step: StepId;
}) {
  switch (step) {
    case 'conflict':
      return <ConflictStep sketch={sketch} />;
    case 'decision-makers':
      return <DecisionMakersStep sketch={sketch} />;
    case 'options':
      return <OptionsStep sketch={sketch} />;
    case 'now':
      return <NowStep sketch={sketch} />;
    case 'impossible':
      return <ImpossibleStep sketch={sketch} />;
    case 'consequences':
      return <ConsequencesStep sketch={sketch} />;
    case 'wishes':
      return <WishesStep sketch={sketch} />;
    case 'finding':
      return <FindingStep />;
    default:
      if (sketch === undefined) return <p className="soft step-empty">Begin with the title.</p>;
      return <EntryList key={step} kind={entryKinds[step]} sketch={sketch} />;
  }
}

function GivenAsStates() {
  return (
    <div className="says gap-10 build-apart">
      <p>
        This conflict is given as states and moves, without options. It has no forms; change it in
        the text.
      </p>
      <ToText />
    </div>
  );
}

function Unreadable() {
  return (
    <div className="step">
      <p>The text has a fault that leaves the forms nothing to go by. Correct it in the text.</p>
      <ToText />
    </div>
  );
}

function ToText() {
  return (
    <Button className="plain-button" onPress={() => void setView('model')}>
      Go to the text
    </Button>
  );
}
