/** `npm run prose`: how long each lesson is, and how hard it is to read. */
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { lessonFiles, proseOf } from '../tests/content/prose.ts';

const WORDS_A_MINUTE = 200;

const measured = lessonFiles.map(({ id, head, body }) => {
  const prose = proseOf(body);
  const words = prose.match(/[\p{L}\d’]+/gu) ?? [];
  const sentences = prose.split(/[.?!:][’”)]?\s/).filter((each) => /\p{L}/u.test(each));
  const ease = flesch({
    sentence: sentences.length,
    word: words.length,
    syllable: syllable(words.join(' ')),
  });
  return {
    lesson: `${head.number} ${id}`,
    words: words.length,
    'minutes of reading': Math.round(words.length / WORDS_A_MINUTE),
    'minutes said': head.minutes,
    'words a sentence': Number((words.length / sentences.length).toFixed(1)),
    'Flesch reading ease': Math.round(ease),
  };
});

console.table(measured);
console.log('Reading ease: 60 to 70 is plain English, 30 to 50 is hard. Quizzes are not counted.');
