import { referenceTexts, showPercentage } from './figures.text.ts';
import { national, type Reference } from './references.schema.ts';

const codes = ['recidivism-2y', 'prison-recidivism-2y'] as const;

/** DJI by way of the Zorg- en Veiligheidshuis Hollands Midden; published without the years that it is about. */
const withoutYear =
  'Ernaast, en anders gemeten: volgens DJI pleegt bijna de helft van de ex-gedetineerden binnen twee jaar een nieuw delict waarvoor zij met justitie in contact komen, en krijgt 27 procent een nieuwe gevangenisstraf (Zorg- en Veiligheidshuis Hollands Midden, zonder jaartal).';

/** What is published about the country, beside the figure that measures something else; newest year of each that is known. */
export function publishedRecidivism(references: readonly Reference[]): string {
  const known = codes.flatMap((code) => {
    const ones = references.filter((one) => one.code === code && one.area === national && one.value !== null);
    const last = ones.toSorted((one, other) => one.year - other.year).at(-1);
    return last === undefined
      ? []
      : [
          `${referenceTexts[code].name}: ${showPercentage(last.value ?? 0)} (vrijgekomen in ${last.year}; ${last.source})`,
        ];
  });
  return known.length === 0 ? withoutYear : `Ernaast, en anders gemeten, in heel Nederland. ${known.join('. ')}.`;
}
