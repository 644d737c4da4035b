/**
 * The story of a run: the one list that both the chart and the event table show.
 *
 * Every event is an entry of the trace, told in plain words; entries in which nothing happened are left out.
 */
import type { Effect, Entry, Refusal, Trace } from '#sandbox';
import { tellFault, tellOrder } from './story-operations.ts';
import { personIn, tellDevice } from './story-people.ts';
import { tellServer } from './story-servers.ts';
import { tellThief } from './story-thief.ts';
import { wanted } from './wants.ts';

export type StoryEvent = {
  /** The entry of the trace that this tells. */
  entry: number;
  atMs: number;
  who: 'thief' | 'user' | 'server' | 'operator';
  /**
   * `request`: somebody shows a credential. `abuse`: somebody else’s doing in the victim’s browser.
   * `stream`: something goes over an open stream. `order`: of those who run the system. `ending`: what
   * servers did about an act that ends access.
   */
  kind:
    | 'login'
    | 'theft'
    | 'request'
    | 'abuse'
    | 'stream'
    | 'renewal'
    | 'logout'
    | 'password'
    | 'act'
    | 'order'
    | 'fault'
    | 'issue'
    | 'ending';
  text: string;
  /** What became of a request; null for everything else. */
  outcome: 'answered' | 'refused' | null;
  why: Refusal | null;
};

export type Told = Pick<StoryEvent, 'who' | 'kind' | 'text'> &
  Partial<Pick<StoryEvent, 'outcome' | 'why'>>;

type Decision = Extract<Effect, { type: 'decide' }>;

export function storyOf(trace: Trace): StoryEvent[] {
  return trace.entries.flatMap((entry, index) => {
    const told = tell(entry, trace);
    return told ? [{ entry: index, atMs: entry.atMs, outcome: null, why: null, ...told }] : [];
  });
}

function tell(entry: Entry, trace: Trace): Told | null {
  const decision = entry.effects.find((effect): effect is Decision => effect.type === 'decide');
  if (decision) return tellDecision(decision, trace);
  switch (trace.cast.find(({ name }) => name === entry.actor)?.role) {
    case 'browser':
      return tellDevice(entry, trace);
    case 'attacker':
      return tellThief(entry, trace);
    case 'operator':
      return tellOrder(entry, trace);
    case 'network':
      return tellFault(entry);
    default:
      return tellServer(entry, trace);
  }
}

function tellDecision(decision: Decision, trace: Trace): Told {
  const { caller, refusal } = decision;
  const thief = trace.cast.some(({ name, role }) => name === caller && role === 'attacker');
  return {
    who: thief || decision.manner ? 'thief' : 'user',
    ...sayDecision(decision, personIn(caller, trace)),
    outcome: refusal ? 'refused' : 'answered',
    why: refusal,
  };
}

function sayDecision({ about, wants, manner }: Decision, who: string): Pick<Told, 'kind' | 'text'> {
  if (about === 'renewal')
    return { kind: 'renewal', text: `${who} asks the issuer for a new access token` };
  if (about === 'stream') return { kind: 'stream', text: `${who} is to hear over an open stream` };
  if (manner === 'ride')
    return { kind: 'abuse', text: `A script in ${who}’s own page ${wanted[wants]}` };
  if (manner === 'csrf')
    return { kind: 'abuse', text: `A page elsewhere has ${who}’s browser send: ${wanted[wants]}` };
  return { kind: 'request', text: `${who} ${wanted[wants]}` };
}
