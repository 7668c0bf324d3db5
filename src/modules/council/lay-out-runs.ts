import { letterOf } from './lay-out-traces.ts';
import type { Run } from './memo-layout.ts';
import type { Sentence } from './memo-sentences.rules.ts';
import type { Traces } from './memo-traces.rules.ts';

/** Sentences with marks to the rows behind their numbers, and the letters of the sources at the end. */
export function runsOf(said: readonly Sentence[], traces: Traces): Run[] {
  return said.flatMap((sentence, at) => [
    ...(at === 0 ? [] : [words(' ')]),
    ...markPhrases(sentence.pieces, traces),
    ...sentence.sources.map((code) => {
      const letter = letterOf(traces.sources.indexOf(code));
      return mark(letter, `bron-${letter}`);
    }),
  ]);
}

// A mark waits for the end of its phrase: between a number and its noun it would break them up.
function markPhrases(pieces: Sentence['pieces'], { numberOf }: Traces): Run[] {
  const runs: Run[] = [];
  let waiting: number[] = [];
  const place = (): void => {
    runs.push(...waiting.map((number) => mark(String(number), `getal-${number}`)));
    waiting = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      const end = waiting.length === 0 ? -1 : piece.search(phraseEnd);
      if (end > 0) runs.push(words(piece.slice(0, end)));
      if (end >= 0) place();
      runs.push(words(piece.slice(Math.max(end, 0))));
      continue;
    }
    const number = numberOf(piece);
    const isUsedAgain = pieces.slice(at + 1).some((later) => typeof later !== 'string' && numberOf(later) === number);
    runs.push(words(piece.text));
    if (!isUsedAgain) waiting.push(number);
  }
  place();
  return runs;
}

const phraseEnd = /[.,;:](?=\s|$)/u;

const words = (text: string): Run => ({ kind: 'words', text });
const mark = (text: string, to: string): Run => ({ kind: 'mark', text, to });
