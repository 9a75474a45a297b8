import { Button } from 'react-aria-components';
import { ArcSide } from './arc-side.tsx';
import { GroupSide } from './group-side.tsx';
import { arcsOf, groupsOf, stateAt } from './selection.ts';
import type { SideProps } from './side-props.ts';
import { StateSide } from './state-side.tsx';

/** What is known of the state, move or group that was chosen. */
export function MapPanel(props: SideProps) {
  const { selection, map, joint, onSelect } = props;
  return (
    <aside className="map-panel" aria-label="What was chosen on the map">
      <Button
        className="quiet-button map-panel-close"
        aria-label="Close"
        onPress={() => onSelect(undefined)}
      >
        Close
      </Button>
      {selection.kind === 'state' && <StateSide {...props} state={stateAt(map, selection.key)} />}
      {selection.kind === 'arc' && (
        <ArcSide {...props} arc={arcsOf(map, joint.arcs).find(({ id }) => id === selection.id)} />
      )}
      {selection.kind === 'group' && (
        <GroupSide {...props} group={groupsOf(map).find(({ id }) => id === selection.id)} />
      )}
    </aside>
  );
}
