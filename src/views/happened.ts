/** What happened in one entry, in one sentence. */
import { type Entry, isRequest, sayDuration, type Trace } from '#sandbox';
import { sentencesOfActs } from './happened-acts.ts';
import { sentencesOfDetection } from './happened-detection.ts';
import { sentencesOfLinks } from './happened-links.ts';
import { sentencesOfSignOn } from './happened-sign-on.ts';
import { sentencesOfStreams } from './happened-streams.ts';
import { capital, nameOf } from './names.ts';
import { wanted } from './wants.ts';

export type Of<Type extends Entry['heard']['type']> = Extract<Entry['heard'], { type: Type }>;
export type Sentence<Type extends Entry['heard']['type']> = (
  who: string,
  heard: Of<Type>,
  entry: Entry,
  trace: Trace,
) => string;

export function happened(trace: Trace, index: number): string {
  const entry = trace.entries[index];
  if (!entry) return '';
  const { heard } = entry;
  const tell = sentences[heard.type] as Sentence<typeof heard.type>;
  return capital(tell(nameOf(entry.actor, trace), heard, entry, trace));
}

const sends = (entry: Entry) =>
  entry.effects.some((effect) => effect.type === 'send' && isRequest(effect.message));

const decided = (entry: Entry) => entry.effects.find((effect) => effect.type === 'decide');

const outcome = (who: string, entry: Entry) => {
  const decision = decided(entry);
  if (!decision) {
    return sends(entry)
      ? `${who} has another service do it.`
      : `${who} has to look something up before it can answer.`;
  }
  return decision.refusal
    ? `${who} refuses the request: ${decision.refusal}.`
    : `${who} accepts the request and answers.`;
};

const from = (actor: string, trace: Trace) => nameOf(actor, trace);

const sentences: { readonly [Type in Entry['heard']['type']]: Sentence<Type> } = {
  login: (who) => `${who} signs in.`,
  request: (who, { wants }, entry) =>
    sends(entry) ? `${who} ${wanted[wants]}.` : `${who} has nothing to show.`,
  replay: (who) => `${who} shows the stolen credential.`,
  poll: (who, heard, entry) => {
    if (!sends(entry)) return `${who} has nothing to show.`;
    return 'app' in heard && heard.app
      ? `${who} enters the ${heard.app}.`
      : `${who} ${wanted[heard.wants]}.`;
  },
  refresh: (who) => `${who} asks for new credentials.`,
  logout: (who) => `${who} logs out.`,
  'change-password': (who, { endOthers }) =>
    `${who} changes the password${endOthers ? ' and ends all other sessions' : ''}.`,
  ...sentencesOfActs,
  ...sentencesOfDetection,
  ...sentencesOfSignOn,
  ...sentencesOfStreams,
  loot: (who, { from: victim }, _, trace) => `${who} has what ${from(victim, trace)} had.`,
  plant: (who, { origin }, _, trace) =>
    `${who} is sent a cookie with an ID that ${from('mallory', trace)} knows, by ${origin}.`,
  dump: (who) => `${who} is copied, out of sight.`,

  call: (who, _, entry) => outcome(who, entry),
  visit: (who) => `${who} gives a visitor a session, before anybody has signed in.`,
  'sign-in': (who, { user }) => `${who} signs ${capital(user)} in.`,
  renew: (who, _, entry) =>
    decided(entry)?.refusal
      ? `${who} refuses to renew: ${decided(entry)?.refusal}.`
      : `${who} takes the refresh token and gives new credentials.`,
  'sign-out': (who, _, entry) =>
    entry.effects.some(({ type }) => type === 'write')
      ? `${who} hears of the logout and changes what it keeps.`
      : `${who} hears of the logout and finds nothing to change.`,
  'new-password': (who) => `${who} sets the new password.`,

  visited: (who) => `${who} has a session of its own, without having signed in.`,
  answer: (who) => `${who} is answered.`,
  refusal: (who, { why }) => `${who} is refused: ${why}.`,
  'not-signed-out': (who, { why }) => `${who} cannot end other sessions: ${why}.`,
  'not-signed-in': (who, { why }) => `${who} is not let in: ${why}.`,
  'signed-in': (who, _, { effects }) =>
    effects.some(({ type }) => type === 'drop')
      ? `${who} is sent a cookie of more than 4,096 octets, and drops it.`
      : `${who} receives its credentials.`,
  renewed: (who) => `${who} receives new credentials.`,
  'not-renewed': (who, { why }) => `${who} gets no new credentials: ${why}.`,
  unavailable: (who) => `${who} gets no answer: the server is down.`,
  'signed-out': (who) => `${who} is told that the logout is done.`,
  'password-changed': (who) => `${who} is told that the password is changed.`,

  ...sentencesOfLinks,
  exchange: (who, _, { effects }) =>
    effects.some(({ type }) => type === 'sign')
      ? `${who} trades the token for one that only billing takes.`
      : `${who} does not trade the token.`,
  exchanged: (who) => `${who} has a token for billing, and asks there.`,
  'not-exchanged': (who, { why }) => `${who} gets no token for billing: ${why}.`,

  'look-up': (who, { key }) => `${who} is asked for ${key}.`,
  found: (who, { row }, entry) =>
    `${who} has looked it up: ${row ? 'there is a row' : 'there is no row'}. ${capital(outcome('it', entry))}`,
  copy: (who, { key, row }, { state }, { settings }) =>
    `${who} ${state === 'following' ? 'hears' : 'is away and will hear later'} that ${key} was ${row ? 'written' : 'deleted'}${late(settings.replicaLagMs)}.`,
  'no-answer': (who, _, entry) =>
    `${who} asked a store that does not answer. ${capital(outcome('it', entry))}`,
  order: (who, { by, user, device }) => `${who} is ordered: ${by}, ${device ?? user}.`,
  'withdraw-key': (who, _, entry) =>
    entry.effects.some(({ type }) => type === 'end')
      ? `${who} withdraws the signing key.`
      : `${who} signs with a new key from now on.`,
  keys: (who, { keys }) => `${who} fetches the published keys: ${keys.join(', ')}.`,
  'copy-key': (who) => `${who} loses a copy of its key, out of sight.`,
  key: (who, { key }) => `${who} has ${key}, which signs tokens.`,
  misuse: (who, { how }) => `${who} signs in good faith what will be misused: ${how}.`,
  event: (who, { sid }) => `${who} hears the event that session ${sid} was revoked.`,
  save: (who, { row }) => `${who} writes ${row.id} back as a request had read it.`,
  promoted: (who) => `${who} now holds what the copy held that has taken over.`,
  touch: (who, { id }) => `${who} notes that ${id} was used.`,
};

const late = (lagMs: number) => (lagMs === 0 ? '' : `, ${sayDuration(lagMs)} late`);
