import { create } from 'zustand';
import type {
  ConceptId,
  Look,
  Opening,
  Progress,
  ShownConflict,
  ShownSize,
  ShownState,
  StateKey,
} from '../desk/shown-conflict.ts';
import type { OwnWords } from './address.ts';
import type { AskedTogether } from './asked-who.ts';
import { type CoalitionChoices, noCoalitions } from './coalition-choices.ts';
import { emptyHistory, type History } from './history.ts';
import type { LinkProblem } from './link-problem.ts';
import { type MapChoices, usualMap } from './map-choices.ts';
import type { Trial } from './trial.ts';

/** A move that was made on the page: who made it (nobody where options were set) and to what. */
export interface TrailMove {
  /** Its place in the trail, from 0. */
  readonly place: number;
  readonly from: StateKey;
  readonly to: StateKey;
  /** Position of the decision maker. */
  readonly mover?: number;
  readonly words: string;
}

/** Of which body, the first where nothing is said, and on which draft. */
export interface VotePlace {
  readonly body?: string;
  readonly draft?: StateKey;
  /**
   * Whether drafts start from the state at hand, or in the status quo from before the body adopted what is the case
   * in it; where nothing is said the latter, unless a draft is asked for.
   */
  readonly start?: 'here' | 'before';
}

/** What undo takes back. */
export interface Snapshot {
  readonly text: string;
  readonly briefing?: string | undefined;
  readonly variant: string | undefined;
  readonly here: StateKey;
  readonly trail: readonly TrailMove[];
}

/** Everything that the page shows comes from here. */
export interface Workspace {
  /** The bundled conflict that the document started from, and its text. */
  readonly origin: string;
  readonly base: string;
  readonly text: string;
  /** The variant of the file that is read; undefined for the file as it stands. */
  readonly variant: string | undefined;
  /** Id of the reading of preferences asked for; undefined for the general one. */
  readonly preferenceReading: string | undefined;
  /** Concepts to analyse besides the usual ones. */
  readonly furtherConcepts: readonly ConceptId[];
  /** Id of the document, and on which revision of what the browser keeps its text rests; 0 if on none. */
  readonly document: string;
  readonly revision: number;
  /** Id of the document that this one became a copy of; older entries of the history name it. */
  readonly copyOf?: string | undefined;
  /** The text that the address of the page holds. */
  readonly addressedText?: string | undefined;
  /** The text as it is kept, or as it was opened. */
  readonly savedText: string;
  /** The briefing that is written about it, and as it is kept; undefined where none was begun. */
  readonly briefing?: string | undefined;
  readonly savedBriefing?: string | undefined;
  /** What was done to the text last. */
  readonly lastChange: string;
  /** Id of the view shown; empty for the library. */
  readonly view: string;
  /** The last good analysis, and the text that it is of. */
  readonly conflict?: ShownConflict | undefined;
  readonly analysedText?: string | undefined;
  /** What came of the text as it stands. */
  readonly opening: Opening['status'] | 'running' | 'failed';
  readonly diagnostics: Extract<Opening, { status: 'errors' }>['diagnostics'];
  /** Why the text as it stands could not be analysed, if so. */
  readonly problem?: string;
  /** How many combinations there are, where these are too many. */
  readonly size?: ShownSize;
  readonly progress?: Progress;
  readonly here: StateKey;
  readonly trail: readonly TrailMove[];
  readonly state?: ShownState | undefined;
  /** What was shown before the last move; undefined where no move led here. */
  readonly former: ShownState | undefined;
  /** The state that is asked about: why not this one? */
  readonly rival: StateKey | undefined;
  /** The proposition that a link asks about, as text. */
  readonly that?: string | undefined;
  /** Which vote is looked at: of which body, by its id, and on which draft. */
  readonly vote: VotePlace;
  readonly map: MapChoices;
  /** What is to be predicted, as the address says it; verdicts are hidden meanwhile. */
  readonly predict?: string | undefined;
  /** The coalitions that count beside the decision makers. */
  readonly coalitions: CoalitionChoices;
  /** By what the page is read: a concept for everybody, or `given` where each has its own. */
  readonly foresight: ConceptId;
  /** How far each was asked to look; as the file says where nothing was asked. */
  readonly look: Look | undefined;
  /** Position of the decision maker whose verdict is asked about, until the state changes. */
  readonly asked: number | undefined;
  /** Those who are asked about together, where nobody alone is. */
  readonly askedTogether?: AskedTogether | undefined;
  /** Whom the address wants to be asked about, until the state is there. */
  readonly soughtWho?: string | undefined;
  /** What views say of themselves in the address, by their ids. */
  readonly own: Readonly<Record<string, OwnWords>>;
  readonly history: History<Snapshot>;
  /** A change of preferences that is tried out or was kept last. */
  readonly trial?: Trial | undefined;
  /** The place in the text that the editor is to show when it opens. */
  readonly sought?: number | undefined;
  /** Why the changes in the address that was opened are not in the text. */
  readonly linkProblem?: LinkProblem | undefined;
  /** The claim that the view of the sources is to show when it opens. */
  readonly soughtClaim?: string | undefined;
}

export const useWorkspace = create<Workspace>(() => ({
  origin: '',
  base: '',
  text: '',
  document: '',
  revision: 0,
  savedText: '',
  lastChange: '',
  view: '',
  opening: 'running',
  diagnostics: [],
  here: '',
  trail: [],
  foresight: '',
  look: undefined,
  asked: undefined,
  own: {},
  variant: undefined,
  preferenceReading: undefined,
  furtherConcepts: [],
  vote: {},
  map: usualMap,
  coalitions: noCoalitions,
  former: undefined,
  rival: undefined,
  that: undefined,
  history: emptyHistory(),
}));

export function snapshotOf({ text, briefing, variant, here, trail }: Workspace): Snapshot {
  return { text, briefing, variant, here, trail };
}
