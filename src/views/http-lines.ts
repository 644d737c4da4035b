/** Raw HTTP, line by line, each header with what it means. */
import { headerNotes, type Note, startNote } from './http-notes.ts';

export type HttpLine = { text: string; note: Note | null };

export type HttpMessage = { lines: readonly HttpLine[]; body: string | null };

export function httpLines(text: string): HttpMessage {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [start = '', ...headers] = head.split('\r\n');
  const lines = headers.map((line) => ({ text: line, note: noteOn(line) }));
  return {
    lines: [{ text: start, note: startNote(start) }, ...lines],
    body: body === '' ? null : body,
  };
}

/** The value of the first header of this name, or null. */
export function headerIn({ lines }: HttpMessage, name: string): string | null {
  const prefix = `${name.toLowerCase()}: `;
  const line = lines.find(({ text }) => text.toLowerCase().startsWith(prefix));
  return line ? line.text.slice(prefix.length) : null;
}

const noteOn = (line: string): Note | null =>
  headerNotes[line.slice(0, line.indexOf(':')).toLowerCase()] ?? null;
