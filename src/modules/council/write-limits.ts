import { list, text, under, type Block } from './memo-document.ts';
import { agreed, type MemoInput } from './memo-input.ts';
import type { Gap } from './memo-gaps.rules.ts';
import { say, sentences, type Sentence } from './memo-sentences.rules.ts';
import { gapSentence } from './memo.text.ts';

function methodSentences(input: MemoInput): Sentence[] {
  return sentences(
    say`De cijfers van ${input.municipality.name} komen uit Kantelpunt, het systeem waarin de gemeente de nazorg bijhoudt.`,
    say`Zij gelden op ${input.moment}, de laatste wijziging in de gegevens. Met dezelfde gegevens komt er dezelfde memo uit.`,
    say`Bij elk getal staat een nummer. In de bijlage staat bij dat nummer waar het getal vandaan komt.`,
    say`Een letter verwijst naar een openbare bron, ook in de bijlage.`,
    say`Bij elke tabel daar staat precies wat er is geteld.`,
  );
}

function limitSentences(input: MemoInput): Sentence[] {
  return sentences(
    say`Aantallen onder de ${agreed(input, 'smallNumberThreshold')} staan er niet in, zodat niemand te herkennen is.`,
    say`Soms is daarom ook een ander getal weggelaten. Anders kun je het kleine getal uitrekenen.`,
    say`Een marge geeft aan waar het echte aandeel met 95 procent zekerheid ligt. Kleine groepen hebben een brede marge.`,
    say`‘Kan toeval zijn’ betekent: ook zonder echt verschil komt een verschil van deze grootte vaker dan 5 van de 100 keer voor.`,
    say`Een verschil tussen jaren of gemeenten zegt niets over de oorzaak.`,
    say`Terugkeer in detentie is geen recidive. Het telt alleen een nieuwe detentie die aan deze gemeente is gemeld.`,
    say`Recidive wordt landelijk gemeten door het WODC, aan nieuwe strafzaken.`,
    say`Wat niemand vastlegde, telt niet mee.`,
  );
}

/** How the numbers were made, what they do not say, and what is missing. */
export function writeLimits(input: MemoInput, gaps: readonly Gap[]): Block[] {
  return [
    ...under('Waar de cijfers vandaan komen', text(methodSentences(input))),
    ...under('Wat de cijfers niet zeggen', list(limitSentences(input))),
    ...under('Wat er ontbreekt', list(gaps.map((gap) => ({ pieces: [gapSentence(gap)], sources: [] })))),
  ];
}
