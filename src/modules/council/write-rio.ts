import { chart, list, text, under, type Block } from './memo-document.ts';
import { agreed, type MemoInput } from './memo-input.ts';
import { citing, say, sentences, when, type Sentence } from './memo-sentences.rules.ts';
import { windows } from './write-return.ts';

/** Utrecht as its colleagues in Gouda published it: officers, people a year for each, and releases a year. */
const utrecht = { officers: 3, each: [15, 20], outflow: [700, 800] } as const;

const method = sentences(
  citing(
    say`Een re-integratieofficier (RIO) begeleidt jongvolwassenen van 18 tot en met 27 jaar die uit detentie komen.`,
    'rio-method',
  ),
  citing(say`De RIO verbindt ook de partijen die bij de terugkeer helpen.`, 'rio-method'),
  citing(
    say`Het plan is om op de eerste dag van de detentie te beginnen en minstens twee jaar betrokken te blijven.`,
    'rio-method',
  ),
  citing(
    say`Het gaat om vijf leefgebieden: wonen, regelzaken, zorg, financiën en schulden, en werk en inkomen.`,
    'rio-method',
  ),
);

/** How one other city works, and what it published. */
interface City {
  name: string;
  told: readonly Sentence[];
}

const cities: readonly City[] = [
  {
    name: 'Dordrecht',
    told: sentences(
      citing(say`Werkt sinds 2019 met een RIO, als een van de eerste steden.`, 'dordrecht'),
      citing(say`De RIO valt onder de burgemeester en zit bij het Zorg- en Veiligheidshuis.`, 'gouda-memo'),
      citing(say`De aanpak: praten mét iemand en snel praktische zaken regelen.`, 'dordrecht-method'),
    ),
  },
  {
    name: 'Utrecht',
    told: sentences(
      citing(
        say`Had ten tijde van de memo van Gouda een halfjaar drie RIO’s en een projectleider, bij de gemeente zelf.`,
        'gouda-memo',
      ),
      citing(
        say`Elke RIO begeleidt 15 tot 20 mensen per jaar; er komen 700 tot 800 mensen per jaar vrij.`,
        'gouda-memo',
      ),
      citing(say`${utrechtReach()}`, 'gouda-memo'),
      citing(say`De RIO’s zijn er ook voor plegers van plofkraken.`, 'gouda-memo'),
    ),
  },
  {
    name: 'Leiden',
    told: sentences(
      citing(
        say`Had ten tijde van de memo van Gouda bewust geen RIO, en stuurde zelf strak met een regisseur nazorg.`,
        'gouda-memo',
      ),
      citing(
        say`Werkte samen met Exodus en het Leger des Heils, met geld uit de bijdrageregeling van het Rijk.`,
        'gouda-memo',
        'support-grant',
      ),
    ),
  },
  {
    name: 'Sittard-Geleen',
    told: sentences(
      citing(say`Voerde de RIO in als deel van Preventie met Gezag, voor mensen tot en met 27 jaar.`, 'sittard'),
    ),
  },
  {
    name: 'Gouda',
    told: sentences(
      citing(
        say`Het Zorg- en Veiligheidshuis coördineert, met regisseurs van de gemeente en een stadsmarinier.`,
        'gouda-memo',
      ),
      citing(say`Had ten tijde van de eigen memo geen RIO.`, 'gouda-memo'),
    ),
  },
];

/** What three officers reach of all who come out, worked out before the reader's eyes. */
function utrechtReach(): string {
  const { officers, each, outflow } = utrecht;
  const [fewest, most] = each.map((people) => officers * people);
  const share = (people = 0, of: number): number => Math.round((people / of) * 100);
  return `Samen bereiken zij dan ${fewest} tot ${most} mensen: ${share(fewest, outflow[1])} tot ${share(most, outflow[0])} van de 100.`;
}

const findings = sentences(
  citing(say`Onderzoeksbureau Ecorys maakte in 2022 een kwalitatieve analyse van kosten en baten.`, 'rio-method'),
  citing(say`Die ziet op korte termijn een kleiner risico op herhaling, en later betere samenwerking.`, 'rio-method'),
  citing(say`Gemeenten zeggen dat resultaten tijd kosten.`, 'gouda-memo'),
  citing(say`Het hangt volgens hen af van de plek van de RIO, de bekendheid en snelle procedures.`, 'gouda-memo'),
  say`De bronnen van deze memo meten niet of een RIO helpt. Deze memo zegt dat dus ook niet.`,
);

/** One sentence for the summary. */
export const findingSentences = (): Sentence[] => sentences(say`De bronnen van deze memo meten niet of een RIO helpt.`);

/** Return with a RIO beside without, where both may be shown; else why it is not there. */
function writeOwn(input: MemoInput): Block[] {
  const { municipality, figures, read, lastYear } = input;
  const figure = figures.find(({ code }) => code === 'return-compared');
  if (figure === undefined) return [];
  const at = (who: string, days: number) => read('return-compared', `${who} RIO, binnen ${days} dagen`, 'Teruggekeerd');
  const shown = windows.find(({ days }) => at('met', days) !== undefined && at('zonder', days) !== undefined);
  const until = String(lastYear - 1);
  if (shown === undefined || (figure.chart?.series.length ?? 0) < 2)
    return text(
      sentences(
        say`Terugkeer met een RIO staat hier niet naast terugkeer zonder RIO.`,
        say`Over vrijlatingen uit ${municipality.name} met een RIO zijn de aantallen daarvoor te klein.`,
      ),
    );
  const { days, words } = shown;
  return [
    ...text(
      sentences(
        say`Dit gaat over alle vrijlatingen tot en met ${until}, niet alleen over ${String(input.year)}.`,
        say`Met een RIO werd ${at('met', days)} binnen ${words} gevolgd door een nieuwe detentie. Zonder RIO was dat ${at('zonder', days)}.`,
        say`Dit verschil is geen bewijs dat de RIO wel of niet werkt. De groepen zijn anders samengesteld.`,
      ),
    ),
    ...chart(input, 'return-compared'),
  ];
}

/** Why the ages of the memo end a year before those of the method. */
const ageSentences = (input: MemoInput): Sentence[] =>
  sentences(
    when(
      input.settings.youngAdultUpTo === 26,
      say`Deze memo rekent jongvolwassenen tot en met ${agreed(input, 'youngAdultUpTo')} jaar, want daar eindigt een leeftijdsgroep van DJI.`,
    ),
  );

/** How other cities have filled in the role of the RIO, and what is known about it. */
export function writeRio(input: MemoInput): Block[] {
  const others = cities.filter(({ name }) => name !== input.municipality.name);
  return [
    ...under('Wat een RIO doet', list([...method, ...ageSentences(input)])),
    ...under('Zo werken andere steden', [
      {
        kind: 'table',
        caption: 'Inrichting van de nazorg in andere steden',
        headings: ['Stad', 'Wat daarover bekend is'],
        rows: others.map(({ name, told }) => [[{ pieces: [name], sources: [] }], told]),
      },
    ]),
    ...under('Wat zijn de bevindingen?', text(findings)),
    ...under(`Cijfers uit ${input.municipality.name} zelf`, writeOwn(input)),
  ];
}
