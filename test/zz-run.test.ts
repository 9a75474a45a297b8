import { test } from 'vitest';
import { openSession } from './markdown/session.ts';
import { readFileSync } from 'node:fs';
test('run', async () => {
  const session = openSession();
  for (const line of readFileSync('/tmp/cmds', 'utf8').split('\n').filter(Boolean)) {
    const ran = await session.runCommands(line);
    process.stdout.write(`$ ${line}   [${ran.status}]\n${ran.printed}\n`);
  }
  session.close();
});
