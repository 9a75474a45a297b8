import { partsOfQuantities } from '@standoff/propositions';
import type { Body, Conflict, DecisionMaker, Option } from '../conflict/conflict.ts';
import { everyPerception } from '../conflict/every-perception.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { agreementOption } from '../formula/agreement-option.ts';
import type { ComparisonFormula, Formula } from '../formula/formula.ts';
import { listing } from '../formula/resolution.ts';
import { formulasOf, groundedParts } from '../sections/grounded-parts.ts';
import { comparisonLevels } from './comparison-levels.ts';

/**
 * Warns of claims and options that neither the base file nor any of its variants uses. Facts and
 * sources may stand alone: a fact as a consequence to show, a source as further reading. `conflicts`
 * are those of the base file and of its variants.
 */
export function warnOfUnused(base: Conflict, conflicts: readonly Conflict[], report: Report): void {
  const cited = new Set(
    conflicts.flatMap((conflict) =>
      groundedParts(conflict).flatMap(({ because }) => because.map(({ claim }) => claim)),
    ),
  );
  for (const { id, context, span } of base.claims) {
    if (context || cited.has(id)) continue;
    report('unused-claim', span, `nothing cites the claim ${id}`, {
      help: 'cite it under "because", or write "context: yes" if it is background',
    });
  }
  if (!conflicts.some(dependsOnStates)) warnOfOptions(base, conflicts, report);
}

/** Where states are ranked or named one by one, every option tells some of them apart. */
function dependsOnStates(conflict: Conflict): boolean {
  const preferences = [...conflict.decisionMakers, ...everyPerception(conflict)].map(
    (part) => part.preference,
  );
  return (
    preferences.some((part) => /^(ranking|utility|relation)$/.test(part?.kind ?? '')) ||
    formulasOf(conflict).some((formula) => atomsOf(formula).some(({ kind }) => kind === 'state'))
  );
}

function warnOfOptions(base: Conflict, conflicts: readonly Conflict[], report: Report): void {
  const comparisons = new Map<string, ComparisonFormula[]>();
  /** Options that are calculated with: each of their levels makes a difference. */
  const counted = new Set<string>();
  for (const atom of conflicts.flatMap((conflict) => formulasOf(conflict).flatMap(atomsOf))) {
    if (atom.kind === 'amounts') {
      const { options } = partsOfQuantities([atom.first, atom.second]);
      for (const one of options) counted.add(`${one.owner}.${one.option}`);
    }
    if (atom.kind !== 'comparison') continue;
    const name = `${atom.option.owner}.${atom.option.option}`;
    const known = comparisons.get(name);
    if (known) known.push(atom);
    else comparisons.set(name, [atom]);
  }
  const kept = new Set(
    conflicts.flatMap(({ forbiddenMoves }) =>
      forbiddenMoves.flatMap(({ keeps = [] }) => keeps.map((one) => `${one.owner}.${one.option}`)),
    ),
  );
  const idle = [...base.decisionMakers, ...base.bodies].filter((owner) => !bindsSomebody(owner));
  for (const option of idle.flatMap(({ options }) => options)) {
    const name = `${option.owner}.${option.id}`;
    if (kept.has(name) || counted.has(name)) continue;
    warnOfOption(option, comparisons.get(`${option.owner}.${option.id}`) ?? [], report);
  }
}

/** What an agreement stands at makes a difference where it binds. */
function bindsSomebody(owner: DecisionMaker | Body): boolean {
  return 'agreement' in owner && (owner.agreement?.binds.length ?? 0) > 0;
}

function warnOfOption(
  option: Option,
  comparisons: readonly ComparisonFormula[],
  report: Report,
): void {
  const { owner, id, levels, moves, amounts, span } = option;
  const truths = comparisons.map((comparison) => comparisonLevels(comparison, levels.length));
  const groups = new Map<string, string[]>();
  for (const [position, level] of levels.entries()) {
    const key = truths.map((holds) => holds[position]).join();
    groups.set(key, [...(groups.get(key) ?? []), level.id]);
  }
  if (groups.size === 1) {
    const what = id === agreementOption ? `agreement ${owner}` : `option ${owner}.${id}`;
    const message = `nothing depends on the ${what}`;
    report('unused-option', span, message);
    return;
  }
  // Elsewhere a level can matter as a step on the way to another. Numbers are a range, and cannot be merged.
  if (moves.kind !== 'free' || amounts) return;
  for (const alike of [...groups.values()].filter((group) => group.length > 1)) {
    const message = `nothing tells the levels ${listing(alike)} of ${owner}.${id} apart`;
    report('unused-level', span, message, { help: 'merge them, or say what difference they make' });
  }
}

/** The parts of a formula that name something. */
function atomsOf(formula: Formula): Formula[] {
  const atoms: Formula[] = [];
  const open: Formula[] = [formula];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.kind === 'amounts') {
      atoms.push(part);
      open.push(...partsOfQuantities([part.first, part.second]).formulas);
    } else if (part.kind === 'not') open.push(part.of);
    else if ('left' in part) open.push(part.left, part.right);
    else atoms.push(part);
  }
  return atoms;
}
