import { expect, it } from 'vitest';
import { programName } from './invocation.ts';
import type { Terminal } from './terminal.ts';

const nameWith = (env: Terminal['env']) => programName({ env } as Terminal);
const exec = { npm_command: 'exec', npm_config_local_prefix: '/home/ann/standoff' };

it.each([
  ['standoff', {}],
  ['npx standoff', { ...exec, INIT_CWD: '/home/ann/standoff' }],
  ['npx standoff', { ...exec, INIT_CWD: '/home/ann/standoff/docs' }],
  ['npx --prefix /home/ann/standoff standoff', { ...exec, INIT_CWD: '/home/ann/models' }],
  ['npx --prefix /home/ann/standoff standoff', { ...exec, INIT_CWD: '/home/ann/standoff-models' }],
])('%s runs the program again where it ran with %j', (name, env) => {
  expect(nameWith(env)).toBe(name);
});
