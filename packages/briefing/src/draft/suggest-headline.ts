import { ownMoveConcept } from '@standoff/engine';
import type { AnalysisJson, ExplanationJson } from '@standoff/report';
import { capitalize, listOf, numberWord, openingName, proseName } from '@standoff/wording';
import type { Drafting } from './drafting.ts';

/**
 * What a headline could say, in words of a newspaper and no more than the verdicts bear: whether things stay as they are
 * and what would be better for all, or where there is no status quo what would last.
 */
export async function suggestHeadline(drafting: Drafting, analysis: AnalysisJson): Promise<string> {
  const { statusQuo } = analysis;
  return statusQuo === undefined
    ? await sayLasting(drafting, analysis)
    : await sayNow(drafting, analysis, statusQuo);
}

async function sayNow(
  drafting: Drafting,
  { equilibria, finding }: AnalysisJson,
  now: string,
): Promise<string> {
  const verdicts = Object.values(equilibria).map((states) => states.includes(now));
  if (verdicts.every((holds) => !holds)) return await sayLeavers(drafting);
  if (!verdicts.every((holds) => holds)) {
    return 'Whether it lasts depends on how far they look ahead';
  }
  const isStill = equilibria[ownMoveConcept.id]?.includes(now) ?? false;
  const gain = finding.find(({ about }) => about === 'common-gains')?.states[0];
  if (gain === undefined) return isStill ? 'Nobody gains by the first step' : 'It stays as it is';
  const called = await nameOf(drafting, gain);
  const better = called === undefined ? 'Another outcome' : `“${called}”`;
  return `${better} would be better for all${isStill ? ', but nobody gains by the first step' : ''}`;
}

/** Who leaves the status quo however far everybody looks ahead, of the ways that were asked of. */
async function sayLeavers({ ask, conflict }: Drafting): Promise<string> {
  const found = await ask<ExplanationJson>('explain', {});
  const all = found?.arguments ?? [];
  const who = conflict.decisionMakers.filter(({ id }) => {
    const own = all.filter(({ decisionMaker }) => decisionMaker === id);
    return own.length > 0 && own.every(({ verdict }) => verdict !== 'stable');
  });
  if (who.length === 0) return 'It does not stay as it is';
  const names = listOf(who.map(({ name }) => proseName(name)));
  return `${openingName(names)} would not leave it at that`;
}

async function sayLasting(drafting: Drafting, { equilibria }: AnalysisJson): Promise<string> {
  const [first = [], ...others] = Object.values(equilibria);
  const lasting = first.filter((state) => others.every((states) => states.includes(state)));
  if (lasting.length > 1) return `${capitalize(numberWord(lasting.length))} outcomes would last`;
  if (lasting.length === 1) {
    const called = await nameOf(drafting, lasting[0]!);
    return called === undefined ? 'One outcome would last' : `“${called}” would last`;
  }
  return [first, ...others].every((states) => states.length === 0)
    ? 'No outcome would last'
    : 'What lasts depends on how far they look ahead';
}

async function nameOf({ ask }: Drafting, state: string): Promise<string | undefined> {
  const told = await ask<ExplanationJson>('explain', { state, concepts: [ownMoveConcept.id] });
  return told?.state.name;
}
