import { readStates, type StateCode } from '@standoff/engine';
import type { Agreement, Body, Conflict } from '../conflict/conflict.ts';
import { optionsNamed } from '../conflict/options-named.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { listing } from '../formula/resolution.ts';
import type { Span } from '../source/span.ts';

/** A state that the file speaks of. */
interface Spoken {
  readonly code: StateCode;
  readonly called: string;
  readonly span: Span;
}

/** Notes where the status quo or a named state has parties do what an agreement in force binds them not to. */
export function noteBreaches(conflict: Conflict, compiled: CompiledConflict): Diagnostic[] {
  const { statusQuo, namedStates, bodies } = conflict;
  if (bodies.every(({ agreement }) => !agreement?.binds.length)) return [];
  const spoken: Spoken[] = namedStates.map(({ pattern, id, span }) => {
    return { code: compiled.patternCode(pattern), called: id, span };
  });
  const start = compiled.statusQuo;
  if (statusQuo !== undefined && start !== undefined) {
    spoken.unshift({ code: start, called: 'the status quo', span: statusQuo.span });
  }
  return spoken
    .filter(({ code }) => readStates(compiled.model).isState(code))
    .flatMap((one) =>
      bodies.flatMap((body) =>
        body.agreement === undefined
          ? []
          : breachesOf(conflict, compiled, body, body.agreement, one),
      ),
    );
}

function breachesOf(
  { facts }: Conflict,
  compiled: CompiledConflict,
  { id, members }: Body,
  { binds }: Agreement,
  { code, called, span }: Spoken,
): Diagnostic[] {
  const { levels, holds } = readStates(compiled.model);
  const at = levels(code)[compiled.options.findIndex(({ owner }) => owner === id)];
  const broken = binds.flatMap(({ level, formula }) =>
    level === at && !holds(compiled.nodeOf(formula), code) ? [formula] : [],
  );
  if (broken.length === 0) return [];
  const owners = broken.flatMap((one) => optionsNamed(one, facts)).map(({ owner }) => owner);
  const who = members.map((one) => one.id).filter((one) => owners.includes(one));
  const message =
    who.length === 0
      ? `in ${called} what ${id} binds its parties to is not the case`
      : `in ${called} ${listing(who)} ${who.length === 1 ? 'is' : 'are'} in breach of ${id}`;
  return [
    createDiagnostic('in-breach', span, message, {
      related: broken.map((one) => ({ span: one.span, message: 'it binds to this' })),
    }),
  ];
}
