import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownPreference } from '../../desk/shown-preferences.ts';
import { ask, sayOwn } from '../../document/actions.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { VoteLink } from '../../states/vote-link.tsx';
import { MeasuredPreference } from './measured-preference.tsx';
import { StatementOrder } from './statement-order.tsx';
import { StandingPanel, TrialPanel } from './trial-panel.tsx';
import { usePreferences } from './use-preferences.ts';
import './preferences.css';

/** What everybody prefers, to be changed on trial, beside what that changes among the outcomes. */
export default function PreferencesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const preferences = usePreferences();
  if (conflict === undefined) return null;
  const canChange = preferences?.some(({ kind }) => kind === 'statements') ?? true;
  return (
    <div className="preferences">
      <PreferenceTabs conflict={conflict} preferences={preferences} />
      {canChange ? <TrialPanel conflict={conflict} /> : <StandingPanel conflict={conflict} />}
    </div>
  );
}

function PreferenceTabs({
  conflict,
  preferences,
}: {
  readonly conflict: ShownConflict;
  readonly preferences: readonly ShownPreference[] | undefined;
}) {
  const asked = useWorkspace((workspace) => workspace.asked);
  const tab = useWorkspace(({ own }) => own['preferences']?.['tab']);
  const { decisionMakers } = conflict;
  // Whoever is asked about elsewhere is shown here; that nobody is any more changes nothing.
  const told = decisionMakers.findIndex(({ id }) => id === tab);
  const shown = asked ?? Math.max(0, told);
  useEffect(() => {
    if (asked !== undefined && asked !== told) {
      sayOwn('preferences', { tab: decisionMakers[asked]!.id });
    }
  }, [asked, told, decisionMakers]);
  return (
    <Tabs
      className="tabbed"
      selectedKey={decisionMakers[Math.min(shown, decisionMakers.length - 1)]!.id}
      onSelectionChange={(key) => {
        const position = decisionMakers.findIndex(({ id }) => id === key);
        sayOwn('preferences', { tab: String(key) });
        ask(position);
      }}
    >
      <TabList className="tabs preference-who" aria-label="Whose preferences">
        {decisionMakers.map((decisionMaker, position) => (
          <Tab key={decisionMaker.id} id={decisionMaker.id} className="tab preference-tab">
            <DecisionMakerMark decisionMaker={decisionMaker} position={position} long />
          </Tab>
        ))}
      </TabList>
      {decisionMakers.map(({ id, body }, position) => {
        const preference = preferences?.[position];
        return (
          <TabPanel key={id} id={id} className="tab-panel">
            {body !== undefined ? (
              <div className="preference-body">
                <p>
                  It has no preferences of its own: what it does follows from how its members vote.
                </p>
                <p className="given">{body.rule}</p>
                <VoteLink body={decisionMakers[position]!} says="See how it votes" />
              </div>
            ) : preference === undefined ? (
              <p className="says soft waiting">Reading the preferences …</p>
            ) : preference.kind === 'statements' ? (
              <StatementOrder
                conflict={conflict}
                position={position}
                preferences={preferences!}
                items={preference.items}
              />
            ) : (
              <MeasuredPreference {...preference} whose={decisionMakers[position]!.id} />
            )}
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
