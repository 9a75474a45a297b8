import { readFileSync } from 'node:fs';
import { kindsOfJudgements } from '@standoff/language';
import { expect, test } from 'vitest';
import { root } from './markdown/pages.ts';

const page = readFileSync(`${root}docs/reference/judgements.md`, 'utf8');
const words = readFileSync(`${root}packages/study/src/judgements/say-judgement.test.ts`, 'utf8');

test.each(kindsOfJudgements.map(({ kind }) => kind))(
  'the kind of judgement %s has a row in the reference and words that are tested',
  (kind) => {
    expect(page).toMatch(new RegExp(`^\\| \`${kind}\` \\|`, 'm'));
    expect(words).toContain(`kind: '${kind}'`);
  },
);
