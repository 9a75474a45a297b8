import type { Model } from '../model/model.ts';
import { levelsOf } from '../model/state-reader.ts';
import type { Space } from './space.ts';

/** At which level an option stands in a cell that is a state, each found when it is first asked for. */
export function levelsByCell(
  form: Model['form'],
  { cells, codeOf }: Space,
): (option: number, cell: number) => number {
  if (form.kind === 'graph') return () => 0;
  const bases = form.options.map(({ levels }) => levels);
  const units = bases.map((_, k) => bases.slice(0, k).reduce((product, base) => product * base, 1));
  const found: Int16Array[] = [];
  return (option, cell) => {
    found[option] ??= new Int16Array(cells).fill(-1);
    const known = found[option];
    if (known[cell]! >= 0) return known[cell]!;
    const code = codeOf(cell);
    const level =
      typeof code === 'number'
        ? Math.floor(code / units[option]!) % bases[option]!
        : levelsOf(form, code)[option]!;
    known[cell] = level;
    return level;
  };
}
