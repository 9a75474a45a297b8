import { useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import {
  chooseClaim,
  openSourcesOf,
  type Panel,
  setFilter,
  setPanel,
  useOpenedSources,
} from '../../claims/opened-sources.ts';
import { tabStop } from '../../design/tab-stop.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { ShownCoverage } from '../../desk/shown-sources.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { ClaimList } from './claim-list.tsx';
import { Gaps } from './gaps.tsx';
import { Reader } from './reader.tsx';
import { SourceForms } from './source-forms.tsx';
import { useCoverage, useSourceText } from './use-coverage.ts';
import './sources.css';
import '../../claims/claim-references.css';

/** Who said what where, beside the text; and what rests on it. */
export default function SourcesView() {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const origin = useWorkspace((workspace) => workspace.origin);
  const coverage = useCoverage();
  useEffect(() => {
    openSourcesOf(origin);
    showSoughtClaim();
  }, [origin]);
  if (conflict === undefined || coverage === undefined) {
    return <p className="says soft waiting">Reading the claims …</p>;
  }
  if (conflict.sources.length === 0 && conflict.claims.length === 0) return <NoSources />;
  return <Desk conflict={conflict} coverage={coverage} />;
}

/** Opens the claim that another view leads to. */
function showSoughtClaim(): void {
  const { soughtClaim, conflict } = useWorkspace.getState();
  const claim = conflict?.claims.find(({ id }) => id === soughtClaim);
  if (claim === undefined) return;
  setPanel('claims');
  chooseClaim(claim.id, claim.at[0]?.source, 'elsewhere');
  useWorkspace.setState({ soughtClaim: undefined });
}

function NoSources() {
  return (
    <div className="sources-forms">
      <p className="soft says sources-empty">
        This model names no sources. Once there is one, its text can be attached here and claims be
        made from it.
      </p>
      <SourceForms sections={['sources']} />
    </div>
  );
}

function Desk({
  conflict,
  coverage,
}: {
  readonly conflict: ShownConflict;
  readonly coverage: ShownCoverage;
}) {
  const panel = useOpenedSources((opened) => opened.panel);
  const wanted = useOpenedSources((opened) => opened.source);
  const filter = useOpenedSources((opened) => opened.filter);
  const source = conflict.sources.find(({ id }) => id === wanted) ?? conflict.sources[0];
  const reading = useSourceText(source?.id);
  return (
    <div className="sources" data-panel={panel} data-text={reading !== undefined}>
      <div className="sources-side">
        <PanelSwitch conflict={conflict} coverage={coverage} panel={panel} />
        {panel === 'forms' ? (
          <div className="sources-forms">
            <SourceForms sections={['sources', 'claims']} />
          </div>
        ) : panel === 'gaps' ? (
          <Gaps conflict={conflict} coverage={coverage} />
        ) : (
          <div className="sources-claims">
            <ClaimList
              conflict={conflict}
              coverage={coverage}
              reading={reading}
              filter={filter}
              onFilter={setFilter}
            />
          </div>
        )}
      </div>
      {source && <Reader key={source.id} conflict={conflict} source={source} reading={reading} />}
    </div>
  );
}

function PanelSwitch({
  conflict,
  coverage,
  panel,
}: {
  readonly conflict: ShownConflict;
  readonly coverage: ShownCoverage;
  readonly panel: Panel;
}) {
  const gaps = coverage.uncited.length + coverage.unused.length;
  return (
    <ToggleButtonGroup
      aria-label="What is shown"
      className="segments sources-panels"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[panel]}
      onSelectionChange={(keys) => setPanel([...keys][0] as Panel)}
    >
      <ToggleButton id="claims" {...tabStop(panel === 'claims', true)} className="segment">
        Claims ({conflict.claims.length})
      </ToggleButton>
      <ToggleButton id="gaps" {...tabStop(panel === 'gaps', true)} className="segment">
        Gaps ({gaps})
      </ToggleButton>
      <ToggleButton id="forms" {...tabStop(panel === 'forms', true)} className="segment">
        Add or change
      </ToggleButton>
      <ToggleButton id="text" {...tabStop(panel === 'text', true)} className="segment narrow-only">
        Text
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
