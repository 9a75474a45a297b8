/** That a longer text tells more, and whether what is in doubt is among it. */
export function sayFurther(inDoubt: boolean): string {
  return `… --full prints ${inDoubt ? 'what is in doubt, and more' : 'more'}.`;
}
