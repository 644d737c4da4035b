/** Where our jar and tough-cookie's differ on purpose: why, in which histories, and one that shows it. */
import { isCrossSite, type Trip } from '#sandbox';
import type { Event } from './history.ts';
import { from, inResponse, visit } from './trips.ts';

type SetEvent = Extract<Event, { type: 'set' }>;

type Difference = {
  says: string;
  /** Whether a history may come out differently for this reason. */
  arises: (history: readonly Event[]) => boolean;
  example: readonly Event[];
  ours: readonly string[];
  theirs: readonly string[];
};

const app = 'https://app.example/';
const evil = 'https://evil.example/';
const day = 86_400_000;

const sets = (header: string, url = app, atMs = 0): Event => ({
  type: 'set',
  header,
  setter: inResponse(url),
  atMs,
});
const asks = (trip: Trip | string, atMs = 0): Event => ({
  type: 'ask',
  trip: typeof trip === 'string' ? visit(trip) : trip,
  atMs,
});

const setsIn = (history: readonly Event[]): SetEvent[] =>
  history.flatMap((event) => (event.type === 'set' ? [event] : []));
const someHeader = (shape: RegExp) => (history: readonly Event[]) =>
  setsIn(history).some(({ header }) => shape.test(header));

const nameOf = ({ header }: SetEvent) => /^[^=;]*/.exec(header)?.[0].trim() ?? '';
const urlOf = ({ setter }: SetEvent) => (setter.by === 'script' ? setter.on : setter.to.url);

/** Two lines about one name, the earlier and the later. */
const somePair =
  (shows: (earlier: SetEvent, later: SetEvent) => boolean) => (history: readonly Event[]) => {
    const all = setsIn(history);
    return all.some((later, index) =>
      all.slice(0, index).some((each) => nameOf(each) === nameOf(later) && shows(each, later)),
    );
  };

const tripOf = (event: Event): Trip | null => {
  if (event.type === 'ask') return event.trip;
  return event.setter.by === 'response' ? event.setter.to : null;
};

const isFromElsewhere = (event: Event) => {
  const trip = tripOf(event);
  return trip !== null && isCrossSite(trip);
};

const lastSameSite = (header: string) =>
  [...header.matchAll(/;\s*samesite=(\w*)/gi)].at(-1)?.[1]?.toLowerCase() ?? '';

const namesDomain = ({ header }: SetEvent) => /;\s*domain=[^;]/i.test(header);

