import { Fragment, useId } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useScrollRow } from '../design/use-scroll-row.ts';
import { setView } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { openOverlay } from '../page/overlay.ts';
import type { PageEntry } from '../page/page-entry.ts';
import { type Room, roomsFor, type ViewEntry, viewOf } from '../views/views.ts';
import './navigation.css';

/**
 * The views by rooms, as the sections of a newspaper stand under its title. Where there is no room for all,
 * those of the room that one is in stand side by side, and a list of all opens beside them.
 */
export function Navigation() {
  const current = viewOf(useWorkspace((workspace) => workspace.view));
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const rooms = roomsFor(conflict);
  const row = useScrollRow<HTMLUListElement>(current.id);
  const isAlone = rooms.find((room) => isIn(room, current))?.views.length === 1;
  return (
    <>
      <nav className="line views" aria-label="Views">
        {isAlone && <ShortRooms rooms={rooms} current={current} />}
        <ul className={`line scroll-row rooms${isAlone ? ' rooms-long' : ''}`} ref={row}>
          {rooms.map((room) => (
            <RoomOfViews key={room.id} room={room} current={current} />
          ))}
        </ul>
        <Button className="note whole opens all-views" onPress={() => openOverlay('views')}>
          All views
        </Button>
      </nav>
      <div hidden>
        {rooms.map(({ id, views }) => (
          <Fragment key={id}>
            {views.map((view) => (
              <p key={view.id} id={describing(view)}>
                {view.answers}
              </p>
            ))}
          </Fragment>
        ))}
      </div>
    </>
  );
}

function isIn({ views }: Room, current: PageEntry): boolean {
  return views.some(({ id }) => id === current.id);
}

/** Where not all have room, and the room that one is in has one view: the rooms, each of which leads to its first view. */
function ShortRooms({
  rooms,
  current,
}: {
  readonly rooms: readonly Room[];
  readonly current: PageEntry;
}) {
  return (
    <ul className="room-views rooms-short">
      {rooms.map((room) => (
        <li key={room.id}>
          <Button
            className="block whole view-link"
            {...(isIn(room, current) && { 'aria-current': 'page' as const })}
            onPress={() => void setView(room.views[0]!.id)}
          >
            {room.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Id of the element that says what a view answers, for who does not see it on hover. */
function describing({ id }: ViewEntry): string {
  return `view-${id}-answers`;
}

function RoomOfViews({ room, current }: { readonly room: Room; readonly current: PageEntry }) {
  const title = useId();
  const isCurrent = isIn(room, current);
  return (
    <li className="room" data-current={isCurrent ? true : undefined}>
      <span className="soft block room-name" id={title}>
        {room.name}
      </span>
      <ul className="line room-views" aria-labelledby={title}>
        {room.views.map((view) => (
          <li key={view.id} data-entry={view.id}>
            <ViewLink view={view} isCurrent={view.id === current.id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A view by its name; what it answers is told on hover and focus, and read out with it. */
function ViewLink({ view, isCurrent }: { readonly view: ViewEntry; readonly isCurrent: boolean }) {
  const { id, name, answers } = view;
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      <Button
        className="block whole view-link"
        {...(isCurrent && { 'aria-current': 'page' as const })}
        aria-describedby={describing(view)}
        onPress={() => void setView(id)}
      >
        {name}
      </Button>
      <Tooltip className="panel tooltip" placement="bottom start">
        {answers}
      </Tooltip>
    </TooltipTrigger>
  );
}
