import type { MisjudgementsJson } from '@standoff/report';
import { numberWord } from '@standoff/wording/lists';
import type { InquiryOptions, ToldOf } from '../../desk/inquiry-reply.ts';
import { type NamedState, nameState, sayChanges } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';

/** What is looked for: errors after which sensible steps lead somewhere. */
export interface FatalQuestion {
  /** A formula: what must not happen, or what is to come about. */
  readonly target: string;
  readonly wish: 'avoid' | 'reach';
  readonly concept: string;
  /** Ids of the signals that have been received. */
  readonly signals: readonly string[];
  readonly facts: boolean;
  readonly upTo: number;
}

export function optionsOf(question: FatalQuestion): InquiryOptions<'misjudge'> {
  const { target, wish, concept, signals, facts, upTo } = question;
  return { [wish]: target, concept, signals, facts, upTo };
}

type ToldErrors = ToldOf<'misjudge'>;
type StoryJson = MisjudgementsJson['stories'][number];
type StepJson = StoryJson['path'][number];

/** Sets of errors that open one path by overlooking the same, laid out to be walked. */
export interface Story {
  /** The same for the same story, whatever else is asked. */
  readonly key: string;
  /** Which of the document it is, from 0. */
  readonly at: number;
  readonly told: StoryJson;
  /** Where it begins, as it stands. */
  readonly from: NamedState;
  readonly steps: readonly FatalStep[];
}

export interface FatalStep {
  readonly mover: number;
  readonly to: NamedState;
  readonly change: string;
  readonly told: StepJson;
}

export function storiesOf(conflict: ShownConflict, { document, keys }: ToldErrors): Story[] {
  return document.stories.map((told, at) => {
    const steps = told.path.map((step): FatalStep => {
      const [from, to] = [keys[step.from]!, keys[step.to]!];
      return {
        mover: positionsOf(conflict, [step.mover])[0]!,
        to: nameState(conflict, to),
        change: sayChanges(conflict, from, to),
        told: step,
      };
    });
    const [first] = told.path;
    const start = first === undefined ? conflict.statusQuo! : keys[first.from]!;
    const key = keyOf(conflict, keys, told);
    return { key, at, told, from: nameState(conflict, start), steps };
  });
}

/** Whether it is proved that no error about what others want or can do leads there. */
export function isClosed({ document: { proof, size } }: ToldErrors): boolean {
  return proof.closed !== undefined && size === null;
}

/** How a list of so many sets of errors begins. */
export function saySets(sets: number): string {
  if (sets === 1) return 'What is enough:';
  return `${sets === 2 ? 'Either' : 'Any'} of these ${numberWord(sets)} is enough:`;
}

/** Names a story by its steps and what is overlooked, in a few letters, so that an address can hold it. */
function keyOf(conflict: ShownConflict, keys: ToldErrors['keys'], { path }: StoryJson): string {
  const place = ({ mover, to }: { readonly mover: string; readonly to: string }) =>
    `${positionsOf(conflict, [mover])[0]}${keys[to]}`;
  const said = path.map((step) => {
    const sanction = step.overlooked ?? step.feared;
    const replies =
      sanction === undefined
        ? []
        : sanction.kind === 'simultaneous'
          ? sanction.moves
          : sanction.steps;
    return `${place(step)}${step.overlooked ? '!' : '?'}${replies.map(place).join()}`;
  });
  return shortHash(said.join(' '));
}

/** 32 bits are enough to tell a handful of stories apart. */
function shortHash(text: string): string {
  let hash = 2166136261;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 16777619);
  return (hash >>> 0).toString(36);
}