export const differences: Readonly<Record<string, Difference>> = {
  'a cookie without a name': {
    says: 'The draft and browsers keep it; tough-cookie, in its strict reading, does not.',
    arises: someHeader(/^\s*(=|[^=]*(;|$))/),
    example: [sets('alone'), asks(app)],
    ours: ['alone'],
    theirs: [''],
  },
  'the size limit': {
    says: 'The draft ignores more than 4,096 octets of name and value; tough-cookie has no limit.',
    arises: someHeader(/^[^;]{4097}/),
    example: [sets(`a=${'x'.repeat(4096)}`), asks(app)],
    ours: [''],
    theirs: [`a=${'x'.repeat(4096)}`],
  },
  'the limit of an attribute': {
    says: 'The draft ignores an attribute of more than 1,024 octets; tough-cookie has no limit.',
    arises: someHeader(/;[^;]{1025}/),
    example: [sets(`a=1; Path=/${'p'.repeat(1024)}`), asks(app)],
    ours: ['a=1'],
    theirs: [''],
  },
  'a control character after the value': {
    says: 'The draft drops the whole line; tough-cookie looks at name and value only.',
    arises: (history) => setsIn(history).some(({ header }) => header.includes('; x=\u0001')),
    example: [sets('a=1; x=\u0001'), asks(app)],
    ours: [''],
    theirs: ['a=1'],
  },
  'the longest life': {
    says: 'The draft lets no cookie live longer than 400 days; tough-cookie lets it.',
    arises: (history) => history.some(({ atMs }) => atMs >= 400 * day),
    example: [sets('a=1; Expires=Fri, 31 Dec 2038 23:59:59 GMT'), asks(app, 400 * day)],
    ours: [''],
    theirs: ['a=1'],
  },
  'Max-Age and use': {
    says: 'Max-Age counts from the setting; tough-cookie counts it from the last use.',
    arises: (history) =>
      someHeader(/;\s*max-age=\d/i)(history) &&
      history.filter(({ type }) => type === 'ask').length > 1,
    example: [sets('a=1; Max-Age=3'), asks(app, 2000), asks(app, 4000)],
    ours: ['a=1', ''],
    theirs: ['a=1', 'a=1'],
  },
  'no SameSite': {
    says: 'Browsers treat it as Lax, with two minutes of grace; tough-cookie treats it as None.',
    arises: (history) =>
      history.some(isFromElsewhere) &&
      setsIn(history).some(
        ({ header }) => !['strict', 'lax', 'none'].includes(lastSameSite(header)),
      ),
    example: [sets('a=1'), asks(from(evil, { url: app, how: 'fetch' }))],
    ours: [''],
    theirs: ['a=1'],
  },
  'None without Secure': {
    says: 'The draft refuses it; tough-cookie keeps it.',
    arises: (history) =>
      setsIn(history).some(
        ({ header }) => lastSameSite(header) === 'none' && !/;\s*secure/i.test(header),
      ),
    example: [sets('a=1; SameSite=None'), asks(app)],
    ours: [''],
    theirs: ['a=1'],
  },
  'leaving Secure cookies alone': {
    says: 'Plain http may not hide a Secure cookie; tough-cookie lets it.',
    arises: somePair(
      (earlier, later) => /secure/i.test(earlier.header) && urlOf(later).startsWith('http:'),
    ),
    example: [sets('a=1; Secure'), sets('a=2', 'http://app.example/'), asks(app)],
    ours: ['a=1'],
    theirs: ['a=2'],
  },
  'the case of a prefix': {
    says: 'The draft reads prefixes without regard to case; tough-cookie minds it.',
    arises: someHeader(/^__host-/),
    example: [sets('__host-a=1'), asks(app)],
    ours: [''],
    theirs: ['__host-a=1'],
  },
  'host-only beside its domain': {
    says: 'They are two cookies; for tough-cookie the later takes the place of the earlier.',
    arises: somePair((earlier, later) => namesDomain(earlier) !== namesDomain(later)),
    example: [sets('a=1'), sets('a=2; Domain=app.example'), asks(app)],
    ours: ['a=1; a=2'],
    theirs: ['a=2'],
  },
  'an empty Domain': {
    says: 'The last Domain counts, also when empty; tough-cookie skips empty ones.',
    arises: someHeader(/;\s*domain=[^;].*;\s*domain=\s*(;|$)/i),
    example: [sets('a=1; Domain=evil.example; Domain='), asks(app)],
    ours: ['a=1'],
    theirs: [''],
  },
  'the age of a dead cookie': {
    says: 'What has died is gone, and a cookie set after it is a new one; tough-cookie lets it inherit.',
    arises: somePair(({ header }) => /;\s*(max-age|expires)=/i.test(header)),
    example: [sets('a=1; Max-Age=0'), sets('b=1'), sets('a=1'), asks(app)],
    ours: ['b=1; a=1'],
    theirs: ['a=1; b=1'],
  },
  'too many cookies': {
    says: 'A browser keeps 180 of a site and then makes room; tough-cookie keeps them all.',
    arises: (history) => history.length > 180,
    example: [
      ...Array.from({ length: 181 }, (_, index) => sets(`c${index}=1; Path=/${index}`)),
      asks(`${app}0`),
    ],
    ours: [''],
    theirs: ['c0=1'],
  },
};
