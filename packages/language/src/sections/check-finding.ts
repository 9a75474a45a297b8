import {
  type Concept,
  conceptsOfOneReply,
  findConcept,
  isOfSanctions,
  judgesImprovements,
  concepts as registry,
} from '@standoff/engine';
import type { MemberType } from '@standoff/propositions';
import { assignmentsIn, sayContradiction } from '../conflict/assignments.ts';
import type { Deal, NamedFinding, NamedState } from '../conflict/conflict.ts';
import { completeNames } from '../formula/formula-scope.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { listing } from '../formula/resolution.ts';
import { isOneOf } from '../propositions/match-form.ts';
import type {
  ClaimSyntax,
  MemberSyntax,
  PropositionSyntax,
  Word,
} from '../propositions/proposition-syntax.ts';
import { asFormula } from '../propositions/words.ts';
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
export function checkFinding(syntax: PropositionSyntax, checking: FindingChecking): CheckedFinding {
  switch (syntax.kind) {
    case 'not':
      return checkFinding(syntax.of, checking);
    case 'all': {
      const [first, ...rest] = syntax.of.map((one) => checkFinding(one, checking));
      return rest.length === 0
        ? (first ?? NOTHING)
        : { numbered: [first!, ...rest].flatMap(({ numbered }) => numbered) };
    }
    case 'in':
      checking.report('finding-misfit', syntax.world.span, 'a finding is about the file as it is', {
        help: 'leave out what is in the brackets, and what is before them',
      });
      return checkFinding(syntax.of, checking);
    case 'claim':
      return checkClaim(syntax, checking);
  }
}

function checkClaim(syntax: ClaimSyntax, checking: FindingChecking): CheckedFinding {
  const { form, members } = syntax;
  if (Object.values(form.is).includes('status-quo')) checkStart(syntax, checking);
  const checked = members.map((member) => checkMember(member, syntax, checking));
  const [condition] = checked.flatMap(({ condition }) => condition ?? []);
  return {
    numbered: checked.flatMap(({ numbered }) => numbered),
    ...(condition && { condition }),
  };
}

function checkMember(
  { type, or, word, parts, isDeal }: MemberSyntax,
  syntax: ClaimSyntax,
  checking: FindingChecking,
): CheckedFinding {
  if (isDeal) {
    checkDeal(word, checking);
    return NOTHING;
  }
  const listed = type.is === 'either' ? type.of : type;
  if (listed.is === 'list') {
    if (parts === undefined) return NOTHING;
    checkEachOnce(parts, checking);
    return {
      numbered: parts.flatMap((part) => checkName(listed.of, part, syntax, checking).numbered),
    };
  }
  if (or !== undefined) return checkStateOrFormula(word, checking);
  return checkName(type, word, syntax, checking);
}

function checkName(
  type: MemberType,
  word: Word,
  syntax: ClaimSyntax,
  checking: FindingChecking,
): CheckedFinding {
  switch (type.is) {
    case 'state':
      return checkState(word, checking);
    case 'concept':
      checkJudging(word, syntax, checking);
      if (syntax.members.some(({ member }) => member === 'together')) {
        checkForCoalitions(word, checking);
      }
      return NOTHING;
    case 'mover':
      checkMover(wordOf(word), checking);
      return NOTHING;
    case 'decision-maker':
      checkWho(word, checking);
      return NOTHING;
    case 'body':
      checkBody(word, checking);
      return NOTHING;
    case 'fact':
      lookUp(checking.names.facts, wordOf(word), 'unknown-fact', 'fact', checking);
      return NOTHING;
    case 'either':
      return isOneOf(type.words, word) ? NOTHING : checkName(type.of, word, syntax, checking);
    case 'word':
      if (!isOneOf(type.words, word)) {
        const message = `here stands one of ${listing(type.words)}, not "${word.text}"`;
        checking.report('finding-misfit', word.span, message);
      }
      return NOTHING;
    default:
      return NOTHING;
  }
}

