/** A model that says something at every place where claims can be cited or formulas stand. */
export function everySection(): string {
  const claims: string[] = [];
  const because = () => {
    claims.push(`c${claims.length + 1}`);
    return `because: c${claims.length}`;
  };
  let items = 0;
  const id = () => {
    items += 1;
    return `id: item-${items}`;
  };
  const statement = (own: string) =>
    `{ ${id()}, want: ${own}, if: b.y, unless: war, ${because()} }`;
  const group = (key: string, own: string) =>
    `{ ${id()}, ${key}: [${statement(own)}, ${statement(own)}], ${because()} }`;
  const prefers = (own: string) =>
    `[${statement(own)}, ${group('equally', own)}, ${group('or-else', own)}]`;
  const added = (own: string) =>
    `[${own}, { want: ${own}, if: b.y, unless: war, at: 1, ${because()} }, ${group('equally', own)}, ${group('or-else', own)}]`;
  const weights = (own: string) => `[{ ${id()}, of: ${own}, weight: 2, ${because()}, says: W }]`;
  const shows = (added: string) =>
    `{ by: a, to: b, says: S, shows: { c: { add: ${added} } }, ${because()} }`;
  const option = () => `{ levels: yes/no, ${because()} }`;
  const sections = `decision-makers:
  a: { options: { x: ${option()} }, prefers: ${prefers('x')}, ${because()} }
  b: { options: { y: ${option()} }, weights: ${weights('y')}, ${because()} }
  c: { options: { z: yes/no }, prefers: [not z] }
  d: { prefers: [war] }
facts:
  war: a.x and b.y
  peace: { when: not a.x, ${because()} }
infeasible:
  - a.x and c.z
  - { ${id()}, when: a.x and b.y and c.z, ${because()} }
states: { calm: { a.x: no, b.y: no, c.z: no } }
forbidden-moves: [{ ${id()}, by: a, from: x, to: not x, ${because()} }, { by: b, from: war, keeps: [y], ${because()} }]
status-quo: { a.x: no, b.y: no, c.z: no, ${because()} }
bodies:
  council:
    members: [a, b, { m1: { yes-to: not b.y } }, { m2: { yes-to: [not a.x, b.y] } }]
    adopts: 2 votes
    options: { w: ${option()} }
    ${because()}
agreements:
  pact: { parties: [a, b], levels: [none, signed], binds: { signed: [not b.y] }, ${because()} }
  truce: { parties: [a, b], levels: [none, signed], moves: { none to signed: all }, binds: { signed: not a.x } }
perceptions:
  a:
    c: { prefers: ${prefers('z')}, ${because()} }
    b: { weights: ${weights('y')}, ${because()} }
    d: { add: ${statement('war')}, ${because()} }
    council: { hides: [w], foresight: nash, ${because()} }
  b:
    c: { add: ${group('equally', 'z')}, ${because()} }
    d: { hides: [], perceptions: { a: { add: ${added('x')} } } }
  c:
    a: { add: ${added('x')}, sure: 0.5 }
    d:
      hides: []
      perceptions:
        a: { prefers: ${prefers('x')}, foresight: nash, ${because()} }
        b: { weights: ${weights('y')}, hides: [y] }
        c: { add: ${statement('z')} }
        council: { hides: [w] }
  d:
    c: { add: ${group('or-else', 'z')}, ${because()} }
    a:
      hides: [x]
      perceptions:
        c: { add: ${group('equally', 'z')} }
        d: { add: ${group('or-else', 'war')} }
misread:
  a: { war: no, peace: { as: yes, sure: 0.5, says: S, ${because()} } }
signals:
  one: ${shows(statement('z'))}
  two: ${shows(group('equally', 'z'))}
  three: ${shows(group('or-else', 'z'))}
  four: ${shows(added('z'))}
  five: { by: b, to: [a], says: S, shows: { council: { reveals: [w] } }, corrects: [war, peace] }
  six: { by: b, to: a, says: S, corrects: war, ${because()} }
threats: { t: { by: a, if: b.y and not x, then: { x: yes }, ${because()} } }
deals: { d: { parties: [a, b], terms: { a.x: no, b.y: no }, ${because()} } }
doubts: [{ of: a.prefers.item-1, drop: yes, ${because()} }]
findings:
  f: { finding: stable (calm and not war) nash a, says: S, why: W, ${because()} }
  g: { finding: not prefers b calm d }
  h: { finding: holds d seq }
  i: { finding: 'passes council (council.w = yes)' }
  j: { finding: unreached war }
variants: { v: { set: { decision-makers.a.options.x: yes/no }, ${because()} } }
timeline:
  - { on: 2001, what: W, signals: one, ${because()} }
  - { on: 2001, what: W, signals: [two, three] }
`;
  const lines = claims.map((id) => `  ${id}: { says: S, at: s p. 1 }\n`);
  return `standoff: 1\ntitle: T\nsources: { s: { title: S } }\nclaims:\n${lines.join('')}${sections}`;
}
