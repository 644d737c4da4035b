import fs from 'fs'; import {gzipSync} from 'node:zlib';
const gz=s=>gzipSync(s,{level:9}).length;
for (const f of process.argv.slice(2)) {
const h=fs.readFileSync(f,'utf8');
const css=[...h.matchAll(/<style[\s\S]*?>([\s\S]*?)<\/style>/g)].map(m=>m[1]).join('\n');
const body=h.replace(/<style[\s\S]*?<\/style>/g,'');
let unused=''; for(const rule of css.split('}')){const m=rule.match(/\.(svelte-\w+)|data-astro-cid-(\w+)/); const k=m?(m[1]||m[2]):null; if(k&&!body.includes(k)) unused+=rule+'}';}
console.log(f.slice(13,45), 'doc',gz(h),'css',gz(css),'unused',unused.length, 'doc w/o unused', gz(h.replace(css, css.split('}').filter(r=>{const m=r.match(/\.(svelte-\w+)|data-astro-cid-(\w+)/); const k=m?(m[1]||m[2]):null; return !(k&&!body.includes(k))}).join('}'))));
}
