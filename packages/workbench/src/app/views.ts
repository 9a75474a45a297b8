import { type ComponentType, lazy } from 'react';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { SituationView } from '../situation/situation-view.tsx';

/** A view of a conflict: how it is called and what shows it. */
export interface ViewEntry {
  /** In the address. */
  readonly id: string;
  readonly name: string;
  readonly Component: ComponentType;
  /** Whether a conflict has anything to show there; every one has where this is left out. */
  readonly isFor?: (conflict: ShownConflict) => boolean;
  /** Whether it shows the finding itself, and also where the text is not complete yet. */
  readonly standsAlone?: boolean;
  /** Whether it shows verdicts also where they are hidden from who predicts them. */
  readonly isForTeachers?: boolean;
}

/** The views in the order of the navigation. All but the first are loaded when they are opened. */
const views: readonly ViewEntry[] = [
  { id: 'situation', name: 'Situation', Component: SituationView },
  {
    id: 'outcomes',
    name: 'Outcomes',
    Component: lazy(() => import('../outcomes/outcomes-view.tsx')),
  },
  { id: 'map', name: 'Map', Component: lazy(() => import('../map/map-view.tsx')) },
  {
    id: 'votes',
    name: 'Vote',
    Component: lazy(() => import('../votes/votes-view.tsx')),
    isFor: ({ decisionMakers }) => decisionMakers.some(({ body }) => body !== undefined),
  },
  {
    id: 'preferences',
    name: 'Preferences',
    Component: lazy(() => import('../preferences/preferences-view.tsx')),
  },
  {
    id: 'sources',
    name: 'Sources',
    Component: lazy(() => import('../sources/sources-view.tsx')),
  },
  {
    id: 'compare',
    name: 'Compare',
    Component: lazy(() => import('../compare/compare-view.tsx')),
    isFor: ({ variants }) => variants.length > 0,
  },
  {
    id: 'build',
    name: 'Build',
    Component: lazy(() => import('../build/build-view.tsx')),
    standsAlone: true,
  },
  { id: 'model', name: 'Model', Component: lazy(() => import('../model/model-view.tsx')) },
  {
    id: 'assign',
    name: 'Make an assignment',
    Component: lazy(() => import('../predict/assign-view.tsx')),
    isFor: () => false,
  },
  {
    id: 'gather',
    name: 'Gather answers',
    Component: lazy(() => import('../predict/gather-view.tsx')),
    isFor: () => false,
    standsAlone: true,
    isForTeachers: true,
  },
];

/** The view with an id of the address, or the first. */
export function viewOf(id: string): ViewEntry {
  return views.find((view) => view.id === id) ?? views[0]!;
}

/** The views that have something to show of a conflict; those of every conflict while there is none. */
export function viewsFor(conflict: ShownConflict | undefined): readonly ViewEntry[] {
  return views.filter(({ isFor }) => isFor === undefined || (conflict && isFor(conflict)));
}
