import { runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { limitsAsked } from '../asking/limits.ts';
import { parse } from './parse.ts';
import { reviewSteps } from './review.ts';

const text = `standoff: 1
title: A wet year
decision-makers:
  a: { options: { go: yes/no }, prefers: [{ want: go, if: dry }, { not: go }] }
  b: { options: { go: yes/no }, prefers: [go] }
facts: { dry: not b.go, never: go-nowhere }
status-quo: { a.go: no, b.go: no }
variants:
  wet: { set: { facts.dry: "false" } }
  soaked: { set: { facts.dry: "false", title: Soaked } }
  ranked: { set: { decision-makers.b.prefers: , decision-makers.b.ranking: [s1, s2, s3] } }
`;

function found(written: string): string[] {
  const { model, diagnostics } = parse(written);
  const review = model ? runToEnd(reviewSteps(model, limitsAsked({}))).found : [];
  return [...diagnostics, ...review].map(({ message, help }) => `${message} | ${help ?? ''}`);
}

it('what shows in variants only says in which, once, and does not advise to change the file', () => {
  const both = text.replace(', never: go-nowhere', '').replace(/ {2}ranked.*\n/, '');
  expect(found(both)).toEqual([
    'with the variants "wet" and "soaked", dry holds in no feasible state | it is not so in the file as it stands; if it is not meant, change what the variants "wet" and "soaked" set',
    'with the variants "wet" and "soaked", this statement never decides between two states | it is not so in the file as it stands; if it is not meant, change what the variants "wet" and "soaked" set',
  ]);
});

it('says where a variant replaces by its number a statement about other things', () => {
  const replaced = text
    .replace(', never: go-nowhere', '')
    .replace(/ {2}(ranked|wet|soaked).*\n/g, '')
    .concat('  drifted: { set: { decision-makers.a.prefers.2: b.go } }\n')
    .concat('  meant: { set: { decision-makers.a.prefers.2: go and b.go } }\n')
    .concat('  fact: { set: { decision-makers.a.prefers.2: late, facts.late: a.go } }\n');
  expect(found(replaced).filter((one) => one.includes('number'))).toEqual([
    'with the variant "drifted", this stands in place of number 2 of a, which is about other options | if another one is meant, correct the number in the path; if this one is, say so with "was", or give it an id and write that',
  ]);
});

it('what shows in the file as it stands is said of that', () => {
  const always = text
    .replace(', never: go-nowhere', '')
    .replace(/ {2}ranked.*\n/, '')
    .replace('dry: not b.go', 'dry: "false"');
  expect(found(always)).toEqual([
    'dry holds in no feasible state | mend its condition, or leave it out',
    'this statement never decides between two states | leave it out, or mend what it says',
  ]);
});

it('an error of the states of a variant says in which', () => {
  const [error] = found(text.replace(', never: go-nowhere', ''));
  expect(error).toMatch(/^with the variant "ranked", /);
});
