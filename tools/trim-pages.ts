/** Takes out of every built page what it does not use: hashes of other pages' styles and scripts, and rules of tags that it does not have. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export const trimPages = (): AstroIntegration => ({
  name: 'trim-pages',
  hooks: { 'astro:build:done': ({ dir }) => trimAll(fileURLToPath(dir)) },
});

function trimAll(dist: string): void {
  for (const page of globSync('**/*.html', { cwd: dist })) {
    const file = path.join(dist, page);
    writeFileSync(file, trim(readFileSync(file, 'utf8')));
  }
}

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
/** The tag, and what is in it. */
const STYLE = /(<style[^>]*>)(.*?)(?=<\/style>)/gs;
const SCRIPT = /(<script(?![^>]*\ssrc=)[^>]*>)(.*?)(?=<\/script>)/gs;
const HASH = / ?'sha256-[^']*'/g;
/** How Astro marks what a component's own rules are about. */
const SCOPE = /data-astro-cid-\w+/g;

export function trim(page: string): string {
  const scopes = new Set(page.replace(STYLE, '').match(SCOPE));
  const light = page.replace(STYLE, (_, tag: string, css: string) => tag + rulesFor(css, scopes));
  return light.replace(POLICY, (policy) =>
    policy.replace(/(script|style)-src [^;]*/g, (allowed, kind: 'script' | 'style') => {
      const inline = [...light.matchAll(kind === 'style' ? STYLE : SCRIPT)].map(
        ([, , text = '']) => text,
      );
      return allowed.replace(HASH, '') + [...new Set(inline)].map(hashOf).join('');
    }),
  );
}

/** A rule goes if each of its selectors asks for a scope that the page does not have. */
function rulesFor(css: string, scopes: ReadonlySet<string>): string {
  const isOfOthers = (selector: string) =>
    selector.match(SCOPE)?.some((scope) => !scopes.has(scope)) ?? false;
  return css.replace(/([^{};]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    selectors.split(',').every(isOfOthers) ? '' : rule,
  );
}

const hashOf = (text: string): string =>
  ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
