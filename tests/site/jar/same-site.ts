/** Cases about who started a request: SameSite, sites and origins. */
import { from } from '../../choices/jar/trips.ts';
import { ask, set } from './acts.ts';
import { app, blog, type Case, evil, plain } from './case.ts';

/** One cookie of each kind, named after it. */
const kinds = set(
  app,
  's=1; SameSite=Strict; Secure',
  'l=1; SameSite=Lax; Secure',
  'n=1; SameSite=None; Secure',
  'u=1; Secure',
);
const all = 's=1; l=1; n=1; u=1';
const notStrict = 'l=1; n=1; u=1';

export const sameSite: Readonly<Record<string, Case>> = {
  'SameSite, on an address typed in': { acts: [kinds, ask(app)], both: [all] },
  'SameSite, on another site’s link': {
    acts: [kinds, ask(from(evil, { url: app }))],
    both: [notStrict],
  },
  'SameSite, on another site’s form at once': {
    acts: [kinds, ask(from(evil, { url: app, method: 'POST' }))],
    both: ['n=1; u=1'],
  },
  'SameSite, in another site’s frame': {
    acts: [kinds, ask(from(evil, { url: app, how: 'frame' }))],
    both: ['n=1'],
  },
  'SameSite, on a form sent into another site’s frame': {
    acts: [kinds, ask(from(evil, { url: app, how: 'frame', method: 'POST' }))],
    both: ['n=1'],
  },
  'SameSite, on another site’s fetch, reading or writing': {
    acts: [
      kinds,
      ask(from(evil, { url: app, how: 'fetch' })),
      ask(from(evil, { url: app, how: 'fetch', method: 'POST' })),
    ],
    both: ['n=1', 'n=1'],
  },
  'SameSite, on a fetch of a frame of our own in another site’s page': {
    acts: [kinds, ask(from(app, { url: app, how: 'fetch', within: [evil, app] }))],
    both: ['n=1'],
  },
  'SameSite, by a redirect from our own page through another site': {
    acts: [kinds, ask(from(app, { url: app }), evil)],
    both: [all],
  },
  'SameSite, by a redirect of another site’s link through our own site': {
    acts: [kinds, ask(from(evil, { url: app }), app)],
    both: [notStrict],
  },
  'SameSite, on an address typed in that another site redirects': {
    acts: [kinds, ask(app, evil)],
    both: [all],
  },
  'SameSite, by a redirect of another site’s form, method kept': {
    acts: [kinds, ask(from(evil, { url: app, method: 'POST' }), evil)],
    both: ['n=1; u=1'],
  },
  'a subdomain is the same site, whatever it does': {
    acts: [
      kinds,
      ask(from(blog, { url: app, method: 'POST' })),
      ask(from(blog, { url: app, how: 'frame' })),
      ask(from(blog, { url: app, how: 'fetch' })),
    ],
    both: [all, all, all],
  },
  'http and https are two sites': {
    acts: [
      kinds,
      ask(from(plain, { url: app })),
      ask(from(plain, { url: app, how: 'fetch', method: 'POST' })),
    ],
    both: [notStrict, 'n=1'],
  },
  'a port is no border, neither for the cookie nor for the site': {
    acts: [
      kinds,
      ask('https://app.example:8443/'),
      ask(from('https://app.example:8443/', { url: app, how: 'fetch' })),
    ],
    both: [all, all],
  },
};
