import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { plainStyle } from '../text/style.ts';
import { renderEvidence } from './render-evidence.ts';

function evidenceText(text: string, options: Readonly<Record<string, unknown>> = {}): string {
  const understood = understand(inquiries.evidence, parse(text).model!, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') return understood.problem;
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') return answer.problem;
  if (answer.status !== 'answered') throw new Error(answer.status);
  return renderEvidence(answer.result, { style: plainStyle, width: 2000, detail: 'full' });
}

/** Ann goes only for the fair, which rests on one claim. */
const fair = (more = '', fact = '', claims = '', dms = '') => `
standoff: 1
title: A fair
sources: { paper: { title: A paper } }
claims:
  open: { says: The fair opens on Sunday, at: paper p. 1 }
  rain: { says: It may rain, at: paper p. 2 }
  old: { says: There was one last year, at: paper p. 3 }
  ${claims}
decision-makers:
  ann:
    name: Ann
    options: { go: { levels: { no: Ann stays in, yes: Ann goes }, because: { rain: part } } }
    prefers:
      - { want: fun, because: { open: suggests, rain: part } }
      - { not: go, because: { rain: suggests } }
      ${more}
  ${dms}
facts: { fun: { name: Fun, when: ann.go, because: { open: part } }${fact} }
status-quo: { ann.go: no }
`;

describe('what hangs on claims, in words', () => {
  it('is told before how the findings stand, what is dropped and what is held', () => {
    expect(evidenceText(fair())).toMatchInlineSnapshot(`
      "Of two claims cited, one would turn a finding if wrong: open; one more would only with some of what would then be in doubt: rain.

        [open] The fair opens on Sunday
        – “Fun” is never the case; then the status quo holds under Nash, GMR, SMR, SEQ and SSEQ, not everybody prefers “Ann goes” to the status quo, “Ann goes” does not hold under Nash, GMR, SMR, SEQ or SSEQ and no improvements lead from the status quo to “Ann goes”.

        [rain] It may rain
        – Ann no longer wants “Ann stays in”; then no finding turns.
        – Each in 1 of 2 models, the status quo holds under Nash, GMR, SMR, SEQ and SSEQ; with the rest as it stands it is enough that also Ann no longer wants “Fun”.
        – Each in 1 of 2 models, not everybody prefers “Ann goes” to the status quo and no improvements lead from the status quo to “Ann goes”; with the rest as it stands it is enough that also Ann no longer wants “Fun”.

      The other claims
        – Nothing cites old.

      Both statements, the only option and the only fact cite a claim.

      As the file is written, the status quo does not hold under Nash, GMR, SMR, SEQ or SSEQ, everybody prefers “Ann goes” to the status quo, “Ann goes” holds under Nash, GMR, SMR, SEQ and SSEQ and improvements lead from the status quo to “Ann goes”.
      A claim that is wrong supports nothing, which is not to say that the opposite is true; each is taken by itself. A statement or fact that cites no other is then dropped, however far the claim supports it. One that cites others too is in doubt, unless another says just the same; every way in which those in doubt may stand or not is a model. Nothing is put in their place.
      Held as written, whatever they cite: options and how they may move, what is ruled out, the status quo, bodies, and preferences not given by statements. Views, misreadings, signals, threats, deals, doubts, variants and events enter none of these findings; preferences are taken in the general reading."
    `);
  });

  it('drops only what a claim does not fall short of where that is asked', () => {
    const text = evidenceText(fair(), { drop: 'said', findings: ['stable status-quo nash'] });
    expect(text).toContain(
      'A statement or fact that cites no other is then dropped, if the claim says it or supports it without a grade; if it supports it in part or suggests it, that is in doubt.',
    );
    expect(text).toContain(
      'In 3 of 4 models, the status quo holds under Nash; with the rest as it stands it is enough that also Ann no longer wants “Fun” (one of two such sets).',
    );
    expect(
      evidenceText(fair('- { want: go, because: { open: says } }'), {
        drop: 'said',
        claim: 'open',
      }),
    ).toContain(
      'Dropped, as they cite no other claim and this one does not fall short of them:\n  – Ann: “Ann goes” (statement; it says so).',
    );
  });

  it('tells of one claim what becomes of all that cites it', () => {
    const more = '- { want: fun, because: { rain: suggests, open: says } }';
    expect(
      evidenceText(fair(more), { claim: 'rain' }).split('\n\n').slice(0, 2).join('\n\n'),
    ).toMatchInlineSnapshot(`
      "[rain] It may rain
        – Ann no longer wants “Ann stays in”; then no finding turns.
        – As before, the status quo does not hold under Nash, GMR, SMR, SEQ or SSEQ, everybody prefers “Ann goes” to the status quo, “Ann goes” holds under Nash, GMR, SMR, SEQ and SSEQ and improvements lead from the status quo to “Ann goes”.

      Dropped, as they cite no other claim:
        – Ann: “Ann stays in” (statement; it suggests it).
      In doubt, as they rest on it in part:
        – Ann: “Fun” (statement; in part; beside it open suggests).
      Standing, as another claim says just what they say:
        – Ann: “Fun” (statement; it suggests it; beside it open says so).
      Held as written:
        – Ann: “go” (option; in part)."
    `);
  });

  it('says of a claim that nothing cites that nothing would change', () => {
    expect(evidenceText(fair(), { claim: 'old' })).toContain(
      '[old] There was one last year\nNothing cites old.',
    );
    const borne = '- { want: fun, because: { old: suggests, open: says } }';
    expect(evidenceText(fair(borne), { claim: 'old' })).toContain(
      '– Nothing that is asked about would change.',
    );
    expect(evidenceText(fair(), { claim: 'odl' })).toBe(
      'there is no claim "odl"; did you mean old?',
    );
  });

  it('says where the status quo is ruled out', () => {
    const facts = ', calm: { name: Calm, when: not ann.go, because: rain }';
    const ruled = `${fair('', facts)}infeasible: [{ when: not calm and not ann.go }]\n`;
    expect(evidenceText(ruled, { claim: 'rain' })).toContain(
      '“Calm” is never the case; then the status quo is ruled out',
    );
  });

  it('says where too much is in doubt to go through', () => {
    const more = Array.from({ length: 13 }, () => '- { want: go, because: [open, rain] }').join(
      '\n      ',
    );
    const text = evidenceText(fair(more), { claim: 'rain' });
    expect(text).toContain(
      'What turns without rain is not known: more than 12 statements of Ann would be in doubt.',
    );
    expect(evidenceText(fair(more))).toContain(
      'What turns without rain is not known: more than 12 statements of Ann would be in doubt.',
    );
  });

  it('says which reasons pull a finding opposite ways, where that is asked', () => {
    const findings = ['stable s2 nash'];
    const text = evidenceText(fair(), { findings, pulls: true });
    expect(text).toContain(
      'Reasons that pull a finding opposite ways\n' +
        '  – Where Ann no longer wants “Fun” [rain in part; open suggests], “Ann goes” does not hold under Nash; where also Ann no longer wants “Ann stays in” [rain suggests], that is as written again.',
    );
    expect(evidenceText(fair(), { findings, pulls: true, claim: 'old' })).not.toContain('pull');
    const alone = { findings: ['unreached s1'], pulls: true };
    expect(evidenceText(fair(), alone)).toContain(
      'No two reasons that cite claims pull a finding opposite ways.',
    );
    expect(evidenceText(fair(), { ...alone, claim: 'rain' })).toContain(
      'No two reasons, of which one cites rain, pull a finding opposite ways.',
    );
  });

  it('is about what the file calls findings where there is no headline', () => {
    const text = `${fair().replace('status-quo: { ann.go: no }\n', '')}findings: { out: { finding: stable s2 nash } }\n`;
    expect(evidenceText(text)).toContain('As the file is written, “Ann goes” holds under Nash.');
    expect(evidenceText(text.replace(/findings: .*/, ''))).toContain('without a status quo');
  });

  it('says that a file has no claims', () => {
    const bare = `
standoff: 1
title: Bare
decision-makers: { ann: { options: { go: yes/no }, prefers: [{ want: go }] } }
status-quo: { ann.go: no }
`;
    expect(evidenceText(bare)).toContain('The file makes no claims.');
    expect(evidenceText(bare, { claim: 'x' })).toBe(
      'there is no claim "x": the file has no claims',
    );
  });
});