function wordOf({ text, span }: Word): { text: string; span: Word['span'] } {
  return { text, span };
}

function checkEachOnce(words: readonly Word[], { report }: FindingChecking): void {
  for (const [k, { text, span }] of words.entries()) {
    if (words.findIndex((one) => one.text === text) < k) {
      report('finding-misfit', span, `${text} is named twice`);
    }
  }
}

/** Whoever leaves together is answered one after the other. */
function checkForCoalitions({ text, span }: Word, { report }: FindingChecking): void {
  const found = findConcept(text);
  if (found !== undefined && !isOfSanctions(found.computation)) {
    report('finding-misfit', span, `${found.symbol} has no version for coalitions`, {
      help: `of coalitions ${sayPossible(conceptsOfOneReply)}`,
    });
  }
}

/** A concept that can be had; of a single move one that says of each whether something deters from it. */
function checkJudging(word: Word, { form }: ClaimSyntax, checking: FindingChecking): void {
  const found = findConcept(word.text);
  if (found === undefined) {
    const message = `no solution concept is called "${word.text}"`;
    checking.report('finding-misfit', word.span, message, { help: sayPossible(registry) });
  } else if (form.kind.kind === 'goes' && !judgesImprovements(found)) {
    const message = `${found.symbol} does not say of a single move whether something deters from it`;
    checking.report('finding-misfit', word.span, message, { help: judging });
  } else checkConcept({ id: word.text, span: word.span }, checking.movers, checking);
}

function sayPossible(concepts: readonly Concept[]): string {
  return `the concepts possible here are ${listing(concepts.map(({ id }) => id))}`;
}

const judging = sayPossible(registry.filter(judgesImprovements));

function checkWho(word: Word, checking: FindingChecking): void {
  const { names, report } = checking;
  if (names.bodies.known.has(word.text) && !names.decisionMakers.known.has(word.text)) {
    report('finding-misfit', word.span, `${word.text} prefers nothing by itself`, {
      help: `ask what it adopts: passes ${word.text} STATE`,
    });
  } else checkDecisionMaker(wordOf(word), checking);
}

function checkBody(word: Word, checking: FindingChecking): void {
  const { names, report } = checking;
  if (names.decisionMakers.known.has(word.text)) {
    report('finding-misfit', word.span, `${word.text} does not vote: it is no body`);
  } else lookUp(names.bodies, wordOf(word), 'unknown-decision-maker', 'body', checking);
}

/** What is about the status quo says so where a state is said. */
function checkStart(
  { opening, members }: ClaimSyntax,
  { hasStatusQuo, report }: FindingChecking,
): void {
  if (hasStatusQuo) return;
  const { span } = members.at(-1)?.word ?? opening;
  const message = `"${opening.text}" begins at the status quo, and there is none`;
  report('finding-misfit', span, message, { help: 'add "status-quo"' });
}

function checkDeal(word: Word, checking: FindingChecking): void {
  if (checking.deals.some(({ name }) => name === word.text)) return;
  lookUp(checking.names.deals, wordOf(word), 'unknown-deal', 'deal', checking);
}

const NOTHING: CheckedFinding = { numbered: [] };

/** One state: what else than a name is a formula that is true in it alone, or levels over the status quo. */
function checkState(word: Word, checking: FindingChecking): CheckedFinding {
  const { numbered } = checkStateOrFormula(word, checking);
  return { numbered };
}

/** A state is given by an id, by a name that is shown, or as what a deal leads to; anything else is a formula. */
function checkStateOrFormula(word: Word, checking: FindingChecking): CheckedFinding {
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

function checkCondition(word: Word, checking: FindingChecking): CheckedFinding {
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
function reportUnknown(word: Word, checking: FindingChecking): void {
  const { names } = checking;
  if (names.form === 'open' || names.facts.broken.has(word.text) || !names.facts.complete) return;
  const known = [names.states, names.deals, names.facts].flatMap((one) => [...one.known]);
  lookUp(completeNames(new Map(known)), wordOf(word), 'unknown-state', 'state', checking);
}
