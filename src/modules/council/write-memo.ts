import type { Block, Chapter } from './memo-document.ts';
import { list, text } from './memo-document.ts';
import type { Gap } from './memo-gaps.rules.ts';
import type { MemoInput } from './memo-input.ts';
import { say, sentences } from './memo-sentences.rules.ts';
import { modelSentences, writeApproach } from './write-approach.ts';
import { writeLaw } from './write-law.ts';
import { writeLimits } from './write-limits.ts';
import { ageSentences, outflowSentences, writePicture } from './write-outflow.ts';
import { returnSentences } from './write-return.ts';
import { findingSentences, writeRio } from './write-rio.ts';

/** The memo in words and numbers: the questions of the council, each answered, and what one must know about the numbers. */
export function writeMemo(input: MemoInput, gaps: readonly Gap[]): Chapter[] {
  const { municipality } = input;
  const picture = `Beeld van ${municipality.name}`;
  return [
    { id: 'kort', title: 'In het kort', blocks: writeSummary(input) },
    { id: 'vragen', title: 'De vragen', blocks: writeQuestions(municipality.name) },
    { id: 'taak', title: '1. Wie komen er vrij, en wat is de taak van de gemeente?', blocks: writeLaw() },
    { id: 'beeld', title: picture, blocks: writePicture(input) },
    { id: 'aanpak', title: `2. Wat doet ${municipality.name}?`, blocks: writeApproach(input) },
    { id: 'rio', title: '3. Hoe werken andere steden met een RIO?', blocks: writeRio(input) },
    { id: 'grenzen', title: 'Methode en grenzen', blocks: writeLimits(input, gaps) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function writeSummary(input: MemoInput): Block[] {
  const { count, rate } = outflowSentences(input);
  return list([
    ...joined(count.slice(0, 1)),
    ...joined(rate),
    ...joined(ageSentences(input).slice(0, 2)),
    ...joined(returnSentences(input).slice(0, 2)),
    ...joined(modelSentences(input)),
    ...joined(findingSentences()),
  ]);
}

/** Sentences that belong together as one item of a list. */
function joined(said: ReturnType<typeof sentences>): ReturnType<typeof sentences> {
  if (said.length === 0) return [];
  const pieces = said.flatMap((one, at) => (at === 0 ? one.pieces : [' ', ...one.pieces]));
  return [{ pieces, sources: [...new Set(said.flatMap(({ sources }) => sources))] }];
}

const writeQuestions = (name: string): Block[] => [
  ...text(sentences(say`Deze memo geeft antwoord op drie vragen van de raad:`)),
  ...list(
    sentences(
      say`Wie komen er vrij, en wat is de taak van de gemeente volgens wet en afspraken?`,
      say`Wat doet ${name} voor (jonge) ex-gedetineerden, met en zonder verplichte reclassering?`,
      say`Hoe vullen Dordrecht en andere steden de rol van re-integratieofficier (RIO) in, en wat zijn de bevindingen?`,
    ),
  ),
];
