/** What is said of `plural`, of decision makers and bodies. */
export const pluralAbout =
  'whether its name means several, where that is not read off the name: "The Dutch stay"';
