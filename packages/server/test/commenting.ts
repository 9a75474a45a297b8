import type { Publication } from '../src/storage/publications.ts';
import { decideOn, postForm } from './people.ts';
import type { TestSite } from './site.ts';

type Fields = Readonly<Record<string, string>>;

/** The word that the form of a page has. */
export async function formOf(test: TestSite, path = '/paper/swerve/'): Promise<string> {
  return /name="form" value="([^"]*)"/.exec(await (await test.ask(path)).text())?.[1] ?? '';
}

/** Sends a comment about `/paper/swerve/` as somebody does who writes for a while. */
export async function sendComment(test: TestSite, fields: Fields, headers: Fields = {}) {
  const form = await formOf(test);
  test.pass(5);
  const sent = await postForm(
    test,
    '/paper/swerve/comments',
    { form, name: 'Kim', ...fields },
    headers,
  );
  const own = sent.headers.get('Location') ?? '';
  return {
    id: /comments\/([^?]+)/.exec(own)?.[1] ?? '',
    /** The address that its writer was given. */
    own,
    word: own.replace(/^.*word=/, ''),
    cookie: sent.headers.get('Set-Cookie') ?? '',
  };
}

/** The same, and a moderator shows it. */
export async function newShownComment(
  test: TestSite,
  paper: Publication,
  fields: Fields,
  headers: Fields = {},
) {
  const sent = await sendComment(test, fields, headers);
  await decideOn(test, paper, sent.id, 'shown');
  return sent;
}
