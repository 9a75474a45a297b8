import { useWorkspace } from '../../document/workspace.ts';
import { PredictSwitch } from '../../page/predict-switch.tsx';
import { OptionPanel } from '../../states/option-panel.tsx';
import { SurvivingSection } from '../coalitions/surviving-section.tsx';
import { RivalSection } from '../why-not/rival-section.tsx';
import { StatePanel } from './state-panel.tsx';
import { Trail } from './trail.tsx';
import { WhyPanel } from './why-panel.tsx';
import './situation.css';

/** One state of the world: set it, see who would stay in it, and why. */
export default function SituationView() {
  const state = useWorkspace((workspace) => workspace.state);
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const isAsked = useWorkspace((workspace) => workspace.rival !== undefined);
  if (state === undefined || conflict === undefined) return null;
  const rival = <RivalSection conflict={conflict} state={state} />;
  // An argument that was asked for stands first, where it is seen.
  return (
    <>
      {isAsked && rival}
      <Trail />
      <div className="situation">
        <OptionPanel conflict={conflict} state={state} />
        <StatePanel conflict={conflict} state={state} />
        <WhyPanel conflict={conflict} state={state} />
      </div>
      {!isAsked && rival}
      <SurvivingSection conflict={conflict} />
      <PredictSwitch />
    </>
  );
}
