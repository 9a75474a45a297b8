import type { Statement } from './conflict.ts';

const great: Readonly<Record<Statement['mode'], Statement['mode']>> = {
  want: 'must',
  must: 'must',
  not: 'never',
  never: 'never',
};

const ordinary: Readonly<Record<Statement['mode'], Statement['mode']>> = {
  want: 'want',
  must: 'want',
  not: 'not',
  never: 'not',
};

/** The same mode with the other degree, or with the same one. */
export function modeOfDegree(mode: Statement['mode'], greatly: boolean): Statement['mode'] {
  return (greatly ? great : ordinary)[mode];
}
