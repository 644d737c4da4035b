/** What the attacker takes and makes, as the story of a run tells it. */
import type { Entry, Trace, Via } from '#sandbox';
import { capital } from './names.ts';
import type { Told } from './story.ts';
import { browserOf, links, personIn } from './story-people.ts';

const thefts: Readonly<Record<Via, (from: string, browser: string) => string>> = {
  malware: (_, browser) => `Malware copies what ${browser} holds`,
  xss: (from) => `A script in ${from}’s page hands on what it can read`,
  phish: (from) => `${from} signs in on a page that passes everything on, and keeps a copy`,
  'log-leak': (from) => `A log of ${from}’s requests is read`,
  har: (from) => `A recording of ${from}’s requests is read`,
  network: (from) => `The network sees ${from}’s cookies`,
  'db-dump': (from) => `A copy of what ${from} stores is read`,
  misuse: () => 'The issuer signs, in good faith, a token that is put to another use',
};

export function tellThief(entry: Entry, trace: Trace): Told | null {
  const told = sayTheft(entry, trace) ?? sayAct(entry, trace);
  return told && { who: 'thief', ...told };
}

type Said = Pick<Told, 'kind' | 'text'>;

const theft = (text: string): Said => ({ kind: 'theft', text });

function sayTheft({ heard }: Entry, trace: Trace): Said | null {
  switch (heard.type) {
    case 'loot':
      return theft(thefts[heard.via](personIn(heard.from, trace), browserOf(heard.from, trace)));
    case 'app-loot':
      return theft(`Malware copies the session of the ${heard.app}`);
    case 'key':
      return theft('The signing key is carried off');
    case 'forge':
      return theft(`A token in ${capital(heard.user)}’s name is forged`);
    case 'steal':
      return heard.via === 'password' ? theft('The password is learned') : null;
    default:
      return null;
  }
}

function sayAct({ heard, actor, effects }: Entry, trace: Trace): Said | null {
  const name = personIn(actor, trace);
  const asks = effects.some(({ type }) => type === 'send');
  switch (heard.type) {
    case 'login':
      return asks ? { kind: 'login', text: `${name} signs in with the stolen password` } : null;
    case 'logout-everywhere':
      return asks
        ? { kind: 'logout', text: `${name} logs out everywhere${heard.keepThis ? ' else' : ''}` }
        : null;
    case 'open-link':
      return { kind: 'act', text: `${name} opens ${links[heard.purpose]}` };
    case 'open-stream':
      return asks ? { kind: 'act', text: `${name} opens a stream` } : null;
    default:
      return null;
  }
}
