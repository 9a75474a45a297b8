import {
  type Concept,
  conceptsOfOneReply,
  findConcept,
  isSimultaneous,
  judgesImprovements,
  concepts as registry,
} from '@standoff/engine';
import { assignmentsIn, sayContradiction } from '../conflict/assignments.ts';
import type { Deal, NamedFinding, NamedState } from '../conflict/conflict.ts';
import type { FindingSyntax, FindingWord, WrittenCoalition } from '../findings/finding-syntax.ts';
import { asFormula } from '../findings/finding-words.ts';
import { completeNames } from '../formula/formula-scope.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { listing } from '../formula/resolution.ts';
import { type Checking, checkDecisionMaker, checkFormula, checkMover, lookUp } from './checking.ts';
import { checkConcept, type Movers } from './foresight.ts';
import { numberedState } from './state-references.ts';

/** What findings are held against: names that are shown count beside ids. */
export interface FindingChecking extends Checking {
  readonly movers: Movers;
  readonly named: readonly NamedState[];
  readonly deals: readonly Deal[];
  /** Whether the file says how things stand, or tries to. */
  readonly hasStatusQuo: boolean;
}

/** What a finding refers to that has to be looked at once the states are known. */
export type CheckedFinding = Pick<NamedFinding, 'numbered' | 'condition'>;

/** Looks up everything that a finding names. */
export function checkFinding(syntax: FindingSyntax, checking: FindingChecking): CheckedFinding {
  switch (syntax.kind) {
    case 'not':
      return checkFinding(syntax.of, checking);
    case 'stable':
      checkFollowed(syntax.concept, checking);
      if (syntax.who) checkMover(wordOf(syntax.who), checking);
      if (syntax.coalition) checkCoalition(syntax.coalition, syntax.concept, checking);
      return checkState(syntax.state, checking);
    case 'prefers':
      if (syntax.who) checkWho(syntax.who, checking);
      return {
        numbered: [syntax.better, syntax.worse].flatMap(
          (state) => checkState(state, checking).numbered,
        ),
      };
    case 'reached':
    case 'unreached':
      checkStart('ways begin at the status quo', syntax.state, checking);
      return checkStateOrFormula(syntax.state, checking);
    case 'passes':
      checkStart('drafts are put at the status quo', syntax.draft, checking);
      checkBody(syntax.body, checking);
      return checkState(syntax.draft, checking);
    case 'holds':
      checkFollowed(syntax.concept, checking);
      checkDeal(syntax.deal, checking);
      return NOTHING;
  }
}

function wordOf({ text, span }: FindingWord): { text: string; span: FindingWord['span'] } {
  return { text, span };
}

/** Whoever leaves together is at least two, and answered one after the other. */
function checkCoalition(
  { members }: WrittenCoalition,
  concept: FindingWord,
  checking: FindingChecking,
): void {
  const { report } = checking;
  for (const [k, member] of members.entries()) {
    checkMover(wordOf(member), checking);
    if (members.findIndex(({ text }) => text === member.text) < k) {
      report('finding-misfit', member.span, `${member.text} is named twice in the coalition`);
    }
  }
  const found = findConcept(concept.text);
  if (found !== undefined && isSimultaneous(found.computation)) {
    report('finding-misfit', concept.span, `${found.symbol} has no version for coalitions`, {
      help: `of coalitions ${sayPossible(conceptsOfOneReply)}`,
    });
  }
}

/** A concept whose verdicts can be found comparison by comparison. */
function checkFollowed(word: FindingWord, checking: FindingChecking): void {
  const found = findConcept(word.text);
  if (found === undefined) {
    const message = `no solution concept is called "${word.text}"`;
    checking.report('finding-misfit', word.span, message, { help: followed });
  } else if (!judgesImprovements(found)) {
    const message = `under ${found.symbol} a finding is not followed comparison by comparison`;
    checking.report('finding-misfit', word.span, message, { help: followed });
  } else checkConcept({ id: word.text, span: word.span }, checking.movers, checking);
}

