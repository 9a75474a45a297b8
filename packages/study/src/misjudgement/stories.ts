import {
  announcingPieces,
  certifyImprovement,
  findDeterrent,
  improvementsFrom,
  movesOfSanction,
  type Sanction,
  type Situation,
  type StateCode,
  type Steps,
  type UnstableCertificate,
} from '@standoff/engine';
import type { Signal } from '@standoff/language';
import { doing } from '@standoff/wording';
import { remainsOpen } from './closing-signals.ts';
import { errorsOf, NO_ERRORS } from './errors.ts';
import type { MisjudgementsFound } from './find-misjudgements.ts';
import type { Misjudgement } from './misjudgement.ts';

/** What an error is about: what others want, what they can do, or what is the case. */
export type ErrorKind = 'will' | 'capability' | 'fact';

/** A step of a fatal path, by the codes of its states. */
export interface FatalStep {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** Why it is safe in the game of who takes it, with the errors; absent for a body, which votes. */
  readonly seemsSafe?: UnstableCertificate;
  /** What deters from it in truth, where something does. */
  readonly overlooked?: Sanction;
  /** What its mover fears without the errors, where that is not so in truth. */
  readonly feared?: Sanction;
}

/** Misjudgements that open the same path by overlooking the same. Each is of one story, whatever other paths it opens. */
export interface Story {
  readonly path: readonly FatalStep[];
  readonly kinds: readonly ErrorKind[];
  /** The smallest number of errors of its sets. */
  readonly size: number;
  readonly sets: readonly Misjudgement[];
  /** Signals of the file after which no set opens this path. */
  readonly closedBy: readonly Signal[];
}

/** Gathers misjudgements into stories, those of the fewest errors first, then those of most sets. */
export function* tellStories(found: MisjudgementsFound): Steps<Story[]> {
  const stories = new Map<string, { path: FatalStep[]; sets: Misjudgement[] }>();
  const left = announcingPieces(found.found.length);
  for (const [at, misjudgement] of found.found.entries()) {
    const cost = left(at);
    if (cost !== undefined) yield { what: doing.tellingStories, passes: at, share: 0, cost };
    const path = yield* fatalPath(found, misjudgement);
    const key = path
      .map(({ mover, to, overlooked, feared }) => `${mover} ${to} ${said(overlooked ?? feared)}`)
      .join('; ');
    const story = stories.get(key) ?? { path, sets: [] };
    stories.set(key, story);
    story.sets.push(misjudgement);
  }
  const told: Story[] = [];
  for (const { path, sets } of stories.values()) {
    const closedBy: Signal[] = [];
    for (const signal of signalsLeft(found)) {
      if (!(yield* remainsOpen(found, sets, signal))) closedBy.push(signal);
    }
    told.push({ path, kinds: kindsOf(sets), size: sets[0]!.size, sets, closedBy });
  }
  return told.sort((a, b) => a.size - b.size || b.sets.length - a.sets.length);
}

/** Signals that have not been received. */
function signalsLeft({ seen }: MisjudgementsFound): readonly Signal[] {
  const { truth, signals } = seen.games;
  return truth.casebook.conflict.signals.filter((signal) => !signals.includes(signal));
}

function* fatalPath(
  { seen }: MisjudgementsFound,
  { errors, path }: Misjudgement,
): Steps<FatalStep[]> {
  const { truth, own } = seen.games;
  const { space } = truth.casebook;
  const steps: FatalStep[] = [];
  for (const { mover, from, to } of path) {
    const step = { mover, from: space.codeOf(from), to: space.codeOf(to) };
    if (mover >= own.length) {
      steps.push(step);
      continue;
    }
    const verdict = { concept: seen.concept.id, decisionMaker: mover, cell: from };
    const { opened } = yield* seen.of(mover, errorsOf(errors, mover));
    const seems = yield* certifyImprovement(opened.situation, verdict, to);
    const real = yield* judged(truth.situation, verdict, to);
    const usual = yield* seen.of(mover, NO_ERRORS);
    const before = yield* judged(usual.opened.situation, verdict, to);
    steps.push({
      ...step,
      ...('verdict' in seems && { seemsSafe: seems }),
      ...(isSanction(real) && { overlooked: real }),
      ...(isSanction(before) && real === 'safe' && { feared: before }),
    });
  }
  return steps;
}

/** What deters from a move in a game, if anything does. Who does not like it better needs no deterring. */
function* judged(
  situation: Situation,
  verdict: { readonly concept: string; readonly decisionMaker: number; readonly cell: number },
  to: number,
): Steps<Sanction | 'safe' | 'no-improvement'> {
  const { decisionMaker, cell } = verdict;
  if (!improvementsFrom(situation, decisionMaker, cell).includes(to)) return 'no-improvement';
  return (yield* findDeterrent(situation, verdict, to)) ?? 'safe';
}

function isSanction(one: Sanction | 'safe' | 'no-improvement'): one is Sanction {
  return typeof one !== 'string';
}

function said(sanction: Sanction | undefined): string {
  if (sanction === undefined) return '';
  return movesOfSanction(sanction)
    .map(({ mover, to }) => `${mover}>${to}`)
    .join();
}

function kindsOf(sets: readonly Misjudgement[]): ErrorKind[] {
  const all = sets.flatMap(({ errors }) => [...errors.values()]);
  return [
    ...(all.some(({ orders }) => orders.size > 0) ? (['will'] as const) : []),
    ...(all.some(({ hidden }) => hidden.length > 0) ? (['capability'] as const) : []),
    ...(all.some(({ misread }) => misread.size > 0) ? (['fact'] as const) : []),
  ];
}
