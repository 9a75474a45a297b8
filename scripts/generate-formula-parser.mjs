// Writes the parser of the formula language from its grammar. With --check nothing is written, and
// the exit code is 1 when the committed parser is not the one that the grammar gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildParserFile } from '@lezer/generator';

const folder = new URL('../packages/language/src/formula/', import.meta.url);
const grammarFile = new URL('formula.grammar', folder);
const parserFile = new URL('formula-parser.generated.ts', folder);
const header = '// Made from formula.grammar by `npm run generate`. Do not edit.\n';

const { parser } = buildParserFile(readFileSync(grammarFile, 'utf8'), {
  fileName: fileURLToPath(grammarFile),
  typeScript: true,
  exportName: 'formulaParser',
});
const wanted = header + parser.slice(parser.indexOf('\n') + 1);

if (process.argv.includes('--check')) {
  if (readFileSync(parserFile, 'utf8') !== wanted) {
    console.error('formula-parser.generated.ts is stale: run `npm run generate`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(parserFile, wanted);
}
