import { readFileSync, readdirSync } from 'node:fs';
import { createSpace, type Model } from '@standoff/engine';
import { it } from 'vitest';
import { toModel } from '../src/conflict/to-model.ts';
import { reviewModel } from '../src/review/review-model.ts';
import { diagnosticCodes } from '../src/diagnostics/codes.ts';
import { renderDiagnostic } from '../src/diagnostics/render-diagnostic.ts';
import { parseConflict } from '../src/parse-conflict.ts';
import { readModelText } from '../src/read-model-text.ts';
function feasibleCodes(model: Model): number[] | undefined {
  const created = createSpace(model);
  if (created.status !== 'created') return undefined;
  const { space } = created;
  return Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
}
it('codes', () => {
  for (const code of Object.keys(diagnosticCodes)) {
    let bytes; try { bytes = readFileSync(`packages/language/examples/${code}.standoff.yaml`); } catch { console.log('NO EXAMPLE', code); continue; }
    const t = readModelText(bytes, code + '.standoff.yaml');
    let ds = [...t.diagnostics];
    if (t.text !== undefined) {
      const v = /^# variant: (\S+)/.exec(t.text)?.[1];
      const r = parseConflict(t.text, { fileName: code + '.standoff.yaml', ...(v ? { variant: v } : {}) });
      ds = [...r.diagnostics];
      if (r.conflict) { const c = toModel(r.conflict, feasibleCodes); ds.push(...c.diagnostics);
        if (c.compiled) { const s = createSpace(c.compiled.model); if (s.status === 'created') ds.push(...reviewModel(r.conflict, c.compiled, s.space)); } }
    }
    const codes = [...new Set(ds.map((d) => d.code))];
    if (codes.join() !== code || process.env['ALL']) console.log('=====', code, '->', codes.join(' '), '\n' + ds.slice(0, 4).map((d) => renderDiagnostic(d, t.source, { colour: false })).join('\n'));
  }
});
