import { isDeniable, referencesOf } from '@standoff/propositions';
import { lexiconOf, propositionOf } from '@standoff/study';
import type { Crux, FindingReported, PanelReport, Part } from '@standoff/study/panel';
import { lexiconFor } from '@standoff/wording';
import type { Fields } from '../json/data-reader.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';

/** What a panel holds, as plain data (`standoff.panel/1`); `model` is its identity. */
export function panelToJson(report: PanelReport, model: ModelIdentity): Fields {
  const { ground, people, findings, camps, cruxes, pairs, differing, idle, settled, rounds } =
    report;
  const { movement } = report;
  const { casebook } = ground.opened;
  const codes = people.map(({ person }) => person.code);
  const named = (some: readonly number[]) => some.map((k) => codes[k]!);
  const part = (one: Part) => partToJson(report, one);
  const says = findings.map(({ finding }) => propositionOf(casebook, finding.asked.finding));
  return {
    format: 'standoff.panel/1',
    model,
    people: people.length,
    codes,
    rounds,
    asked: {
      parties: ground.parties.map(({ id }) => id),
      facts: ground.facts,
    },
    findings: findings.map((one, at) => ({
      id: one.finding.asked.id,
      says: says[at]!,
      ...countsOf(one),
      of: people.length,
      byPerson: Object.fromEntries(people.map(({ held }, k) => [codes[k]!, held[at]!])),
      ...(one.alone !== undefined && { alone: codes[one.alone]! }),
    })),
    movement: movement.map(({ from, to, moved }) => ({
      from,
      to,
      findings: findings.map(({ finding }, at) => ({
        id: finding.asked.id,
        moved: moved
          .filter((one) => one.finding === at)
          .map(({ person, from, to }) => ({ code: codes[person]!, from, to })),
      })),
    })),
    parting: report.parting.map((at) => findings[at]!.finding.asked.id),
    camps: camps.map(({ people, held }) => ({ people: named(people), held })),
    cruxes: cruxes.map(({ between, finding, sets }: Crux) => ({
      between: named(between),
      finding: findings[finding]!.finding.asked.id,
      sets: sets.map((set) => set.map(part)),
    })),
    pairs,
    settled: settled.map((at) => findings[at]!.finding.asked.id),
    differing: differing.map(part),
    idle: idle.map(part),
    contradicting: people.flatMap(({ person, contradicting }) =>
      contradicting.length === 0 ? [] : [{ code: person.code, answers: contradicting.length }],
    ),
    notMyField: Object.fromEntries(
      people.map(({ notTheirField }, k) => [codes[k]!, notTheirField]),
    ),
    lexicon: lexiconFor(lexiconOf(casebook), referencesOf(says.filter(isDeniable))),
  };
}

function countsOf({ yes, no, open, notFollowed }: FindingReported) {
  return {
    yes: yes.length,
    no: no.length,
    open: open.length,
    notFollowed: notFollowed.length,
  };
}

/** A part as an edit: an order whole, or a consequence. */
function partToJson({ ground }: PanelReport, part: Part) {
  return part.kind === 'order'
    ? { kind: 'order', of: ground.parties[part.party]!.id }
    : { kind: 'chance', fact: ground.facts[part.fact]! };
}
