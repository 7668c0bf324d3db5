import { list, text, type Block } from './memo-document.ts';
import { citing, say, sentences } from './memo-sentences.rules.ts';

/** What a municipality has to do, and on which law and agreement that rests. */
export const writeLaw = (): Block[] => [
  ...text(
    sentences(
      citing(
        say`DJI, de drie reclasseringsorganisaties en de gemeenten helpen samen bij de terugkeer na detentie.`,
        'agreement',
      ),
      citing(say`Zo staat het sinds 1 juli 2019 in het akkoord ‘Kansen bieden voor re-integratie’.`, 'agreement'),
      citing(say`De samenwerking begint op de eerste dag van de detentie.`, 'agreement'),
    ),
  ),
  ...list(
    sentences(
      citing(
        say`Het gaat om vijf basisvoorwaarden: identiteitsbewijs, onderdak, werk en inkomen, schulden en zorg. Het sociale netwerk hoort daarbij.`,
        'agreement',
      ),
      citing(say`Tijdens de detentie heeft DJI de leiding, daarna de gemeente of de reclassering.`, 'lead'),
      citing(say`De gemeente krijgt automatisch bericht als een detentie begint en eindigt.`, 'notices'),
      citing(
        say`Sinds 1 juli 2021 staat in de wet dat gevangenis, reclassering en gemeente gegevens mogen delen voor de terugkeer.`,
        'sharing-law',
        'sharing-decree',
      ),
      citing(
        say`Het gaat om artikel 18a van de Penitentiaire beginselenwet en artikel 20d van de Penitentiaire maatregel.`,
        'sharing-law',
        'sharing-decree',
      ),
    ),
  ),
];
