/** What happened over an open stream, in a sentence each. */
import type { Sentence } from './happened.ts';

type Streaming = 'open-stream' | 'hang-up' | 'delivered' | 'stream-closed' | 'deliver' | 'recheck';

export const sentencesOfStreams: { readonly [Type in Streaming]: Sentence<Type> } = {
  'open-stream': (who) => `${who} opens a stream.`,
  'hang-up': (who) => `${who} hears that the page was left, and closes its stream.`,
  delivered: (who) => `${who} is sent something over its open stream.`,
  'stream-closed': (who, { why }) => `${who} finds its stream closed: ${why}.`,
  deliver: (who, _, { effects }) =>
    effects.length > 0
      ? `${who} sends something over an open stream.`
      : `${who} has no such stream any more.`,
  recheck: (who, { stream }) => `${who} checks the stream of ${stream.split(' ')[0]} again.`,
};
