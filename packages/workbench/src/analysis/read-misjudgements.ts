import type { Steps } from '@standoff/engine';
import {
  headMisjudgements,
  sayErrorsOf,
  sayFatalStep,
  sayMisjudgementsFound,
  sayMisjudgementsHeld,
  saySets,
} from '@standoff/report';
import {
  blindSpotAt,
  errorAt,
  knowledgeThatCloses,
  type Misjudgements,
  type Story,
  sayChanges,
  sayErrors,
  thoughtsAt,
} from '@standoff/study';
import { nameState, plainSteps } from './read-beliefs.ts';
import type { ShownFatalStep, ShownMisjudgements, ShownStory } from './shown-beliefs.ts';
import { keyOf } from './state-keys.ts';

/** The fewest errors that lead somewhere, as stories that can be walked. */
export function* readMisjudgements(
  misjudgements: Misjudgements,
  avoiding: boolean,
): Steps<ShownMisjudgements> {
  const { found, size, stories } = misjudgements;
  const told: ShownStory[] = [];
  for (const story of stories) {
    told.push(yield* readStory(misjudgements, story));
    yield { what: 'telling the stories', passes: told.length, share: told.length / stories.length };
  }
  return {
    heading: headMisjudgements(misjudgements, avoiding),
    held: sayMisjudgementsHeld(misjudgements),
    found: sayMisjudgementsFound(misjudgements),
    isClosed: found.ways.closed && size === undefined,
    stories: told,
  };
}

/** So many sets of errors of a story are told. */
const MOST_SETS = 40;

function* readStory({ casebook, found }: Misjudgements, story: Story): Steps<ShownStory> {
  const { path, sets, size, closedBy } = story;
  const start = path[0]?.from ?? casebook.statusQuo!;
  const steps: ShownFatalStep[] = [];
  for (const step of path) {
    const thinks = yield* thoughtsAt(found, sets[0]!, step);
    steps.push({
      mover: step.mover,
      to: nameState(casebook, step.to),
      change: sayChanges(casebook, step.from, step.to),
      says: sayFatalStep(casebook, step),
      thinks: plainSteps(casebook, thinks),
      blindSpot: plainSteps(casebook, blindSpotAt(found, step)),
      error: errorAt(found, step),
    });
  }
  return {
    key: keyOfStory(casebook, story),
    about: sayErrorsOf(story),
    size,
    from: nameState(casebook, start),
    steps,
    setsSaid: saySets(sets.length),
    setCount: sets.length,
    sets: sets.slice(0, MOST_SETS).map((set) => sayErrors(found.seen, set).map(({ says }) => says)),
    knowledge: knowledgeThatCloses(found.seen, story).map(({ text, reason }) => ({
      text: `${text}.`,
      claims: reason.claims,
    })),
    closedBy: closedBy.map(({ id }) => id),
  };
}

/** Names a story by its steps and what is overlooked, in a few letters, so that an address can hold it. */
export function keyOfStory(casebook: Misjudgements['casebook'], { path }: Story): string {
  const said = path.map(({ mover, to, overlooked, feared }) => {
    const sanction = overlooked ?? feared;
    const steps =
      sanction === undefined
        ? []
        : sanction.kind === 'simultaneous'
          ? sanction.moves
          : sanction.steps;
    const replies = steps.map((reply) => `${reply.mover}${keyOf(casebook, reply.to)}`).join();
    return `${mover}${keyOf(casebook, to)}${overlooked ? '!' : '?'}${replies}`;
  });
  return shortHash(said.join(' '));
}

/** 32 bits are enough to tell a handful of stories apart. */
function shortHash(text: string): string {
  let hash = 2166136261;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 16777619);
  return (hash >>> 0).toString(36);
}
