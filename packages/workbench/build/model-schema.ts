import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Makes the schema of model files from all that reads them. */
const MAKES = /[\\/]packages[\\/]language[\\/]src[\\/]schema[\\/]json-schema\.ts$/;

/**
 * The schema of model files as it was generated, in place of what makes it: what keys mean then comes with the editor, which
 * says it, and not with what reads a file.
 */
export function modelSchema(): Plugin {
  const file = fileURLToPath(
    new URL('../../language/schema/standoff-1.schema.json', import.meta.url),
  );
  return {
    name: 'standoff-model-schema',
    load: {
      filter: { id: MAKES },
      handler() {
        this.addWatchFile(file);
        const schema = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
        return `const schema = JSON.parse(${JSON.stringify(schema)});\nexport const modelJsonSchema = () => schema;\n`;
      },
    },
  };
}
