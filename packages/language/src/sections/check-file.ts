import type { Conflict } from '../conflict/conflict.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { readable } from '../shapes/list.ts';
import { checkAgreements, checkBindsOthers } from './agreements.ts';
import { checkBodies } from './bodies.ts';
import { checkForm } from './check-form.ts';
import { checkSize } from './check-size.ts';
import { type Checking, present } from './checking.ts';
import { checkClaimSection } from './claims.ts';
import { checkDealStates } from './deal-states.ts';
import { checkDeals } from './deals.ts';
import { checkDecisionMakerSection } from './decision-makers.ts';
import { declareNames } from './declare-names.ts';
import { checkDoubts } from './doubts.ts';
import { checkFacts } from './facts.ts';
import { checkFindings } from './findings.ts';
import { checkForbiddenMoves } from './forbidden-moves.ts';
import { checkForesight } from './foresight.ts';
import type { WrittenFile } from './index.ts';
import { checkInfeasible } from './infeasible.ts';
import { checkMisread } from './misread.ts';
import { nameOutsiders } from './name-outsiders.ts';
import { checkPerceptions } from './perceptions.ts';
import { checkQuantities } from './quantities.ts';
import { checkSignals } from './signals.ts';
import { checkSources } from './sources.ts';
import { type OptionPlace, optionOrder } from './state-pattern.ts';
import { checkGraphStates, checkNamedStates, completeStates, type PartialState } from './states.ts';
import { type CheckedStatusQuo, checkGraphStatusQuo, checkStatusQuoLevels } from './status-quo.ts';
import { checkThreats } from './threats.ts';
import { checkTimeline } from './timeline.ts';
import { checkVariants } from './variants.ts';

/**
 * The second pass over a file: all names are looked up, and what depends on the whole file is
 * checked. The result is only of use when no error was reported.
 */
export function checkFile(written: WrittenFile, report: Report): Conflict {
  const { fields } = written;
  const { names, quantities } = checkQuantities(
    fields.quantities,
    declareNames(written, report),
    report,
  );
  const checking: Checking = { names, report };
  checkForm(written, checking);
  checkSize(written, report);
  const decisionMakers = checkDecisionMakerSection(
    fields['decision-makers'],
    written.misspelt,
    checking,
  );
  const bodies = [
    ...nameOutsiders(checkBodies(fields.bodies, checking), decisionMakers),
    ...checkAgreements(fields.agreements, checking),
  ];
  const facts = checkFacts(fields.facts, checking);
  checkBindsOthers(bodies, facts, checking);
  const order = optionOrder(decisionMakers, bodies);
  const states = checkStates(written, order, checking);
  const owners = fields['decision-makers'];
  const movers = { decisionMakers, bodies };
  const deals = checkDeals(fields.deals, states.partial, checking);
  checkDealStates({ deals, ...states.checked }, checking);
  const seen = checkPerceptions(fields.perceptions, { owners, ...movers }, checking);
  return {
    title: fields.title ?? '',
    ...present({ asOf: fields['as-of'], about: fields.about }),
    authors: readable(fields.authors),
    sources: checkSources(fields.sources),
    claims: checkClaimSection(fields.claims, checking),
    decisionMakers,
    quantities,
    facts,
    infeasible: checkInfeasible(fields.infeasible, checking),
    ...states.checked,
    forbiddenMoves: checkForbiddenMoves(fields['forbidden-moves'], checking),
    oneOptionAtATime: fields['one-option-at-a-time'] ?? false,
    bodies,
    perceptions: seen.perceptions,
    misread: checkMisread(fields.misread, checking),
    signals: checkSignals(fields.signals, seen.seen, checking),
    threats: checkThreats(fields.threats, checking),
    deals,
    doubts: checkDoubts(fields.doubts, fields['decision-makers'], checking),
    findings: checkFindings(fields.findings, {
      ...checking,
      movers,
      named: states.checked.namedStates,
      deals,
      hasStatusQuo: written.keys.has('status-quo'),
    }),
    foresight: checkForesight(fields.foresight, movers, checking),
    variants: checkVariants(fields.variants, checking),
    timeline: checkTimeline(fields.timeline, checking),
  };
}

/** States and status quo: each may be given by the other. */
function checkStates(
  { fields, keys }: WrittenFile,
  order: readonly OptionPlace[],
  checking: Checking,
): {
  checked: Pick<Conflict, 'graphStates' | 'namedStates' | 'statusQuo'>;
  partial: readonly PartialState[];
} {
  const quo = fields['status-quo'];
  const { form } = checking.names;
  if (form === 'open') return { checked: { graphStates: [], namedStates: [] }, partial: [] };
  if (form === 'graph') {
    const statusQuo = checkGraphStatusQuo(quo, checking);
    const graphStates = checkGraphStates(fields.states, statusQuo, checking);
    return { checked: { graphStates, namedStates: [], ...present({ statusQuo }) }, partial: [] };
  }
  const partial = checkNamedStates(fields.states, checking);
  const statusQuo: CheckedStatusQuo =
    keys.has('status-quo') && !quo
      ? { levels: [], complete: false }
      : checkStatusQuoLevels(quo, order, partial, checking);
  const namedStates = completeStates(partial, statusQuo, order, checking);
  const pattern = present({ statusQuo: statusQuo.pattern });
  return { checked: { graphStates: [], namedStates, ...pattern }, partial };
}
