import { partsOfQuantities } from '@standoff/propositions';
import type { Fact } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { Formula } from '../formula/formula.ts';

/** A fact on the way from one fact to those that it needs, and how far it has been followed. */
interface Step {
  readonly fact: Fact;
  readonly needs: readonly Fact[];
  next: number;
}

interface Walk {
  readonly byId: ReadonlyMap<string, Fact>;
  readonly report: Report;
  readonly path: Step[];
  readonly onPath: Set<Fact>;
  readonly done: Set<Fact>;
  readonly circular: Set<Fact>;
  readonly ordered: Fact[];
}

/**
 * The facts so that each one comes after those that it needs, otherwise in the order of the file.
 * Facts that need one another in a circle are reported and left out.
 */
export function orderFacts(facts: readonly Fact[], report: Report): Fact[] {
  const walk: Walk = {
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    report,
    path: [],
    onPath: new Set(),
    done: new Set(),
    circular: new Set(),
    ordered: [],
  };
  for (const fact of facts) followFrom(fact, walk);
  return walk.ordered;
}

/** Depth first, with a path of its own: chains of facts may be longer than the call stack. */
function followFrom(start: Fact, walk: Walk): void {
  enter(start, walk);
  for (let step = walk.path.at(-1); step; step = walk.path.at(-1)) {
    const needed = step.needs[step.next];
    step.next += 1;
    if (needed) enter(needed, walk);
    else leave(step.fact, walk);
  }
}

function enter(fact: Fact, walk: Walk): void {
  if (walk.done.has(fact)) return;
  if (walk.onPath.has(fact)) {
    reportCircle(fact, walk);
    return;
  }
  walk.onPath.add(fact);
  walk.path.push({ fact, needs: neededFacts(fact, walk.byId), next: 0 });
}

function leave(fact: Fact, { path, onPath, done, circular, ordered }: Walk): void {
  path.pop();
  onPath.delete(fact);
  done.add(fact);
  if (!circular.has(fact)) ordered.push(fact);
}

function neededFacts(fact: Fact, byId: ReadonlyMap<string, Fact>): Fact[] {
  return [...factIds(fact.when)].flatMap((id) => byId.get(id) ?? []);
}

/** The facts that a formula names. */
export function factIds(formula: Formula, found = new Set<string>()): Set<string> {
  switch (formula.kind) {
    case 'fact':
      return found.add(formula.fact);
    case 'amounts': {
      const { formulas } = partsOfQuantities([formula.first, formula.second]);
      for (const part of formulas) factIds(part, found);
      return found;
    }
    case 'not':
      return factIds(formula.of, found);
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return factIds(formula.right, factIds(formula.left, found));
    default:
      return found;
  }
}

/** Reports the circle that the path has closed by coming back to this fact. */
function reportCircle(closing: Fact, { path, circular, report }: Walk): void {
  if (circular.has(closing)) return;
  const place = path.findIndex(({ fact }) => fact === closing);
  const circle = path.slice(place).map(({ fact }) => fact);
  for (const fact of circle) circular.add(fact);
  const ids = [...circle.slice(1).map(({ id }) => id), closing.id];
  const shown = ids.length > 12 ? [...ids.slice(0, 10), '…', closing.id] : ids;
  const message =
    circle.length === 1
      ? `the fact ${closing.id} needs itself`
      : `facts need one another in a circle: ${closing.id} needs ${shown.join(', which needs ')}`;
  report('fact-circle', closing.span, message, {
    related: circle.slice(1, 10).map(({ span, id }) => ({ span, message: `${id} is part of it` })),
    help: 'say at least one of them by options alone',
  });
}
