import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { renderDiagnostic } from '../src/diagnostics/render-diagnostic.ts';
import { parseConflict } from '../src/parse-conflict.ts';

it('scratch', () => {
  const files = process.env['SCRATCH']?.split(' ') ?? readdirSync('catalog', { recursive: true }).map(String).filter((f) => f.endsWith('.standoff.yaml')).map((f) => `catalog/${f}`);
  for (const f of files) {
    const t0 = performance.now();
    const r = parseConflict(readFileSync(f, 'utf8'), { fileName: f });
    console.log(f, r.conflict ? 'ok' : 'NOT', r.diagnostics.length, [...r.variants.keys()], `${Math.round(performance.now() - t0)} ms`);
    for (const d of r.diagnostics.slice(0, 30)) console.log(renderDiagnostic(d, r.source, { colour: false }));
  }
});
