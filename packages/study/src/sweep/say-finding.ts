import type { CoalitionReading, Concept, StateCode } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import { agreementOf, openingName, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { settledTruth } from '../casebook/truth.ts';
import { sayMembers } from '../words/coalition-names.ts';
import { sayFormula } from '../words/formula-words.ts';
import { sayStateBriefly } from '../words/state-words.ts';
import type { Finding } from './finding.ts';

/** A finding as a clause without a full stop: `The status quo holds under SEQ`; or that it is not so. */
export function sayFinding(casebook: Casebook, finding: Finding, holds = true): string {
  const concept = conceptOfFinding(finding);
  const under = concept === undefined ? '' : ` under ${concept.symbol}`;
  return `${sayFindingApart(casebook, finding, holds)}${under}`;
}

/** The concept under which it is so; absent of what does not go by one, or not by a single one. */
export function conceptOfFinding(finding: Finding): Concept | undefined {
  if (finding.kind === 'not') return conceptOfFinding(finding.of);
  return 'concept' in finding ? finding.concept : undefined;
}

/** Whether the clause that says it, or that it is not so, denies something: then concepts are joined by *or*. */
export function isDenial(finding: Finding, holds: boolean): boolean {
  if (finding.kind === 'not') return isDenial(finding.of, !holds);
  return finding.kind === 'stable-together' ? holds : !holds;
}

/** The same without the concept: `The status quo holds`. */
export function sayFindingApart(casebook: Casebook, finding: Finding, holds = true): string {
  const byLevels = 'byLevels' in finding ? finding.byLevels : undefined;
  const name = (state: StateCode) => nameOf(casebook, state, byLevels?.includes(state));
  switch (finding.kind) {
    case 'not':
      return sayFindingApart(casebook, finding.of, !holds);
    case 'all': {
      const all = finding.of.map((one) => sayFinding(casebook, one)).join('; ');
      return holds ? all : `Not all of this is so: ${all}`;
    }
    case 'stable': {
      if (finding.who === undefined) {
        const state = opening(name(finding.state));
        return `${state} ${holds ? 'holds' : 'does not hold'}`;
      }
      const { verb } = agreementOf([casebook.movers[finding.who]!]);
      const does = holds ? verb('stays') : `${verb('does')} not stay`;
      return `${openingName(casebook.movers[finding.who]!.name)} ${does} in ${name(finding.state)}`;
    }
    case 'stable-together': {
      const { members, reading } = finding;
      const who = sayMembers(casebook, members, 'opening');
      const would = holds ? 'would not' : 'would';
      return `${who} ${would} leave ${name(finding.state)} together${sayRead(reading)}`;
    }
    case 'prefers': {
      const states = `${name(finding.better)} to ${name(finding.worse)}`;
      if (finding.who === undefined) {
        return `${holds ? 'Everybody prefers' : 'Not everybody prefers'} ${states}`;
      }
      const who = casebook.movers[finding.who]!;
      const { verb } = agreementOf([who]);
      const does = holds ? verb('prefers') : `${verb('does')} not prefer`;
      return `${openingName(who.name)} ${does} ${states}`;
    }
    case 'unreached':
      return sayUnreached(casebook, finding.state, holds);
    case 'never-reached':
      return sayNeverReached(casebook, finding.where, holds);
    case 'passes': {
      const body = casebook.movers[finding.body]!;
      const { verb } = agreementOf([body]);
      const does = holds ? verb('adopts') : `${verb('does')} not adopt`;
      return `${openingName(body.name)} ${does} ${name(finding.draft)} from the status quo`;
    }
  }
}

/** The same within a sentence: `the status quo holds under SEQ`, `an ally prefers …`. */
export function sayFindingWithin(casebook: Casebook, finding: Finding, holds = true): string {
  return withinSentence(casebook, sayFinding(casebook, finding, holds));
}

/** A clause as it stands within a sentence: its first word is a small one, and names are as they are there. */
export function withinSentence({ movers }: Pick<Casebook, 'movers'>, clause: string): string {
  const who = movers.find(
    ({ name }) =>
      /^[ ,]/.test(clause.slice(openingName(name).length)) && clause.startsWith(openingName(name)),
  );
  return who === undefined
    ? clause.replace(/^(The|This|Everybody|Not|No|Improvements)\b/, (word) => word.toLowerCase())
    : proseName(who.name) + clause.slice(openingName(who.name).length);
}

/** How a coalition is read, where it is not that all have to gain. */
function sayRead(reading: CoalitionReading): string {
  switch (reading) {
    case 'all':
      return '';
    case 'pareto':
      return ', where some gain and none loses,';
    case 'movers':
      return ', where those who move gain,';
  }
}

/** Whoever is at a state already need not be led there, so that no improvements are claimed of where ways begin. */
function sayUnreached(casebook: Casebook, state: StateCode, holds: boolean): string {
  if (state === casebook.statusQuo) {
    return holds
      ? 'The conflict is not at the status quo'
      : 'The conflict is at the status quo already, which counts as reached';
  }
  const lead = holds ? 'No improvements lead' : 'Improvements lead';
  return `${lead} from the status quo to ${nameOf(casebook, state)}`;
}

/** The same of all states in which something is the case, which facts in doubt may make so where ways begin. */
function sayNeverReached(casebook: Casebook, where: Formula, holds: boolean): string {
  const { statusQuo } = casebook;
  const what = sayFormula(casebook, where);
  const isAtStart = statusQuo !== undefined && settledTruth(casebook, where, statusQuo);
  if (isAtStart === false) {
    const lead = holds ? 'No improvements lead' : 'Improvements lead';
    return `${lead} from the status quo to a state in which this is the case: ${what}`;
  }
  if (holds) {
    return `This is not the case at the status quo, and no improvements lead from there to a state in which it is: ${what}`;
  }
  return isAtStart
    ? `This is the case at the status quo already, which counts as reached: ${what}`
    : `This is the case at the status quo, or improvements lead from there to a state in which it is: ${what}`;
}

/** A state by its name or its levels; what was asked for by levels is said to be the status quo with these. */
function nameOf(casebook: Casebook, state: StateCode, isByLevels = false): string {
  if (state === casebook.statusQuo) return 'the status quo';
  const name = casebook.stateNames.get(state);
  if (!isByLevels) return `“${name ?? sayStateBriefly(casebook, state)}”`;
  const levels = `the status quo with “${sayStateBriefly(casebook, state)}”`;
  return name === undefined ? levels : `“${name}” (${levels})`;
}

function opening(name: string): string {
  return name.replace(/^the /, 'The ');
}
