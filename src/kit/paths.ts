/** A path on this site, wherever the site is deployed. */
export const pathTo = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
