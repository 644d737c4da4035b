/** Finds the secret of a token among words that people choose. Nobody is asked, so nobody notices. */
import { compactVerify, errors } from 'jose';

/** Secrets that stand in tutorials, in default settings and at the top of lists of leaked passwords. */
export const WORDS: readonly string[] = [
  '123456',
  'admin',
  'dev',
  'example',
  'helloworld',
  'hmac-secret',
  'jwt',
  'jwt-secret',
  'key',
  'keyboard cat',
  'letmein',
  'my-secret',
  'mysecret',
  'not-so-secret',
  'password',
  'qwerty',
  'shhhhh',
  'supersecret',
  'test',
  'token',
  'topsecret',
  'your-256-bit-secret',
  'secret',
  'changeme',
];

/** Tries each word against one genuine token; null where none made its signature. */
export async function crack(compact: string, words = WORDS): Promise<string | null> {
  for (const word of words) if (await fits(compact, word)) return word;
  return null;
}

async function fits(compact: string, word: string): Promise<boolean> {
  try {
    await compactVerify(compact, new TextEncoder().encode(word));
    return true;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return false;
    throw error;
  }
}
