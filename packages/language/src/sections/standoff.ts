import { number } from '../shapes/scalars.ts';
import { mapped } from '../shapes/shape.ts';
import { section } from './section.ts';

/** The version of the format that this package reads. */
const formatVersion = 1;

const version = mapped(
  number({ expects: 'the version of the format, 1', whole: true }),
  (value, node, { report }) => {
    if (value === formatVersion) return value;
    const message = `this is version ${value} of the format, and only version ${formatVersion} is known`;
    report('unknown-version', node.span, message, {
      help: 'a newer version of this program may read it',
    });
    return undefined;
  },
);

export const standoff = section(
  { ...version, schema: () => ({ const: formatVersion }) },
  'The version of the format: 1.',
  { required: true, write: `standoff: ${formatVersion}` },
);
