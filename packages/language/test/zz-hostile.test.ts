import { appendFileSync } from 'node:fs';
import { it } from 'vitest';
import { parseConflict } from '../src/parse-conflict.ts';
const MB2 = 2*1024*1024;
const rep = (s: string, n: number) => s.repeat(Math.min(n, Math.floor(MB2 / s.length)));
const cases: Record<string, string> = {
  'open brackets': rep('[', 1e7), 'open braces': rep('{', 1e7), 'a-braces': rep('{a: ', 1e7), 'dash nest': rep('- ', 1e7), 'q chain': rep('? ', 1e7),
  'colon chain': rep(': ', 1e7), 'a: lines': rep('a:\n', 1e7), 'distinct keys': Array.from({length: 150000}, (_, i) => `k${i}: 1`).join('\n'),
  'a: one line': rep('a: ', 1e7), 'a:b long': rep('a:', 1e7), 'anchors': Array.from({length: 120000}, (_, i) => `- &a${i} x`).join('\n'),
  'anchor chain': rep('&a ', 1e7), 'aliases': '- &a x\n' + rep('- *a\n', 4e5), 'tags': rep('- !t x\n', 1e7), 'tag chain': rep('!t ', 1e7),
  'flow list': '[' + rep('a, ', 6e5) + ']', 'flow list unclosed': '[' + rep('a, ', 6e5), 'flow list newlines': '[\n' + rep('a,\n', 6e5) + ']', 'flow map': '{' + rep('a: 1, ', 3e5) + '}', 'flow seq no comma': '[' + rep('a: b ', 4e5) + ']', 'flow seq quoted': '["a" ' + rep('"a" ', 5e5) + ']',
  'long plain': 'a: ' + rep('x', 2e6), 'long plain multi': 'a: ' + rep('x\n  ', 5e5), 'long plain blank': 'a: x' + rep('\n ', 1e6), 'spaces': rep(' ', 1e7), 'tabs': rep('\t', 1e7), 'newlines': rep('\n', 1e7), 'cr': rep('\r', 1e7), 'crlf': rep('\r\n', 1e7), 'a crlf': rep('a: b\r\nc: d\r', 2e5),
  'dq open': '"' + rep('x', 2e6), 'dq newline': '"' + rep('x\n ', 6e5), 'dq spaces newline': '"' + rep(' ', 2e6) + '"', 'dq escapes': '"' + rep('\\x4', 6e5) + '"', 'dq bs': '"' + rep('\\', 2e6), 'dq bsq': '"' + rep('\\"', 1e6), 'dq many': rep('"a" ', 5e5), 'dq bs long': '"' + rep('\\', 1e6) + '"' + rep('\\\\"', 3e5), 'dq bad esc': '"' + rep('\\q', 1e6) + '"',
  'sq open': "'" + rep("x", 2e6), 'sq quotes': rep("'", 2e6), 'sq lines': "'" + rep('x\n', 1e6) + "'", 'sq indent': "a: '" + rep('x\n ', 6e5),
  'comments': rep('# c\n', 5e5), 'comments seq': '- a\n' + rep('# c\n', 5e5), 'comments indented': 'a:\n' + rep('  # c\n', 3e5), 'one comment': '#' + rep('x', 2e6), 'comments flow': '[' + rep('# c\n', 5e5)+']', 'comments after items': rep('- a # c\n', 2e5), 'comment between map': rep('a: b\n  # c\n', 1.8e5),
  'block lit': 'a: |\n' + rep('  x\n', 5e5), 'block lit blanks': 'a: |\n' + rep('\n', 2e6), 'block folded': 'a: >\n' + rep('  x\n\n', 4e5), 'block scal many': rep('- |\n x\n', 3e5), 'block empty many': rep('- |\n', 5e5), 'block keep':'a: |+\n'+rep(' \n', 1e6), 'folded spaces': 'a: >\n' + rep('   \n', 5e5) + '  x',
  'docs': rep('---\n', 5e5), 'docs a': rep('--- a\n', 3e5), 'doc ends': rep('...\n', 5e5), 'directives': rep('%Y\n', 5e5), 'yaml directives': rep('%YAML 1.2\n', 2e5), 'directive hashes': '%' + rep('#', 2e6), 'tag directives': Array.from({length: 60000}, (_, i) => `%TAG !e${i}! tag:x${i}`).join('\n')+'\n---\na: !e1!x b',
  'garbage @': rep('@', 2e6), 'garbage @ lines': rep('@\n', 1e6), 'garbage }': rep('}', 2e6), 'garbage ]\\n': rep(']\n', 1e6), 'commas': rep(',', 2e6), 'flow commas': '[' + rep(',', 2e6), 'flow colons': '[' + rep(': ', 1e6), 'flow q': '[' + rep('? ', 1e6), 'flow a:b': '{' + rep('a:', 1e6), 'percent': rep('a\n%', 5e5), 'nuls': rep('\0', 2e6), 'pipe': rep('|', 2e6), 'pipes': rep('|\n', 1e6), 'gt': rep('> ', 1e6), 'stars': rep('*', 2e6), 'amp': rep('&', 2e6), 'bang': rep('!', 2e6), 'bang lt': rep('!<', 1e6), 'dash lines': rep('-\n', 1e6), 'seq map': rep('- a: b\n  c: d\n', 1.4e5), 'indent growing': Array.from({length: 2000}, (_, i) => ' '.repeat(i) + 'a:').join('\n'), 'indent growing seq': Array.from({length: 2000}, (_, i) => ' '.repeat(i) + '-').join('\n'), 'indent zigzag': Array.from({length: 2000}, (_, i) => ' '.repeat(i%2?2000-i:i) + 'a:').join('\n'),
  'bad indent': rep('  a: b\n a: b\n', 1.5e5), 'tab indent': rep('\ta: b\n', 3e5), 'empty tab': 'a:\n' + rep('\t\n', 1e6), 'emoji': rep('😀', 5e5), 'lone surr': rep('\ud800', 1e6), 'flow pairs nested': rep('[a: ', 5e5), 'multi implicit': '{' + rep('a\n: b,', 3e5) + '}', '[]:': rep('[]: ', 4e5), '[] lines': rep('[]: a\n', 3e5), '[]\\n[]': rep('[]\n', 6e5), '[a]a': rep('[a]a\n', 4e5), '][': rep('][', 1e6), '[][]': rep('[]', 1e6), '{}{}': rep('{} ', 6e5), 'a b: [': 'a: [' + rep('\nb: [', 4e5), 'flow multi-line bad indent': 'a: [' + rep('\nb,', 6e5),
  'props newline': rep('&a\n', 6e5), 'tag newline': rep('!t\n', 6e5), 'a: &a\\n': rep('a: &b\n', 3e5), '? a lines': rep('? a\n', 5e5), '? \\n:': rep('?\n:\n', 5e5), 'scalar : many': rep('a : ', 5e5), 'x: - ': rep('x: - ', 4e5), '- -\\n': rep('- -\n', 5e5), 'a\\n': rep('a\n', 1e6), 'a:\\n\\n': rep('a:\n\n', 5e5), 'BOMs': rep('\ufeff', 7e5), 'spaces after key': 'a:' + rep(' ', 2e6)+'b', 'long key': rep('x', 2e6) + ': 1', 'trailing ws lines': rep('a: b   \n', 2e5), 'dq ws': '"' + rep('a  \n', 5e5) + '"', 'plain ws': 'a: ' + rep('x      ', 3e5), 'plain with # ': 'a: ' + rep('x#', 1e6), 'plain ws newline': 'a: x' + rep(' ', 1e6) + '\n' + rep(' ', 1e6) + 'x',
};

