import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { expectValid } from '../../../test/expect-same.ts';
import { buildDealCertificate } from '../src/certificates/build-deal.ts';
import type { DealAbout, DealCertificate } from '../src/certificates/deal-certificate.ts';
import { verifyDealCertificate } from '../src/certificates/verify-deal.ts';
import { subsetsOf } from '../src/coalitions/gains.ts';
import type { Model, VotingPreference } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { situationFor } from './analysed.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { literalGame } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const conflicts = fc.oneof(
  { weight: 2, arbitrary: conflictWithAgreements() },
  { weight: 2, arbitrary: conflictWithBodies() },
  optionConflict(),
  graphConflict(),
);

/** Whether a state is a deal: all parties prefer it, and moves of theirs and what bodies adopt if they vote for it lead there. */
function isDeal(model: Model, { parties, bodies, from, against, deal }: DealAbout): boolean {
  const game = literalGame(model);
  if (!parties.every((i) => game.prefers(i, Number(deal), Number(against)))) return false;
  const asAgreed = literalGame({
    ...model,
    preferences: model.preferences.map((rule, b) =>
      rule.kind === 'voting' && bodies.includes(b) ? withYes(rule, parties) : rule,
    ),
  });
  const reached = new Set([Number(from)]);
  for (const s of reached) {
    for (const i of [...parties, ...bodies]) for (const t of asAgreed.moves(i, s)) reached.add(t);
  }
  return reached.has(Number(deal));
}

function withYes(rule: VotingPreference, parties: readonly number[]): VotingPreference {
  const { sponsors, ...rest } = rule;
  return {
    ...(sponsors?.some((i) => parties.includes(i)) ? rest : rule),
    members: rule.members.map((member) =>
      member.kind === 'sincere' && parties.includes(member.decisionMaker)
        ? { kind: 'fixed', vote: 'yes', veto: member.veto }
        : member,
    ),
  };
}

/** Certificates of all states as deals of some parties and bodies, from one state and held against one. */
function certificatesIn(model: Model, bits: number): DealCertificate[] {
  const situation = situationFor(model);
  const { states } = literalGame(model);
  const groups = subsetsOf([...Array(model.decisionMakers).keys()]);
  const about = {
    parties: groups[bits % groups.length]!,
    bodies: [...model.preferences.keys()].filter(
      (b) => b >= model.decisionMakers && (bits >> (b + 3)) & 1,
    ),
    from: states[bits % states.length]!,
    against: states[(bits % 3 === 0 ? bits >> 2 : bits) % states.length]!,
    atOnce: false,
  };
  return states.map((deal) => runToEnd(buildDealCertificate(situation, model, { ...about, deal })));
}

/** Changes after which nothing is proven. */
function breakages(certificate: DealCertificate): unknown[] {
  const { from, parties, bodies } = certificate;
  const broken: unknown[] = [
    { ...certificate, parties: [] },
    { ...certificate, parties: [...parties, parties[0]] },
    { ...certificate, parties: [...parties, 99] },
    { ...certificate, bodies: [...bodies, parties[0]] },
    { ...certificate, from: -1 },
    { ...certificate, against: 1e9 },
    { ...certificate, verdict: 'nonsense' },
  ];
  if (certificate.verdict === 'deal') {
    const { steps } = certificate;
    return [
      ...broken,
      { ...certificate, against: certificate.deal },
      { ...certificate, steps: [...steps, { mover: parties[0], to: from }] },
      ...(steps.length > 0 ? [{ ...certificate, steps: steps.slice(0, -1) }] : []),
      ...steps.flatMap((step, k) => {
        const having = (one: object) => ({
          ...certificate,
          steps: steps.with(k, { ...step, ...one }),
        });
        const { votes } = step;
        return [
          having({ mover: 99 }),
          having({ votes: votes ? undefined : ['yes'] }),
          ...(votes ?? []).map((vote, m) =>
            having({ votes: votes!.with(m, vote === 'no' ? 'yes' : 'no') }),
          ),
        ];
      }),
    ];
  }
  if (certificate.because === 'unwilling') {
    return [...broken, { ...certificate, who: 99 }, { ...certificate, because: 'spite' }];
  }
  if (certificate.because !== 'unreached') return broken;
  const { reached, deal } = certificate;
  return [
    ...broken,
    { ...certificate, reached: [...reached, deal] },
    { ...certificate, reached: [...reached, -1] },
    { ...certificate, because: 'unable', who: parties[0] },
    { ...certificate, atOnce: true },
    ...reached.map((_, k) => ({ ...certificate, reached: reached.filter((_, one) => one !== k) })),
  ];
}

test('each state has a certificate that it is a deal or is none, as the definition says, and is refused with a piece altered', () => {
  const met = { deal: 0, voted: 0, unwilling: 0, unreached: 0 };
  fc.assert(
    fc.property(conflicts, fc.nat(), (model, bits) => {
      for (const certificate of certificatesIn(model, bits)) {
        expectValid(verifyDealCertificate(model, certificate));
        expect(certificate.verdict === 'deal').toBe(isDeal(model, certificate));
        for (const broken of breakages(certificate)) {
          const found = verifyDealCertificate(model, broken as DealCertificate);
          expect(found.valid, JSON.stringify({ certificate, broken })).toBe(false);
        }
        if (certificate.verdict === 'deal') {
          met.deal++;
          if (certificate.steps.some(({ votes }) => votes)) met.voted++;
        } else if (certificate.because !== 'unable') met[certificate.because]++;
      }
    }),
    { numRuns: draws(339) },
  );
  for (const [kind, count] of Object.entries(met)) {
    expect(count, kind).toBeGreaterThan(isQuick ? -1 : 0);
  }
});

test('what is altered and still accepted is true', () => {
  fc.assert(
    fc.property(conflicts, fc.nat(), fc.nat(), (model, bits, other) => {
      const { states } = literalGame(model);
      const groups = subsetsOf([...Array(model.decisionMakers).keys()]);
      for (const certificate of certificatesIn(model, bits)) {
        for (const altered of [
          { ...certificate, from: states[other % states.length]! },
          { ...certificate, against: states[other % states.length]! },
          { ...certificate, deal: states[other % states.length]! },
          { ...certificate, parties: groups[other % groups.length]! },
          { ...certificate, bodies: [] },
        ]) {
          if (!verifyDealCertificate(model, altered).valid) continue;
          expect(altered.verdict === 'deal', JSON.stringify(altered)).toBe(isDeal(model, altered));
        }
      }
    }),
    { numRuns: draws(12) },
  );
});
