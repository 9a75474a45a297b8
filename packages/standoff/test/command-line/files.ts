import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';

/** Writes a file into a folder and gives its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A model with as many combinations of levels as 2 to the number of its options. */
export function modelOf(options: number): string {
  const names = Array.from({ length: options }, (_, k) => `o${k}`);
  return `standoff: 1
title: Many options
decision-makers:
  a:
    options: { ${names
      .slice(options / 2)
      .map((name) => `${name}: yes/no`)
      .join(', ')} }
    prefers: [ ${names
      .slice(0, options / 2)
      .map((name) => `b.${name}`)
      .join(', ')} ]
  b:
    options: { ${names
      .slice(0, options / 2)
      .map((name) => `${name}: yes/no`)
      .join(', ')} }
    prefers: [ ${names
      .slice(options / 2)
      .map((name) => `a.${name}`)
      .join(', ')} ]
status-quo:
${names.map((name, k) => `  ${k < options / 2 ? 'b' : 'a'}.${name}: no`).join('\n')}
`;
}

/** A small sound model in which every statement decides something. */
export const smallModel = `standoff: 1
title: A small conflict
decision-makers:
  ann: { name: Ann, options: { stay: yes/no }, prefers: [ stay iff bob.stay ] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [ stay ] }
status-quo: { ann.stay: no, bob.stay: no }
variants:
  stubborn: { set: { decision-makers.ann.prefers: [ not stay ] } }
`;
