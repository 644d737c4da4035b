/** Cases about where a cookie goes and who may read it: HttpOnly, Domain, Path, Secure. */
import { ask, read, set, write } from './acts.ts';
import { api, app, blog, type Case, local, plain } from './case.ts';

export const reach: Readonly<Record<string, Case>> = {
  'HttpOnly hides a cookie from scripts, not from requests': {
    acts: [set(app, 'a=1; HttpOnly', 'b=2'), read(app), ask(app)],
    both: ['b=2', 'a=1; b=2'],
  },
  'a script neither makes nor replaces an HttpOnly cookie': {
    acts: [set(app, 'a=1; HttpOnly'), write(app, 'a=2'), write(app, 'c=3; HttpOnly'), ask(app)],
    both: ['a=1'],
  },
  'Domain reaches subdomains, a host-only cookie stays': {
    acts: [set(app, 'wide=1; Domain=app.example', 'own=1'), ask(api), ask(app)],
    both: ['wide=1', 'wide=1; own=1'],
  },
  'a subdomain can plant a cookie on its parent': {
    acts: [set(blog, 'a=planted; Domain=app.example'), ask(app)],
    both: ['a=planted'],
  },
  'Domain must cover the host that sets it': {
    acts: [
      set(app, 'a=1; Domain=evil.example', 'b=1; Domain=api.app.example', 'c=1; Domain=example'),
      ask(app),
    ],
    both: [''],
  },
  'Path covers whole folders, and defaults to the page’s own': {
    acts: [
      set(`${app}a/page`, 'folder=1', 'all=1; Path=/'),
      ask(`${app}a`),
      ask(`${app}a/b`),
      ask(`${app}ab`),
    ],
    both: ['folder=1; all=1', 'folder=1; all=1', 'all=1'],
  },
  'longer paths travel first': {
    acts: [set(app, 'old=1; Path=/', 'deep=1; Path=/a', 'young=1; Path=/'), ask(`${app}a`)],
    both: ['deep=1; old=1; young=1'],
  },
  'Secure keeps a cookie off plain http': {
    acts: [set(app, 'a=1; Secure', 'b=2'), ask(plain), set(plain, 'c=3; Secure'), ask(app)],
    both: ['b=2', 'a=1; b=2'],
  },
  'Secure works on localhost without https': {
    acts: [set(local, 'a=1; Secure', '__Host-b=2; Secure; Path=/'), ask(local), read(local)],
    both: ['a=1; __Host-b=2', 'a=1; __Host-b=2'],
  },
};
