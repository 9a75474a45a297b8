import { expect, it } from 'vitest';
import { analyse } from './analyse-text.ts';
import { readCase } from './read-case.ts';
import { readCaseSoon } from './read-case-soon.ts';

const ann = (title: string, rest = '') => `standoff: 1
title: ${title}
decision-makers:
  ann: { options: { go: yes/no }, prefers: [go] }
variants:
  shy: { set: { decision-makers.ann.prefers: [not go] } }
${rest}`;

it.each([
  ['little', ann('Little'), undefined],
  ['little, as a variant has it', ann('Varied'), 'shy'],
  ['more', ann('More', 'about: "a \\"b\\""\n'), undefined],
  ['what is faulty', ann('Faulty', 'facts: [\n'), undefined],
])('a text that uses %s of YAML is read soon as it is read at once', async (_, text, variant) => {
  const { saysEmptiness: __, ...soon } = await readCaseSoon(text, variant);
  const { saysEmptiness: ___, ...atOnce } = readCase(text, variant);
  expect(soon.diagnostics).toEqual(atOnce.diagnostics);
  expect(soon.compiledCase?.conflict).toEqual(atOnce.compiledCase?.conflict);
});

it('an error in a text is not told once another text is asked for', async () => {
  const asked = new AbortController();
  const crew = { threads: 1, startWorker: () => expect.fail('one is enough') };
  const going = { how: {}, previous: undefined, crew };
  const opening = analyse({ text: 'standoff: [', ...going }, asked.signal, () => undefined);
  asked.abort();
  expect(await opening).toEqual({ status: 'overtaken' });
});
