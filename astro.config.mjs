import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import pagefind from 'astro-pagefind';
import { linkTerms } from './src/terms/link-terms.ts';
import { termsIn } from './src/terms/on-file.ts';
import { trimPages } from './tools/trim-pages.ts';

const runtime = { name: 'svelte', test: /node_modules/, tags: ['$initial'], priority: 2 };
/** What most figures are made of travels as one file: many small ones compress badly. */
const figure = {
  name: 'figure',
  test: /\/src\/(islands|views)\//,
  minShareCount: 3,
  tags: ['$initial'],
};
/** What other pages share with the figures stands alone: they would draw in all the rest. */
const shared = {
  name: 'shared',
  test: /preload-helper|\/src\/progress\/(progress|shelf|entries|trouble)\.ts|\/src\/views\/(clock|cursor|length|link|link-moment|packed|page-text|reasons|scale)\.ts|CopyLink/,
  tags: ['$initial'],
  priority: 1,
};

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  integrations: [
    mdx(),
    svelte(),
    pagefind({
      indexConfig: {
        excludeSelectors: [
          '.chart',
          '.player',
          '.legend',
          'figcaption',
          'form',
          'fieldset',
          'details',
          'pre',
          '.tamper',
        ],
      },
    }),
    trimPages(),
  ],
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ mdastPlugins: [linkTerms(termsIn('content/glossary'))] }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "img-src 'self' data:",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    build: { rolldownOptions: { onLog: withoutNoise } },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [runtime, shared, figure] } } },
        },
      },
    },
  },
});

/** Astro's own mark on a page made of MDX, of which its bundler warns; it does its work all the same. */
function withoutNoise(level, log, tell) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
}
