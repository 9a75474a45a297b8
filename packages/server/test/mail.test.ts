import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { troubleWithMail } from '../src/mail/mailer.ts';
import { setDisabled } from '../src/storage/people.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { cookiesOf, newMember, newPerson, PASSWORD, postForm, signIn } from './people.ts';
import { ADDRESS, newPublication, openSite, type TestSite } from './site.ts';

/** What a mail server was given. */
interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

const taken: Taken[] = [];
let refuses = false;

/** A mail server that keeps what it takes, behind a real connection. */
function startMailServer(): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'me' && password === 'a word'
        ? done(null, { user: 'me' })
        : done(new Error('not known')),
    onMailFrom: (_, __, done) => done(refuses ? new Error('not now') : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          // Long lines are folded on their way.
          text: Buffer.concat(parts).toString().replace(/=\r\n/g, '').replace(/=3D/g, '='),
        });
        done();
      });
    },
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let mail: SMTPServer;
let test: TestSite;
let paper: Publication;
let mailAddress: string;

beforeAll(async () => {
  mail = await startMailServer();
  const { port } = mail.server.address() as AddressInfo;
  mailAddress = `smtp://me:a%20word@127.0.0.1:${port}`;
  test = await openSite({ mail: mailAddress, mailFrom: 'The Desk <desk@example.org>' });
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  paper = await newPublication(test, 'paper');
}, PATIENCE);
afterAll(async () => {
  await test.close();
  await new Promise<void>((resolve) => mail.close(() => resolve()));
});

const ask = async (email: string) => postForm(test, '/sign-in/forgotten', { email });

/** The letters that came of something, once all is sent. */
async function lettersOf(work: () => Promise<unknown>): Promise<Taken[]> {
  const before = taken.length;
  await work();
  await test.site.mail?.settle();
  return taken.slice(before);
}

const linkIn = (text: string) => /\/invitation\/[\w-]{32}/.exec(text)?.[0] ?? '';

describe('a way back by mail', () => {
  it('is a link that sets a new password once and ends all sessions, within an hour', async () => {
    await newPerson(test, 'kim');
    const kim = await signIn(test, 'kim');
    const [letter] = await lettersOf(() => ask('Kim@example.org '));
    expect(letter).toMatchObject({ from: 'desk@example.org', to: ['kim@example.org'] });
    expect(letter?.text).toContain('From: The Desk <desk@example.org>');
    expect(letter?.text).toContain(`${ADDRESS}/invitation/`);
    const link = linkIn(letter?.text ?? '');
    const password = 'a password set anew';
    expect((await postForm(test, link, { password })).status).toBe(303);
    expect((await postForm(test, link, { password })).status).toBe(404);
    expect((await test.ask('/account', { headers: kim })).status).toBe(303);
    expect(await signIn(test, 'kim')).toEqual({ Cookie: '' });
    expect((await signIn(test, 'kim', password)).Cookie).not.toBe('');
    const [late] = await lettersOf(() => ask('kim@example.org'));
    test.pass(61 * 60);
    expect((await test.ask(linkIn(late?.text ?? ''))).status).toBe(404);
    test.pass(-61 * 60);
  });

  it('tells nobody who has an account, and sends nothing to who has none or a disabled one', async () => {
    const account = await newPerson(test, 'lee');
    const tell = async (email: string) => {
      const response = await ask(email);
      return [response.status, (await response.text()).replaceAll(email, '')];
    };
    expect(await lettersOf(() => tell('nobody@example.org'))).toEqual([]);
    expect(await tell('lee@example.org')).toEqual(await tell('nobody@example.org'));
    await test.site.mail?.settle();
    await setDisabled(test.site.storage.db, account, test.site.now());
    expect(await lettersOf(() => tell('lee@example.org'))).toEqual([]);
  });

  it('is sent three times in an hour at most, whoever asks, and never to what is no address', async () => {
    await newPerson(test, 'pat');
    const letters = await lettersOf(async () => {
      for (let k = 0; k < 5; k++) expect((await ask('pat@example.org')).status).toBe(200);
    });
    expect(letters).toHaveLength(3);
    for (const email of ['', 'x', 'a@b.c\r\nBcc: d@e.f', 'a@b.c, d@e.f', '<a@b.c>']) {
      expect([email, (await ask(email)).status]).toEqual([email, 422]);
    }
  });

  it('does not lead past a second step, as the link of an administrator does', async () => {
    const account = await newPerson(test, 'two');
    const { db } = test.site.storage;
    const has = async () =>
      (
        await db
          .selectFrom('person')
          .select('twoFactorEnabled')
          .where('id', '=', account)
          .executeTakeFirstOrThrow()
      ).twoFactorEnabled;
    await db
      .updateTable('person')
      .set({ twoFactorEnabled: true })
      .where('id', '=', account)
      .execute();
    const [letter] = await lettersOf(() => ask('two@example.org'));
    const password = 'a password set anew';
    await postForm(test, linkIn(letter?.text ?? ''), { password });
    expect(await has()).toBe(true);
    const first = await postForm(test, '/sign-in', { email: 'two@example.org', password });
    expect(first.headers.get('Location')).toBe('/sign-in/second');
    expect((await test.ask('/account', { headers: { Cookie: cookiesOf(first) } })).status).toBe(
      303,
    );
  });

  it('goes on where the mail server takes nothing, and the log says so without an address', async () => {
    await newPerson(test, 'lost');
    refuses = true;
    expect(await lettersOf(() => ask('lost@example.org'))).toEqual([]);
    refuses = false;
    expect(test.lines.join('\n')).toContain('mail not sent');
    expect(test.lines.join('\n')).not.toContain('lost@example.org');
  });
});

