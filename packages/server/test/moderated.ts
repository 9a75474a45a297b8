import { afterAll } from 'vitest';
import { namedSeen, newMember, postForm, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish } from './site.ts';

/** A publication with a briefing and a moderator, who is signed in. It ends with the tests of the file. */
export async function openModerated() {
  const test = await openSite();
  afterAll(() => test.close());
  const paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newMember(test, 'mod', paper, 'moderator');
  const moderator = await signIn(test, 'mod');
  const read = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await test.ask(path, { headers });
    return { status: response.status, text: await response.text() };
  };
  return {
    test,
    paper,
    /** What the browser of the moderator sends. */
    moderator,
    read,
    page: async () => (await read('/paper/swerve/')).text,
    queue: async () => (await read('/moderate/paper/', moderator)).text,
    async decide(id: string, state: string) {
      const [comment = ''] = await namedSeen(test, [id]);
      return postForm(test, '/moderate/paper/', { comment, state }, moderator);
    },
  };
}
