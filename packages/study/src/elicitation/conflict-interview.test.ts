import { edits, parseConflict } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { interviewAbout } from './conflict-interview.ts';
import type { Answer, Verdict } from './pair.ts';

const prisoners = `standoff: 1
title: Two prisoners
decision-makers:
  ann:
    name: Ann
    options:
      confess: { name: Confess, levels: { no: Ann stays silent, yes: Ann confesses } }
  bob:
    name: Bob
    options:
      confess: { name: Confess, levels: { no: Bob stays silent, yes: Bob confesses } }
      court: { name: Court, levels: { low: low court, middle: middle court, high: high court } }
infeasible:
  - ann.confess and bob.confess and bob.court = high
status-quo: { ann.confess: yes, bob.confess: yes, bob.court: low }
`;

const { casebook } = openText(prisoners);

function interview(cares: readonly number[], verdicts: readonly Verdict[]) {
  const answers: Answer[] = [];
  for (const verdict of verdicts) {
    const { question } = interviewAbout(casebook, 0, cares, answers);
    answers.push({ first: question!.first, second: question!.second, verdict });
  }
  return interviewAbout(casebook, 0, cares, answers);
}

describe('an interview about a conflict', () => {
  it('asks in the phrases of the options, and says what is the case in both', () => {
    expect(interview([0, 1], []).question).toMatchObject({
      firstWords: ['Ann stays silent'],
      secondWords: ['Ann confesses'],
      meanwhile: ['Bob confesses', 'low court'],
    });
  });

  it('says what comes of the one and not of the other', () => {
    const withFacts = openText(`${prisoners}facts:
  betrayal: { name: Betrayal, when: ann.confess and not bob.confess, chance: likely }
  peace: { name: Peace, when: not ann.confess and not bob.confess }
  trial: { name: Trial, when: ann.confess or bob.confess }
`);
    const confessing = { first: [0, 0, 0], second: [1, 0, 0], verdict: 'first' as const };
    const { given } = interviewAbout(withFacts.casebook, 0, [0, 1], [confessing]);
    expect(given[0]).toMatchObject({
      firstWords: ['Ann stays silent'],
      firstFacts: ['Peace'],
      secondFacts: ['Betrayal (chance 0.75)', 'Trial'],
    });
  });

  it('derives statements in words and as the file has them', () => {
    const { question, words, statements } = interview(
      [0, 1],
      ['second', 'first', 'second', 'first'],
    );
    expect(question).toBeUndefined();
    expect(words).toEqual(['Bob stays silent', 'Ann confesses']);
    expect(statements).toEqual([
      [{ mode: 'not', formula: 'bob.confess' }],
      [{ mode: 'want', formula: 'confess' }],
    ]);
  });

  it('writes statements that the file can have, whatever is answered', () => {
    const verdicts: Verdict[] = ['first', 'second', 'same'];
    for (let seed = 0; seed < 12; seed++) {
      const answers: Answer[] = [];
      let random = seed * 7919 + 1;
      for (;;) {
        const { question, statements, words } = interviewAbout(casebook, 0, [0, 1, 2], answers);
        if (question === undefined) {
          const written = edits.setStatements(prisoners, {
            decisionMaker: 'ann',
            places: statements,
          });
          expect(written.status).toBe('edited');
          if (written.status === 'refused') return;
          const { conflict } = parseConflict(written.text);
          const compared = openText(written.text).casebook;
          expect(conflict).toBeDefined();
          expect(words).toHaveLength(statements.length);
          const code = (levels: readonly number[]) => levels[0]! + 2 * levels[1]! + 4 * levels[2]!;
          const orders = { first: 'better', second: 'worse', same: 'equal' } as const;
          for (const { first, second, verdict } of answers) {
            const { order } = compared.compare(0, code(first), code(second));
            expect(order).toBe(orders[verdict]);
          }
          break;
        }
        random = (random * 48271) % 2147483647;
        const { first, second } = question;
        answers.push({ first, second, verdict: verdicts[random % 3]! });
      }
    }
  });

  it('leaves out answers about options that the conflict no longer has', () => {
    const strange: Answer = { first: [0, 0, 0, 1], second: [0, 0, 0, 0], verdict: 'first' };
    const { given, question } = interviewAbout(casebook, 0, [0, 1], [strange]);
    expect(given[0]).toMatchObject({ firstWords: [], secondWords: [] });
    expect(question?.firstWords).toEqual(['Ann stays silent']);
  });
});