describe('an invitation by mail', () => {
  it('is sent and shown, says so where it could not be sent, and is listed with its address', async () => {
    await newMember(test, 'owner', paper, 'owner');
    const owner = await signIn(test, 'owner');
    const invite = (email: string) =>
      postForm(test, '/desk/paper/invitations', { role: 'author', email }, owner);
    let page = '';
    const [letter] = await lettersOf(async () => {
      page = await (await invite('new@example.org')).text();
    });
    expect(letter?.to).toEqual(['new@example.org']);
    expect(letter?.text).toContain('write, publish and retract briefings');
    expect(page).toContain('It was sent to new@example.org.');
    expect(page).toContain(linkIn(letter?.text ?? ''));
    const desk = await (await test.ask('/desk/paper/', { headers: owner })).text();
    expect(desk).toContain('addressed to new@example.org');
    const fields = { name: 'New', email: 'new@example.org', password: PASSWORD };
    expect((await postForm(test, linkIn(page), fields)).status).toBe(303);
    const wrong = await invite('no address');
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('value="no address" aria-invalid="true"'),
    ]);
    refuses = true;
    expect(await (await invite('other@example.org')).text()).toContain(
      'The mail server did not take the e-mail to other@example.org.',
    );
    refuses = false;
    const byProgram = await test.ask('/api/publications/paper/invitations', {
      method: 'POST',
      body: JSON.stringify({ role: 'moderator', email: 'third@example.org' }),
      headers: { 'Content-Type': 'application/json', ...owner },
    });
    expect(await byProgram.json()).toMatchObject({ isSent: true });
    // Whoever gets letters did not ask for them: three a day to one address, and the link is made all the same.
    for (let k = 0; k < 3; k++) await invite('often@example.org');
    expect(await (await invite('often@example.org')).text()).toContain(
      'It was not sent to often@example.org: too many e-mails were sent today, to this address or from this publication.',
    );
  });
});

it('a mail server is tried by who asks for it, and what is wrong is said', async () => {
  const trouble = (address: string) => {
    const read = readConfiguration({ mail: address }, {});
    if (!('configuration' in read)) throw new Error('not read');
    return troubleWithMail(read.configuration);
  };
  expect(await trouble(mailAddress)).toBe(undefined);
  expect(await trouble(mailAddress.replace('a%20word', 'other'))).toBe('EAUTH');
  expect(await trouble('smtp://127.0.0.1:1')).toBe('ESOCKET');
});

it('without a mail server the page says who helps, and nothing is taken', async () => {
  const plain = await openSite();
  expect(await (await plain.ask('/sign-in/forgotten')).text()).toContain(
    'This server sends no mail',
  );
  expect((await postForm(plain, '/sign-in/forgotten', { email: 'kim@example.org' })).status).toBe(
    422,
  );
  await plain.close();
});
