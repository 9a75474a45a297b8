import { type Answer, type Outcome, outcomeKey, type Pair, type Verdict } from './pair.ts';

/** What answers say together: the pairs that they settle, and where they contradict each other. */
export interface StatedOrder {
  /** Settled by an answer, or by several together; undefined where it is open. */
  verdict(pair: Pair): Verdict | undefined;
  /** Answers that cannot all hold, in a circle; empty where all can. */
  readonly contradiction: readonly Answer[];
}

/** A step from an outcome to one that is no better. */
interface Step {
  readonly to: number;
  readonly strict: boolean;
  readonly answer: Answer;
}

const OPEN = 0;
const NO_WORSE = 1;
const BETTER = 2;

/** The order that answers state, with whatever follows from several of them. */
export function statedOrder(answers: readonly Answer[]): StatedOrder {
  const nodes = numberOutcomes(answers);
  const steps = stepsOf(answers, nodes);
  const reach = steps.map((_, from) => reachFrom(steps, from));
  const node = (outcome: Outcome) => nodes.get(outcomeKey(outcome));
  return {
    verdict({ first, second }) {
      if (outcomeKey(first) === outcomeKey(second)) return 'same';
      const [a, b] = [node(first), node(second)];
      if (a === undefined || b === undefined) return undefined;
      if (reach[a]![b] === BETTER) return 'first';
      if (reach[b]![a] === BETTER) return 'second';
      return reach[a]![b] === NO_WORSE && reach[b]![a] === NO_WORSE ? 'same' : undefined;
    },
    contradiction: findCircle(steps, reach),
  };
}

function numberOutcomes(answers: readonly Answer[]): Map<string, number> {
  const keys = answers.flatMap(({ first, second }) => [outcomeKey(first), outcomeKey(second)]);
  return new Map([...new Set(keys)].map((key, k) => [key, k]));
}

function stepsOf(answers: readonly Answer[], nodes: ReadonlyMap<string, number>): Step[][] {
  const steps: Step[][] = [...nodes].map(() => []);
  for (const answer of answers) {
    const [a, b] = [nodes.get(outcomeKey(answer.first))!, nodes.get(outcomeKey(answer.second))!];
    const strict = answer.verdict !== 'same';
    if (answer.verdict !== 'second') steps[a]!.push({ to: b, strict, answer });
    if (answer.verdict !== 'first') steps[b]!.push({ to: a, strict, answer });
  }
  return steps;
}

/** For every outcome how it stands below the one given. */
function reachFrom(steps: readonly (readonly Step[])[], from: number): number[] {
  const reach = steps.map(() => OPEN);
  const open: [number, number][] = [[from, NO_WORSE]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, how] = next;
    for (const { to, strict } of steps[at]!) {
      const then = strict ? BETTER : how;
      if (reach[to]! >= then) continue;
      reach[to] = then;
      open.push([to, then]);
    }
  }
  return reach;
}

/** The shortest circle of answers with a strict one among them. */
function findCircle(
  steps: readonly (readonly Step[])[],
  reach: readonly (readonly number[])[],
): readonly Answer[] {
  let shortest: readonly Answer[] = [];
  for (const [from, own] of steps.entries()) {
    for (const { to, strict, answer } of own) {
      if (!strict || reach[to]![from] === OPEN) continue;
      const circle = [answer, ...pathBetween(steps, to, from)];
      if (shortest.length === 0 || circle.length < shortest.length) shortest = circle;
    }
  }
  return shortest;
}

function pathBetween(steps: readonly (readonly Step[])[], from: number, to: number): Answer[] {
  const ways = new Map<number, readonly Answer[]>([[from, []]]);
  for (const [at, way] of ways) {
    for (const step of steps[at]!) {
      if (!ways.has(step.to)) ways.set(step.to, [...way, step.answer]);
    }
  }
  return [...ways.get(to)!];
}
