import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { listing } from '../formula/resolution.ts';
import type { Span } from '../source/span.ts';

/** What was found in the file as it stands, or in one of its variants. */
export interface FoundIn {
  readonly variant?: VariantRead;
  readonly found: readonly Diagnostic[];
}

export interface VariantRead {
  readonly id: string;
  /** Where stands what it sets. */
  readonly written?: { readonly span: Span };
}

/**
 * What was found in several versions of a file, each once; what shows in variants only says in which. The
 * file as it stands comes first.
 */
export function foundInVersions(versions: readonly FoundIn[]): Diagnostic[] {
  const known = new Map<string, { readonly one: Diagnostic; readonly variants: VariantRead[] }>();
  for (const { variant, found } of versions) {
    for (const one of found) {
      const key = `${one.code} ${one.span.start} ${one.span.end}`;
      const before = known.get(key);
      const named = variant === undefined ? [] : [variant];
      if (before === undefined) known.set(key, { one, variants: named });
      else if (before.variants.length > 0) before.variants.push(...named);
    }
  }
  return Array.from(known.values(), ({ one, variants }) => ofVariants(one, variants));
}

/** A diagnostic of variants only. What to do about a place of the file itself is no help for them. */
function ofVariants(diagnostic: Diagnostic, variants: readonly VariantRead[]): Diagnostic {
  if (variants.length === 0) return diagnostic;
  const { help, fix, ...rest } = diagnostic;
  const quoted = [...new Set(variants.map(({ id }) => `"${id}"`))];
  const which = `the variant${quoted.length === 1 ? '' : 's'} ${listing(quoted)}`;
  const isInside = variants.some(({ written }) => {
    return written && contains(written.span, diagnostic.span);
  });
  const elsewhere = `it is not so in the file as it stands; if it is not meant, change what ${which} set${quoted.length === 1 ? 's' : ''}`;
  const advice = isInside ? help : elsewhere;
  return {
    ...rest,
    message: `with ${which}, ${diagnostic.message}`,
    ...(advice !== undefined && { help: advice }),
    ...(isInside && fix !== undefined && { fix }),
  };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
