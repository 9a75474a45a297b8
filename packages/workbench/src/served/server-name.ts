/** The name of the server that the page comes from and can save to; undefined where it comes from plain files. */
export const serverName = document.querySelector<HTMLMetaElement>(
  'meta[name="standoff-server"]',
)?.content;
