import { expect, it } from 'vitest';
import { run } from './run.ts';

it('names all settings that are not right, and listens to nobody', async () => {
  const { status, stderr } = await run(['serve'], {
    env: { STANDOFF_PORT: 'many', STANDOFF_DATABASE: 'mysql://me:secret@host/db' },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('STANDOFF_PORT must be a whole number from 0 to 65535, not "many"');
  expect(stderr).toContain('STANDOFF_DATABASE must be an address such as postgresql://');
  expect(stderr).not.toContain('secret');
});

it('says that a database is not there, without its password', async () => {
  const { status, stdout, stderr } = await run(['serve', '--check'], {
    env: {
      STANDOFF_DATABASE: 'postgresql://me:secret@127.0.0.1:1/db',
      STANDOFF_ADDRESS: 'https://briefings.example.org',
    },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('worth a look: proxies: it speaks no HTTPS itself');
  expect(stdout).toContain('database: set');
  expect(stderr).toMatch(
    /PostgreSQL at 127\.0\.0\.1:1\/db cannot be opened: .*; see whether it runs/,
  );
  expect(stdout + stderr).not.toContain('secret');
});

it('says that a file of settings cannot be read', async () => {
  const { status, stderr } = await run(['serve', '--configuration', '/nowhere/settings.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('the settings in /nowhere/settings.json cannot be read as JSON');
});
