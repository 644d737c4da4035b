/** The five questions that fit every system, answered for this one from its settings and its runs. */
import { writeSetting } from '../model/read-setting.ts';
import type { SettingName, Settings } from '../model/settings/index.ts';
import { sayDuration } from '../model/time.ts';
import type { Audited } from './audited.ts';
import { type Cause, causesOf } from './causes.ts';
import { type Check, changedByLogout, checkMade } from './check-made.ts';
import { UNTOUCHED } from './plays.ts';
import { takenFrom } from './taken.ts';
import { plainRun } from './worst-run.ts';

export type Answer = { question: string; answer: string };

export function questionsOf(system: Audited): Answer[] {
  const check = checkMade(system);
  const untouched = plainRun(system, UNTOUCHED).judgement.worstCaseMs;
  const clocks = causesOf(system, (each) => plainRun(each, UNTOUCHED).judgement.worstCaseMs);
  return [
    { question: 'What does the server check on each request?', answer: sayCheck(check, system) },
    {
      question: 'What does logout change that this check reads?',
      answer: sayLogout(check, system),
    },
    { question: 'How old may its answer be?', answer: sayAge(check, system) },
    {
      question: 'If nobody acts, which clock ends it, and can the thief wind that clock?',
      answer: sayClock(untouched, clocks, system),
    },
    { question: 'What else was taken or made?', answer: sayTaken(system) },
  ];
}

function sayCheck({ verifies, reads }: Check, { settings }: Audited): string {
  const kinds = { signed: 'the signature and exp of the token', sealed: 'the seal and its end' };
  const own = settings.content === 'reference' ? null : kinds[settings.content];
  const behind = settings.content === 'reference' && verifies ? 'a token behind the edge' : null;
  const looked = reads.map(({ store }) => `a look-up in "${store}"`);
  return join([...(own ? [own] : []), ...looked, ...(behind ? [behind] : [])]);
}

function sayLogout({ reads }: Check, system: Audited): string {
  if (system.events.logout === 'clears-browser') {
    return 'Nothing: the browser forgets its copy, and no server hears of it.';
  }
  const written = changedByLogout(system);
  const read = reads.map(({ store }) => store).filter((store) => written.includes(store));
  if (read.length > 0)
    return `What it looks up in ${read.map((store) => `"${store}"`).join(', ')}.`;
  if (written.length === 0) return 'Nothing: no server writes anything down.';
  return `Nothing: logout writes to ${written.map((store) => `"${store}"`).join(', ')}, which no request reads.`;
}

function sayAge({ reads }: Check, { settings }: Audited): string {
  if (reads.length === 0) {
    return 'As old as the token: what it says was true when it was made, and nothing is asked again.';
  }
  const late = [
    ...reads.flatMap(({ store, remembersMs }) =>
      remembersMs > 0 ? [`${sayDuration(remembersMs)} in memory ("${store}")`] : [],
    ),
    ...(settings.replicaLagMs > 0 ? [`${sayDuration(settings.replicaLagMs)} in a copy`] : []),
  ];
  return late.length > 0 ? `Up to ${late.join(', plus ')}.` : 'Not at all: it is asked each time.';
}

function sayClock(lastsMs: number | null, clocks: readonly Cause[], { settings }: Audited): string {
  const [first] = clocks;
  if (lastsMs === null || !first) return 'None.';
  const named = clocks
    .filter(({ setting }) => setting !== 'hop')
    .map(({ setting, value }) => `${setting}=${value}`);
  const idles = settings.content !== 'signed';
  const winds = idles && settings.rolling;
  return `${named.join(' and ')}: at most ${sayDuration(lastsMs)}. ${
    winds
      ? `The thief winds idleTimeout=${told('idleTimeout', settings)} with every request, but not this one.`
      : 'No use of it winds that clock.'
  }`;
}

const told = (name: SettingName, settings: Settings): string => writeSetting(name, settings);

function sayTaken(system: Audited): string {
  const { access, refresh, keys, openStream } = takenFrom(system);
  const things = [
    ...(access ? ['the access credential'] : []),
    ...(refresh ? ['the refresh token, which makes new ones'] : []),
    ...(keys > 0 ? ['the key that it is bound to'] : []),
  ];
  const stream = openStream
    ? ' A stream opened before goes on after the logout.'
    : ' A stream opened before ends with the session.';
  return `By malware: ${join(things)}.${stream} With the password: a login of the thief’s own, which no logout of the user’s touches.`;
}

const join = (parts: readonly string[]): string =>
  parts.length === 0 ? 'nothing' : parts.join(', and ');
