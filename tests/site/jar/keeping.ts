/** Cases about which cookies a browser keeps: prefixes, overwriting, limits, eviction. */
import { from } from '../../choices/jar/trips.ts';
import { ask, set, setBy } from './acts.ts';
import { app, blog, type Case, evil, plain } from './case.ts';

const numbered = (first: number, end: number): string[] =>
  Array.from({ length: end - first }, (_, index) => `c${first + index}=1; Path=/`);

export const keeping: Readonly<Record<string, Case>> = {
  'a prefix is a promise': {
    acts: [
      set(
        app,
        '__Host-ok=1; Secure; Path=/',
        '__Host-open=1; Path=/',
        '__Host-deep=1; Secure; Path=/a',
        '__Host-unsaid=1; Secure',
        '__Host-wide=1; Secure; Path=/; Domain=app.example',
        '__Secure-ok=1; Secure',
        '__Secure-open=1',
        '__hOST-open=1; Path=/',
        '=__Host-odd=1; Secure; Path=/',
      ),
      ask(app),
    ],
    both: ['__Host-ok=1; __Secure-ok=1'],
  },
  'a sibling or plain http cannot plant a __Host- cookie': {
    acts: [
      set(blog, '__Host-a=planted; Secure; Path=/; Domain=app.example'),
      set(plain, '__Host-a=planted; Path=/'),
      set(plain, '__Host-a=planted; Secure; Path=/'),
      ask(app),
    ],
    both: [''],
  },
  'the same value again keeps its place': {
    acts: [set(app, 'a=1', 'b=1'), set(app, 'a=1'), ask(app)],
    both: ['a=1; b=1'],
  },
  'a new value keeps the old place': {
    acts: [set(app, 'a=1', 'b=1'), set(app, 'a=2'), ask(app)],
    differs: {
      ours: ['a=2; b=1'],
      chromium: ['b=1; a=2'],
      because: 'the draft lets it keep its age, Chromium takes a new value for a new cookie',
    },
  },
  'plain http cannot replace or hide a Secure cookie': {
    acts: [
      set(app, 'a=1; Secure; Path=/a'),
      set(`${plain}a`, 'a=2; Path=/a', 'a=3; Path=/a/b', 'a=4; Path=/a; Domain=app.example'),
      set(plain, 'a=5; Path=/'),
      ask(`${app}a/b`),
    ],
    both: ['a=1; a=5'],
  },
  'host-only and for the domain are two cookies': {
    acts: [set(app, 'a=1', 'a=2; Domain=app.example'), ask(app)],
    both: ['a=1; a=2'],
  },
  'Max-Age=0 drops a cookie, and Max-Age wins over Expires': {
    acts: [
      set(app, 'a=1', 'b=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:01 GMT'),
      set(app, 'a=; Max-Age=0'),
      ask(app),
    ],
    both: ['b=1'],
  },
  'name and value may be 4,096 octets, and an attribute 1,024': {
    acts: [
      set(app, `a=${'x'.repeat(4096)}`, `b=1; Path=/${'p'.repeat(1024)}`),
      set(app, `c=${'x'.repeat(4095)}`),
      ask(app),
    ],
    both: [`b=1; c=${'x'.repeat(4095)}`],
  },
  'another site’s frame sets only what is SameSite=None': {
    acts: [
      setBy(
        from(evil, { url: app, how: 'frame' }),
        'l=1; SameSite=Lax',
        'u=1',
        'n=1; SameSite=None; Secure',
        'o=1; SameSite=None',
      ),
      ask(app),
    ],
    both: ['n=1'],
  },
  'another site’s form may lead to a page that sets any': {
    acts: [
      setBy(from(evil, { url: app, method: 'POST' }), 's=1; SameSite=Strict', 'u=1'),
      ask(app),
    ],
    both: ['s=1; u=1'],
  },
  'a cookie without a name is kept': { acts: [set(app, 'alone'), ask(app)], both: ['alone'] },
  'of too many cookies of a site the oldest go first, and Secure ones last': {
    acts: [
      set(app, 'safe=1; Secure; Path=/', ...numbered(0, 90)),
      set(app, ...numbered(90, 180)),
      ask(app),
    ],
    both: [['safe=1', ...numbered(31, 180).map((line) => line.split(';')[0])].join('; ')],
  },
};
