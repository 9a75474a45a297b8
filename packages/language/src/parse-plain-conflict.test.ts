import { expect, it } from 'vitest';
import { parseConflict } from './parse-conflict.ts';
import { parsePlainConflict } from './parse-plain-conflict.ts';

const ann = (title: string, rest = '') => `standoff: 1
title: ${title}
decision-makers:
  ann: { options: { go: yes/no }, prefers: [go] }
variants:
  shy: { set: { decision-makers.ann.prefers: [not go] } }
${rest}`;

/** All but what is a function. */
const said = ({ conflict, variants, diagnostics, source }: ReturnType<typeof parseConflict>) => ({
  ...{ conflict, variants, diagnostics },
  ...{ name: source.name, text: source.text },
});

it.each([
  ['as it stands', ann('First'), {}],
  ['as one of its variants has it', ann('Second'), { variant: 'shy', fileName: 'ann.yaml' }],
  ['with a variant that it has not', ann('Third'), { variant: 'bold' }],
  ['with a fault in what it says', ann('Fourth', 'facts: { gone: come }\n'), {}],
])('a text that uses little of YAML is read %s', (_, text, options) => {
  const plain = parsePlainConflict(text, options)!;
  expect(said(plain)).toEqual(said(parseConflict(text, options)));
});

it.each([
  ['whose YAML is faulty', ann('Fifth', 'facts: [\n')],
  ['that uses more of YAML', ann('Sixth', 'about: "a \\"b\\""\n')],
  ['that is no text', ann('Seventh', 'about: a\0b\n')],
])('one %s is not', (_, text) => {
  expect(parsePlainConflict(text)).toBeUndefined();
});

it('one that uses more of YAML is, once it was read', () => {
  const text = ann('Eighth', 'about: "a \\"b\\""\n');
  const { conflict } = parseConflict(text);
  expect(conflict?.about).toBe('a "b"');
  expect(parsePlainConflict(text)?.conflict).toEqual(conflict);
});

it('one whose faults were reported when it was read is not', () => {
  const text = ann('Ninth', 'facts: [\n');
  expect(parseConflict(text).conflict).toBeUndefined();
  expect(parsePlainConflict(text)).toBeUndefined();
});
