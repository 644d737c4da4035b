/** Lets plain TypeScript import Astro components; `astro check` knows their real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
