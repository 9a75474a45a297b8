/** In which reading of preferences something is said: `Reading: strong. An outcome deters only if …` */
export function sayPreferenceReading({
  name,
  definition,
}: {
  readonly name: string;
  readonly definition: string;
}): string {
  return `Reading: ${name}. ${definition}`;
}
