import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAnswer } from '../../asking/use-answer.ts';
import type { ConceptId, ShownConflict } from '../../desk/shown-conflict.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { desk } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import {
  changeBeliefs,
  keepBeliefsInAddress,
  settleOn,
  useBeliefSettings,
} from './belief-settings.ts';
import type { BeliefTab } from './belief-words.ts';
import { FatalTab } from './fatal-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { PicturesTab } from './pictures-tab.tsx';
import { nameFatal, targetIn } from './targets.ts';
import { ThreatsTab } from './threats-tab.tsx';
import './beliefs.css';

keepBeliefsInAddress();

/** Who is mistaken about what, and what that could lead to. */
export default function BeliefsView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const settled = useBeliefSettings((settings) => settings.origin === origin);
  useEffect(() => settleOn(origin), [origin]);
  return settled && conflict && <Beliefs conflict={conflict} />;
}

const askGrounds = () => desk.beliefGrounds();

function Beliefs({ conflict }: { readonly conflict: ShownConflict }) {
  const tab = useBeliefSettings((settings) => settings.tab);
  const asked = useBeliefSettings((settings) => settings.signals);
  const wish = useBeliefSettings((settings) => settings.wish);
  const wanted = useBeliefSettings((settings) => settings.target);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const grounds = useAnswer(conflict, askGrounds, noArguments);
  if (grounds === undefined) return <p className="says soft waiting">Reading who thinks what …</p>;
  // An address may name signals that there are no more.
  const signals = grounds.signals.flatMap(({ id }) => (asked.includes(id) ? [id] : []));
  const props = { conflict, grounds, signals, concept: oneConcept(conflict, foresight) };
  return (
    <Tabs
      className="tabbed beliefs"
      selectedKey={tab}
      onSelectionChange={(key) => changeBeliefs({ tab: key as BeliefTab })}
    >
      <TabList className="tabs beliefs-tabs" aria-label="About beliefs">
        <Tab id="pictures" className="soft tab">
          What each thinks
        </Tab>
        <Tab id="fatal" className="soft tab">
          {nameFatal(targetIn(conflict, grounds, wanted), wish)}
        </Tab>
        <Tab id="threats" className="soft tab">
          Threats
        </Tab>
        <Tab id="history" className="soft tab">
          History
        </Tab>
      </TabList>
      <TabPanel id="pictures" className="tab-panel beliefs-panel">
        <PicturesTab {...props} />
      </TabPanel>
      <TabPanel id="fatal" className="tab-panel beliefs-panel">
        <FatalTab {...props} />
      </TabPanel>
      <TabPanel id="threats" className="tab-panel beliefs-panel">
        <ThreatsTab {...props} />
      </TabPanel>
      <TabPanel id="history" className="tab-panel beliefs-panel">
        <HistoryTab {...props} />
      </TabPanel>
    </Tabs>
  );
}

const noArguments: [] = [];

/** Who is read as the page reads everybody; where it reads them differently, as is usual. */
function oneConcept({ concepts }: ShownConflict, foresight: ConceptId): ConceptId {
  const known = concepts.find(({ id }) => id === foresight);
  return known === undefined || known.id === 'given' ? usualConceptOf(concepts) : known.id;
}
