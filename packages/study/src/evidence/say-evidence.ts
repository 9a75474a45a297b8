import { agreementOf, inWords, listOf, numberWord, openingName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayJudgement } from '../judgements/say-judgement.ts';
import type { Finding } from '../sweep/finding.ts';
import { sayFinding, withinSentence } from '../sweep/say-finding.ts';
import { sayLinks } from '../words/claim-links.ts';
import {
  type ClaimWeight,
  type Evidence,
  type InDoubtWithout,
  type OppositePull,
  removalsOf,
  turnedAlone,
} from './evidence.ts';
import type { Removal, RestingPart } from './resting-parts.ts';

/** What is the case once parts are dropped, a clause for each order and fact: `China no longer wants “talks”`. */
function sayDropped(casebook: Casebook, removals: readonly Removal[]): string[] {
  const orders = casebook.decisionMakers.flatMap(({ id, name, plural }) => {
    const own = removals.filter((one) => one.kind === 'drop' && one.of === id);
    if (own.length === 0) return [];
    const { verb } = agreementOf([plural === undefined ? name : { name, plural }]);
    const opening = `${openingName(name)} no longer ${verb('wants')} `;
    const clauses = own.map((one) => sayJudgement(casebook, one));
    return clauses.every((clause) => clause.startsWith(opening))
      ? [opening + listOf(clauses.map((clause) => clause.slice(opening.length)))]
      : clauses;
  });
  const facts = removals.filter((one) => one.kind === 'fact');
  return [...orders, ...facts.map((one) => sayJudgement(casebook, one))];
}

/** Findings by position and what they are, those about one state in one clause: `s1 holds under Nash and SEQ`. */
export function sayFindings(
  { casebook, findings }: Pick<Evidence, 'casebook' | 'findings'>,
  which: readonly { readonly position: number; readonly stands: boolean }[],
): string[] {
  const clauses = new Map<string, { readonly isSo: boolean; readonly symbols: string[] }>();
  for (const { position, stands } of which) {
    const { finding } = findings[position]!;
    const says = sayFinding(casebook, finding, stands);
    const symbol = finding.kind === 'stable' ? finding.concept.symbol : '';
    const opening = says.slice(0, says.length - symbol.length);
    const symbols = [...(clauses.get(opening)?.symbols ?? []), symbol];
    clauses.set(opening, { isSo: isAffirmed(finding, stands), symbols });
  }
  // What does not hold under any of several concepts does not hold under one *or* the other.
  return [...clauses].map(([opening, { isSo, symbols }]) => {
    return opening + listOf(symbols, isSo ? 'and' : 'or');
  });
}

/** Whether it is told that something is so, rather than that it is not. */
function isAffirmed(finding: Finding, stands: boolean): boolean {
  return finding.kind === 'not' ? isAffirmed(finding.of, !stands) : stands;
}

/** What turns a finding only together with parts in doubt, of findings of which all that is the same. */
export interface TurnedTogether {
  readonly positions: readonly number[];
  /** Whether these findings stand where nothing in doubt is dropped. */
  readonly stands: boolean;
  readonly inDoubt: InDoubtWithout & { readonly fewest: NonNullable<InDoubtWithout['fewest']> };
}

/** Findings that are otherwise in some models than with what rests on the claim alone dropped, alike ones together. */
export function gatherTogether(weight: ClaimWeight): TurnedTogether[] {
  const groups = new Map<string, TurnedTogether>();
  for (const [position, { stands, inDoubt }] of weight.findings.entries()) {
    if (inDoubt?.fewest === undefined) continue;
    const { models, standing, fewest } = inDoubt;
    const sets = fewest.sets.map((set) =>
      set.map((part) => weight.resting.findIndex((one) => one.part === part)),
    );
    const key = [stands, standing, fewest.size, fewest.count, JSON.stringify(sets)].join();
    const before = groups.get(key)?.positions ?? [];
    groups.set(key, {
      positions: [...before, position],
      stands,
      inDoubt: { models, standing, fewest },
    });
  }
  return [...groups.values()];
}

/** `In 2 of 4 models the status quo does not hold under Nash: it is enough that …`, without a full stop. */
export function sayTogether(
  evidence: Pick<Evidence, 'casebook' | 'findings'>,
  { positions, stands, inDoubt }: TurnedTogether,
): string {
  const { models, standing, fewest } = inDoubt;
  const turned = stands ? models - standing : standing;
  const which = positions.map((position) => ({ position, stands: !stands }));
  const lower = (clause: string) => withinSentence(evidence.casebook, clause);
  const findings = listOf(sayFindings(evidence, which).map(lower));
  const [first = []] = fewest.sets;
  const more = listOf(sayDropped(evidence.casebook, first.flatMap(removalOf)));
  const enough =
    fewest.size === 1
      ? `it is enough that also ${lower(more)}`
      : `it takes ${inWords(fewest.size, 'more part')}, and fewer are not enough: ${more}`;
  const others = fewest.count > 1 ? ` (one of ${numberWord(fewest.count)} such sets)` : '';
  return `In ${turned.toLocaleString('en-GB')} of ${models.toLocaleString('en-GB')} models ${findings}: ${enough}${others}`;
}

function removalOf({ removal }: RestingPart): Removal[] {
  return removal === undefined ? [] : [removal];
}

/** What is the case without what rests on a claim alone, and what turns then; undefined where nothing does rest so. */
export function sayAlone(
  evidence: Evidence,
  weight: ClaimWeight,
): { readonly dropped: string; readonly turned: string } | undefined {
  const { casebook } = evidence;
  const dropped = sayDropped(casebook, removalsOf(weight, 'dropped'));
  if (dropped.length === 0) return undefined;
  const turned = turnedAlone(evidence, weight).map((position) => {
    return { position, stands: weight.findings[position]!.stands };
  });
  const findings = turned.length === 0 ? [] : sayFindings(evidence, turned);
  const lower = (clause: string) => withinSentence(casebook, clause);
  const ruledOut = weight.isRuledOut ? ['the status quo is ruled out'] : [];
  const says =
    turned.length > 0 || weight.isRuledOut
      ? listOf([...ruledOut, ...findings.map(lower)])
      : weight.findings.length > 0
        ? 'no finding turns'
        : 'it is not known what turns';
  return { dropped: listOf(dropped), turned: says };
}

/** `China no longer wants “talks” [c06 suggests]: then …. Where also … [c11], all this is as written again`. */
export function sayPull(
  evidence: Pick<Evidence, 'casebook' | 'findings'>,
  { holding, against, positions }: OppositePull,
): string {
  const { casebook, findings } = evidence;
  const lower = (clause: string) => withinSentence(casebook, clause);
  const which = positions.map((position) => ({ position, stands: !findings[position]!.stands }));
  const [first, second] = [holding, against].map((part) => {
    return `${listOf(sayDropped(casebook, removalOf(part)))} [${sayLinks(part.because)}]`;
  });
  return `Where ${lower(first!)}, ${listOf(sayFindings(evidence, which).map(lower))}; where also ${lower(second!)}, that is as written again`;
}
