import type { Conflict, Report, Span } from '@standoff/language';
import { listOf } from '@standoff/wording';

/** So many sources are named. */
const MOST = 5;

/** Reports the sources of a model that nobody can look up, since they say neither who published them nor where they stand. */
export function checkSources({ sources }: Conflict, span: Span, report: Report): void {
  const untraced = sources.filter(({ author, url }) => author === undefined && url === undefined);
  if (untraced.length === 0) return;
  const named = untraced.slice(0, MOST).map(({ title }) => `“${title}”`);
  const others = untraced.length > MOST ? [`${untraced.length - MOST} more`] : [];
  const have = untraced.length === 1 ? 'has' : 'have';
  const problem = `${listOf([...named, ...others])} ${have} neither an outlet nor a link`;
  report('untraced-source', span, problem);
}
