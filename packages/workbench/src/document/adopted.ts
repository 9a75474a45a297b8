import type { AdoptedLevels } from '@standoff/language';

/** What bodies have adopted as an address has it: `council.sanctions.full`, with commas between. */
export function formatAdopted(adopted: AdoptedLevels): string | undefined {
  const parts = Object.entries(adopted).map(([option, level]) => `${option}.${level}`);
  return parts.length === 0 ? undefined : parts.sort().join(',');
}

export function parseAdopted(written: string | undefined): AdoptedLevels {
  const parts = (written ?? '').split(',').map((part) => part.split('.'));
  return Object.fromEntries(
    parts.flatMap(([body, option, level, ...more]) =>
      body && option && level && more.length === 0 ? [[`${body}.${option}`, level]] : [],
    ),
  );
}

/** The same with an option at another level; what is as the file has it is not mentioned. */
export function adopt(
  adopted: AdoptedLevels,
  option: string,
  { level, written }: { readonly level: string; readonly written: string },
): AdoptedLevels {
  const { [option]: _, ...others } = adopted;
  return level === written ? others : { ...others, [option]: level };
}
