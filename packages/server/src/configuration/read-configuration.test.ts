import { expect, it } from 'vitest';
import { doubtsAbout, readConfiguration, sayConfiguration } from './read-configuration.ts';

it('takes what is set by file or by environment, the latter first, and the rest as it is', () => {
  const read = readConfiguration(
    { address: 'https://briefings.example.org/', port: 80, heldWords: ['casino', ' '] },
    { STANDOFF_PORT: '8080', STANDOFF_HOLD: 'all', STANDOFF_NAME: '' },
  );
  expect(read).toMatchObject({
    configuration: {
      address: 'https://briefings.example.org',
      port: 8080,
      hold: 'all',
      heldWords: ['casino'],
      name: 'Briefings',
      data: 'standoff-data',
    },
  });
});

it('takes options before the environment, and the address from the port where none is set', () => {
  const environment = { STANDOFF_PORT: '8080', STANDOFF_DATABASE: 'postgresql://host/db' };
  expect(readConfiguration({}, environment, { port: '8081', data: 'here' })).toMatchObject({
    configuration: {
      port: 8081,
      address: 'http://localhost:8081',
      data: 'here',
      database: undefined,
    },
  });
  expect(readConfiguration({}, environment)).toMatchObject({
    configuration: { address: 'http://localhost:8080', database: 'postgresql://host/db' },
  });
  expect(readConfiguration({ address: 'https://example.org' }, environment)).toMatchObject({
    configuration: { address: 'https://example.org' },
  });
  expect(readConfiguration({}, {}, { port: 'x', data: 'a', database: 'b:secret' })).toEqual({
    problems: [
      '--data and --database name two places: give one of them',
      '--port must be a whole number from 0 to 65535, not "x"',
      '--database must be an address such as postgresql://USER:PASSWORD@HOST/DATABASE',
    ],
  });
});

it('tells all that is wrong at once, what must stand there, and no secret', () => {
  const read = readConfiguration(
    { adress: 'x', port: 70_000, address: 'https://example.org/path', proxies: 'two' },
    { STANDOFF_DATABASE: 'mysql://me:secret@host/db', STANDOFF_METRICS_TOKEN: 'short' },
  );
  expect(read).toEqual({
    problems: [
      '"adress" is no setting; there are name, address, host, port, data, database, proxies, metricsToken, mail, mailFrom, hold, heldWords',
      '"address" must be an address such as https://briefings.example.org, without a path, not "https://example.org/path"',
      '"port" must be a whole number from 0 to 65535, not 70000',
      'STANDOFF_DATABASE must be an address such as postgresql://USER:PASSWORD@HOST/DATABASE',
      '"proxies" must be a whole number from 0 to 9, not "two"',
      'STANDOFF_METRICS_TOKEN must be at least 16 letters or digits',
    ],
  });
});

it.each([[[]], ['text'], [null]])('refuses a file that holds %j', (file) => {
  expect(readConfiguration(file, {})).toMatchObject({
    problems: [expect.stringContaining('one object')],
  });
});

it.each([
  [{ mail: 'smtps://me:secret@mail.example.org', mailFrom: 'The Desk <desk@example.org>' }, true],
  [{ mail: 'smtp://localhost:2525', mailFrom: 'desk@example.org' }, true],
  [{ mail: 'mail.example.org' }, false],
  [{ mail: 'smtps://mail.example.org/path' }, false],
  [{ mailFrom: 'nobody' }, false],
  [{ mailFrom: 'a@example.org\r\nBcc: b@example.org' }, false],
])('takes %j as a mail server: %j', (file, isTaken) => {
  const read = readConfiguration(file, {});
  expect('configuration' in read).toBe(isTaken);
  expect(JSON.stringify('problems' in read ? read : '')).not.toContain('secret');
});

it('says what is set without what is secret', () => {
  const read = readConfiguration({}, { STANDOFF_DATABASE: 'postgresql://me:secret@host/db' });
  const said = 'configuration' in read ? sayConfiguration(read.configuration) : [];
  expect(said).toContain('database: set');
  expect(said).toContain('metricsToken: not set');
  expect(said).toContain('heldWords: none');
  expect(said.join()).not.toContain('secret');
});

it.each([
  ['https://briefings.example.org', 0, 1],
  ['https://briefings.example.org', 1, 0],
  ['http://localhost:4660', 0, 0],
])('%s with %i proxies: %i doubts', (address, proxies, doubts) => {
  const read = readConfiguration({ address, proxies }, {});
  expect('configuration' in read && doubtsAbout(read.configuration, {})).toHaveLength(doubts);
});

it('doubts a setting in the environment that there is not', () => {
  const read = readConfiguration({}, { STANDOFF_PROXYS: '1' });
  const environment = { STANDOFF_PROXYS: '1', STANDOFF_PORT: '80', PATH: '/bin' };
  const doubts = 'configuration' in read ? doubtsAbout(read.configuration, environment) : [];
  expect(doubts).toEqual([
    'STANDOFF_PROXYS is no setting of a server; there are STANDOFF_NAME, STANDOFF_ADDRESS, STANDOFF_HOST, STANDOFF_PORT, STANDOFF_DATA, STANDOFF_DATABASE, STANDOFF_PROXIES, STANDOFF_METRICS_TOKEN, STANDOFF_MAIL, STANDOFF_MAIL_FROM, STANDOFF_HOLD, STANDOFF_HELD_WORDS',
  ]);
});
