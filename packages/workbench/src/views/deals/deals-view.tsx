import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useAnswer } from '../../asking/use-answer.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { desk, sayOwn, setView } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { AgreeTab } from './agree-tab.tsx';
import { changeDeals, keepDealsInAddress, settleOn, useDealSettings } from './deal-settings.ts';
import type { DealTab } from './deal-words.ts';
import { LeastTab } from './least-tab.tsx';
import './deals.css';

keepDealsInAddress();

/** What some parties could agree on, whether it would hold, and what would make an outcome happen. */
export default function DealsView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const settled = useDealSettings((settings) => settings.origin === origin);
  useEffect(() => settleOn(origin), [origin]);
  return settled && conflict && <Deals conflict={conflict} />;
}

const askGrounds = () => desk.dealGrounds();
const noArguments: [] = [];

function Deals({ conflict }: { readonly conflict: ShownConflict }) {
  const tab = useDealSettings((settings) => settings.tab);
  const grounds = useAnswer(conflict, askGrounds, noArguments);
  if (grounds === undefined)
    return <p className="says soft waiting">Reading what could be agreed on …</p>;
  return (
    <Tabs
      className="tabbed deals"
      selectedKey={tab}
      onSelectionChange={(key) => changeDeals({ tab: key as DealTab })}
    >
      <TabList className="tabs" aria-label="About deals">
        <Tab id="agree" className="soft tab">
          What they could agree on
        </Tab>
        <Tab id="least" className="soft tab">
          What would make it happen
        </Tab>
      </TabList>
      <TabPanel id="agree" className="tab-panel deals-panel">
        {conflict.statusQuo === undefined ? (
          <Unplaced conflict={conflict} />
        ) : (
          <AgreeTab conflict={conflict} grounds={grounds} />
        )}
      </TabPanel>
      <TabPanel id="least" className="tab-panel deals-panel">
        <LeastTab conflict={conflict} grounds={grounds} />
      </TabPanel>
    </Tabs>
  );
}

/** Nothing is wrong with a file without a status quo; what is missing here is one step away. */
function Unplaced({ conflict }: { readonly conflict: ShownConflict }) {
  const hasForms = conflict.decisionMakers.some(({ options }) => options.length > 0);
  const go = async () => {
    if (hasForms) sayOwn('build', { step: 'now' });
    await setView(hasForms ? 'build' : 'model');
  };
  return (
    <div className="column deals-empty">
      <p>
        A deal changes where things stand, and this file does not say where that is. With a status
        quo it can be asked what who could agree on.
      </p>
      <button type="button" className="plain-button" onClick={() => void go()}>
        {hasForms ? 'Say how things stand' : 'Write a status quo into the file'}
      </button>
    </div>
  );
}