function sayPossible(concepts: readonly Concept[]): string {
  return `the concepts possible here are ${listing(concepts.map(({ id }) => id))}`;
}

const followed = sayPossible(registry.filter(judgesImprovements));

function checkWho(word: FindingWord, checking: FindingChecking): void {
  const { names, report } = checking;
  if (names.bodies.known.has(word.text) && !names.decisionMakers.known.has(word.text)) {
    report('finding-misfit', word.span, `${word.text} prefers nothing by itself`, {
      help: `ask what it adopts: passes ${word.text} STATE`,
    });
  } else checkDecisionMaker(wordOf(word), checking);
}

function checkBody(word: FindingWord, checking: FindingChecking): void {
  const { names, report } = checking;
  if (names.decisionMakers.known.has(word.text)) {
    report('finding-misfit', word.span, `${word.text} does not vote: it is no body`);
  } else lookUp(names.bodies, wordOf(word), 'unknown-decision-maker', 'body', checking);
}

function checkStart(
  why: string,
  { span }: FindingWord,
  { hasStatusQuo, report }: FindingChecking,
): void {
  if (hasStatusQuo) return;
  report('finding-misfit', span, `${why}, and there is none`, { help: 'add "status-quo"' });
}

function checkDeal(word: FindingWord, checking: FindingChecking): void {
  if (checking.deals.some(({ name }) => name === word.text)) return;
  lookUp(checking.names.deals, wordOf(word), 'unknown-deal', 'deal', checking);
}

const NOTHING: CheckedFinding = { numbered: [] };

/** One state: what else than a name is a formula that is true in it alone, or levels over the status quo. */
function checkState(word: FindingWord, checking: FindingChecking): CheckedFinding {
  const { numbered } = checkStateOrFormula(word, checking);
  return { numbered };
}

/** A state is given by an id, by a name that is shown, or as what a deal leads to; anything else is a formula. */
function checkStateOrFormula(word: FindingWord, checking: FindingChecking): CheckedFinding {
  const { names, named, deals, hasStatusQuo, report } = checking;
  const { text, span } = word;
  if (text === 'status-quo') {
    if (!hasStatusQuo) report('finding-misfit', span, 'the file gives no status quo');
    return NOTHING;
  }
  if (names.form === 'options' && numberedState.test(text)) {
    return { numbered: [{ state: text, span }] };
  }
  const isNamed = [names.states, names.deals].some(
    ({ known, broken, complete }) => known.has(text) || broken.has(text) || !complete,
  );
  if (isNamed || [...named, ...deals].some(({ name }) => name === text)) return NOTHING;
  const isWord = /^[\w-]+$/.test(text);
  if (!isWord || names.facts.known.has(text)) return checkCondition(word, checking);
  reportUnknown(word, checking);
  return NOTHING;
}

function checkCondition(word: FindingWord, checking: FindingChecking): CheckedFinding {
  const { syntax, diagnostics } = parseFormula(asFormula(word));
  for (const { code, span, message, ...details } of diagnostics) {
    checking.report(code, span, message, details);
  }
  const condition = checkFormula(syntax, undefined, checking);
  if (condition === undefined) return NOTHING;
  const levels = assignmentsIn(condition);
  const contradiction = levels && sayContradiction(levels, checking.names);
  if (contradiction !== undefined) {
    checking.report('finding-misfit', word.span, `${contradiction}, and no state has both`, {
      help: 'leave one of the two out',
    });
  }
  return { numbered: [], condition };
}

/** Whatever a single word may name here is offered together. */
function reportUnknown(word: FindingWord, checking: FindingChecking): void {
  const { names } = checking;
  if (names.form === 'open' || names.facts.broken.has(word.text) || !names.facts.complete) return;
  const known = [names.states, names.deals, names.facts].flatMap((one) => [...one.known]);
  lookUp(completeNames(new Map(known)), wordOf(word), 'unknown-state', 'state', checking);
}
