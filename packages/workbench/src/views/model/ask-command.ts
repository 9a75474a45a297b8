/** The command that asks the solver, as a shell takes it. */
export function askCommand({
  file,
  formula,
  concept,
  variant,
}: {
  readonly file: string;
  readonly formula: string;
  readonly concept: string;
  readonly variant: string | undefined;
}): string {
  return [
    `standoff ask ${quoted(file)}`,
    ...(formula === '' ? [] : [quoted(formula)]),
    `--concept ${concept}`,
    ...(variant === undefined ? [] : [`--variant ${quoted(variant)}`]),
  ].join(' ');
}

/** Nothing inside is read by the shell; double quotes hold in every common one. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text.replaceAll(/["$`\\]/g, '\\$&')}"`;
}