const head = 'standoff: 1\ntitle: T\ndecision-makers:\n';
const fill = (f: (i: number) => string, n = MB2 - 300) => { let out = ''; for (let i = 0; out.length < n; i++) out += f(i); return out; };
Object.assign(cases, {
 'unknown keys top': fill((i) => `k${i}: 1\n`),
 'decision makers': head + fill((i) => `  d${i}: {}\n`),
 'options': head + '  us:\n    options:\n' + fill((i) => `      o${i}: yes/no\n`),
 '2000 options unknown names': head + '  us:\n    options:\n' + fill((i) => `      o${i}: yes/no\n`, 30000) + '    prefers:\n' + fill((i) => `      - p${i} and q${i} or r${i}\n`, 1e6),
 'statements': head + '  us:\n    options: { a: yes/no, b: [x, y, z] }\n    prefers:\n' + fill(() => `      - a and b = x\n`),
 'long formula': head + '  us:\n    options: { a: yes/no, b: [x, y, z] }\n    prefers:\n' + fill(() => `      - ${'a or '.repeat(1900)}a\n`),
 'long formula unknown': head + '  us:\n    options: { a: yes/no, b: [x, y, z] }\n    prefers:\n' + fill((i) => `      - ${Array.from({length: 1000}, (_, k) => 'x' + k + i).join(' or ')}\n`),
 'huge formula': head + '  us:\n    options: { a: yes/no }\n    prefers: [ "' + 'a or '.repeat(400000) + 'a" ]\n',
 'facts chain': head + '  us: { options: { a: yes/no }, prefers: [f4000] }\nfacts:\n' + Array.from({length: 4900}, (_, i) => `  f${i}: ${i ? 'f' + (i - 1) : 'us.a'}\n`).join(''),
 'facts chain reversed': head + '  us: { options: { a: yes/no }, prefers: [f0] }\nfacts:\n' + Array.from({length: 4900}, (_, i) => `  f${i}: f${i + 1}\n`).join('') + '  f4900: us.a\n',
 'facts dense': head + '  us: { options: { a: yes/no }, prefers: [f0] }\nfacts:\n' + Array.from({length: 900}, (_, i) => `  f${i}: ${Array.from({length: 400}, (_, k) => 'f' + (k + i) % 900).join(' or ')}\n`).join(''),
 'states': head + '  us: { options: { a: yes/no }, prefers: [a] }\nstates:\n' + fill((i) => `  t${i}: { us.a: yes }\n`),
 'claims': head + '  us: { options: { a: yes/no }, prefers: [a] }\nclaims:\n' + fill((i) => `  c${i}: { says: x }\n`),
 'claims 20000': head + '  us: { options: { a: yes/no }, prefers: [a] }\nclaims:\n' + Array.from({length: 19000}, (_, i) => `  c${i}: { says: x, at: s p }\n`).join(''),
 'ranking': head + '  us: { options: { a: yes/no }, ranking: [' + fill((i) => `s${i}, `) + ']}\n',
 'utility': head + '  us: { options: { a: yes/no }, utility: {' + fill((i) => `s${i}: 1, `) + '}}\n',
 'relation': head + '  us: { options: { a: yes/no }, relation: [' + fill((i) => `s${i} > s${i+1}, `) + ']}\n',
 'variants': head + '  us: { options: { a: yes/no }, prefers: [a] }\nvariants:\n' + Array.from({length: 199}, (_, i) => `  v${i}: { set: { title: x } }\n`).join('') + 'authors: [' + fill((i) => `a${i}, `, 100000) + ']\n',
 'variants heavy': head + '  us:\n    options: { a: yes/no }\n    prefers:\n' + Array.from({length: 3000}, (_, i) => `      - { want: a, if: not a }\n`).join('') + 'variants:\n' + Array.from({length: 190}, (_, i) => `  v${i}: { set: { title: x } }\n`).join(''),
 'settings': head + '  us: { options: { a: yes/no }, prefers: [a] }\nvariants:\n  v: { set: {' + fill((i) => `a.b${i}: 1, `) + '}}\n',
 'set long path': head + '  us: { options: { a: yes/no }, prefers: [a] }\nvariants:\n  v: { set: { ' + 'a.'.repeat(9000) + 'b: 1 }}\n',
 'claims invisible': head + '  us: { options: { a: yes/no }, prefers: [a] }\nabout: "' + '\u200b'.repeat(19000) + '"\n',
 'bidi everywhere': 'a: ' + '\u202e'.repeat(600000) + '\n',
 'big text': head + 'about: ' + 'x'.repeat(2000000) + '\n', 'big id': 'x'.repeat(2000000) + ': 1\n', 'big key flow': '{' + 'x'.repeat(2000000) + ': 1}\n',
 'because list': head + '  us: { options: { a: yes/no }, prefers: [{ want: a, because: [' + fill((i) => `c${i}, `) + ']}] }\nclaims: {' + Array.from({length: 5000}, (_, i) => `d${i}: { says: x }, `).join('') + '}\n',
 'status quo': head + '  us:\n    options:\n' + fill((i) => `      o${i}: yes/no\n`, 30000) + 'status-quo: {' + fill((i) => `us.x${i}: no, `, 1500000) + '}\n',
 'states x options': head + '  us:\n    options:\n' + Array.from({length: 50}, (_, i) => `      o${i}: yes/no\n`).join('') + '    prefers: [o1]\nstatus-quo: {' + Array.from({length: 50}, (_, i) => `us.o${i}: no, `).join('') + '}\nstates:\n' + Array.from({length: 1000}, (_, i) => `  t${i}: { us.o1: yes }\n`).join(''),
 'graph moves': head + '  us: { moves: { a: [' + fill((i) => `s${i}, `, 900000) + '] }, ranking: [a] }\nstates: [' + Array.from({length: 19000}, (_, i) => `s${i}, `).join('') + ']\n',
 'members': head + '  us: { options: { a: yes/no }, prefers: [a] }\nbodies: { c: { members: [' + fill((i) => `{ m${i}: yes }, `, 380000) + '], adopts: "3 votes, no veto by ' + fill((i) => `n${i}, `, 15000) + 'x", options: {b: yes/no} } }\n',
 'levels phrases': head + '  us: { options: { a: { levels: {' + fill((i) => `l${i}: x, `) + '} } } }\n',
});

it('hostile', { timeout: 600000 }, () => {
  const only = process.env['ONLY'];
  for (const [name, text] of Object.entries(cases)) {
    if (only && !name.includes(only)) continue;
    appendFileSync('/tmp/hostile/log.txt', '>> ' + name + '\n'); const t0 = performance.now();
    let out = '';
    try { const r = parseConflict(text); out = `${r.diagnostics.length} ${r.diagnostics[0]?.code} ${r.diagnostics[0]?.message.slice(0, 60)} ${r.conflict ? 'OK' : ''}`;
      for (const d of r.diagnostics) if (d.span.start < 0 || d.span.end > text.length || d.span.end < d.span.start) out += ' BADSPAN'; } catch (e) { out = 'THROW ' + String(e).slice(0, 100); }
    const ms = performance.now() - t0;
    if (ms > 800 || only || out.includes('THROW') || out.includes('BADSPAN') || process.env['ALL']) appendFileSync('/tmp/hostile/log.txt', [name.padEnd(28), Math.round(ms), (text.length/1e6).toFixed(2) + 'M', out].join(' ') + '\n');
  }
});
