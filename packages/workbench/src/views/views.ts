import { lazy } from 'react';
import type { ShownConflict } from '../desk/shown-conflict.ts';
import type { PageEntry } from '../page/page-entry.ts';
import { Opening } from './read/opening.tsx';
import { ReadView } from './read/read-view.tsx';

/** What one comes for; the views stand in its room. */
export type RoomId = 'read' | 'explore' | 'make' | 'publish';

/** One that stands in the navigation, and what it answers. */
export interface ViewEntry extends PageEntry {
  readonly room: RoomId;
  /** The question that it answers. */
  readonly answers: string;
  /** The same in every conflict, and never another view's, also where this one is not shown. */
  readonly key: string;
  /** Whether a conflict has anything to show there; every one has where this is left out. */
  readonly isFor?: (conflict: ShownConflict) => boolean;
}

/** The views in the order of the navigation. All but the first are loaded when they are opened. */
const views: readonly ViewEntry[] = [
  {
    id: 'read',
    room: 'read',
    name: 'Front page',
    answers: 'What is the conflict about, and what are its questions?',
    key: 'r',
    Component: ReadView,
    Opening,
    dependsOnReading: true,
  },
  {
    id: 'situation',
    room: 'explore',
    name: 'State',
    answers: 'Who would stay in this state, who would move, and why?',
    key: '1',
    Component: lazy(() => import('./situation/situation-view.tsx')),
    isInReport: true,
    dependsOnReading: true,
  },
  {
    id: 'outcomes',
    room: 'explore',
    name: 'Outcomes',
    answers: 'Which outcomes hold, and under which foresight?',
    key: '2',
    Component: lazy(() => import('./outcomes/outcomes-view.tsx')),
    isInReport: true,
    dependsOnReading: true,
  },
  {
    id: 'map',
    room: 'explore',
    name: 'Map',
    answers: 'How does one get from here to there, and by whose moves?',
    key: '3',
    Component: lazy(() => import('./map/map-view.tsx')),
    isInReport: true,
    dependsOnReading: true,
  },
  {
    id: 'votes',
    aliases: ['vote'],
    room: 'explore',
    name: 'Vote',
    answers: 'Which drafts would an institution adopt, and whose vote decides?',
    key: '8',
    Component: lazy(() => import('./votes/votes-view.tsx')),
    isFor: ({ decisionMakers }) => decisionMakers.some(({ body }) => body !== undefined),
  },
  {
    id: 'beliefs',
    aliases: ['belief'],
    room: 'explore',
    name: 'Beliefs',
    answers: 'Who is mistaken about what, and what could that lead to?',
    key: 'b',
    Component: lazy(() => import('./beliefs/beliefs-view.tsx')),
    dependsOnReading: true,
  },
  {
    id: 'how-sure',
    aliases: ['sure', 'doubt'],
    room: 'explore',
    name: 'In doubt',
    answers: 'In how many plausible models does the finding stand, and what does it hang on?',
    key: 'h',
    Component: lazy(() => import('./how-sure/how-sure-view.tsx')),
    dependsOnReading: true,
  },
  {
    id: 'deals',
    aliases: ['deal'],
    room: 'explore',
    name: 'Deals',
    answers: 'What could who agree on, would it hold, and what would make it happen?',
    key: 'd',
    Component: lazy(() => import('./deals/deals-view.tsx')),
    dependsOnReading: true,
  },
  {
    id: 'compare',
    room: 'explore',
    name: 'Compare',
    answers: 'What do the variants of the file judge otherwise, and what comes of it?',
    key: '9',
    Component: lazy(() => import('./compare/compare-view.tsx')),
    isFor: ({ variants }) => variants.length > 0,
  },
  {
    id: 'build',
    room: 'make',
    name: 'Build',
    answers: 'Who is in the conflict, what can each do, and what does each want?',
    key: '6',
    Component: lazy(() => import('./build/build-view.tsx')),
    isWritten: true,
    standsAlone: true,
    dependsOnReading: true,
  },
  {
    id: 'preferences',
    room: 'make',
    name: 'Preferences',
    answers: 'What does each party want, and what if a judgement were another?',
    key: '4',
    Component: lazy(() => import('./preferences/preferences-view.tsx')),
    dependsOnReading: true,
  },
  {
    id: 'sources',
    room: 'make',
    name: 'Sources',
    answers: 'On which claims and passages does the model rest?',
    key: '5',
    Component: lazy(() => import('./sources/sources-view.tsx')),
  },
  {
    id: 'model',
    aliases: ['file'],
    room: 'make',
    name: 'File',
    answers: 'What does the model file say, word for word?',
    key: '7',
    Component: lazy(() => import('./model/model-view.tsx')),
    isInReport: true,
    isWritten: true,
  },
  {
    id: 'publish',
    aliases: ['briefing'],
    room: 'publish',
    name: 'Briefing',
    answers: 'What do readers see, and does what is written there still hold?',
    key: 'p',
    Component: lazy(() => import('./publish/publish-view.tsx')),
    isInReport: true,
    isWritten: true,
  },
];

/** For teachers: opened by commands, and in no room. */
const teachersPages: readonly PageEntry[] = [
  {
    id: 'assign',
    name: 'Make an assignment',
    Component: lazy(() => import('./predict/assign-view.tsx')),
    isWritten: true,
  },
  {
    id: 'gather',
    name: 'Gather answers',
    Component: lazy(() => import('./predict/gather-view.tsx')),
    standsAlone: true,
    isForTeachers: true,
  },
];

const rooms: readonly { readonly id: RoomId; readonly name: string }[] = [
  { id: 'read', name: 'Read' },
  { id: 'explore', name: 'Explore' },
  { id: 'make', name: 'Make' },
  { id: 'publish', name: 'Publish' },
];

/** A room with the views that stand in it. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly views: readonly ViewEntry[];
}

/** The view with an id of the address, or the first. */
export function viewOf(id: string): PageEntry {
  const isAsked = (page: PageEntry) => page.id === id || page.aliases?.includes(id) === true;
  return views.find(isAsked) ?? teachersPages.find(isAsked) ?? views[0]!;
}

/** The views that have something to show of a conflict; those of every conflict while there is none. */
export function viewsFor(conflict: ShownConflict | undefined): readonly ViewEntry[] {
  return roomsFor(conflict).flatMap((room) => room.views);
}

/** The same by rooms; one without a view is left out. */
export function roomsFor(conflict: ShownConflict | undefined): readonly Room[] {
  const shown = views.filter(({ isFor }) => isFor === undefined || (conflict && isFor(conflict)));
  return rooms
    .map((room) => ({ ...room, views: shown.filter((view) => view.room === room.id) }))
    .filter((room) => room.views.length > 0);
}
