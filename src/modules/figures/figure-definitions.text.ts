import type { FigureCode } from './figure.schema.ts';

/** What a figure is called, what it counts, and what it must not be read as. */
export interface FigureText {
  title: string;
  unit: string;
  definition: string;
  warning?: string;
}

const release =
  'een vrijlating van iemand die op die dag 18 jaar of ouder is, volgens de meldingen die de gemeente ontving. Wie binnen een dag weer vastzit, is overgeplaatst en niet vrijgelaten. Wie twee keer vrijkomt, telt twee keer. Is de geboortedatum niet bekend, dan telt de persoon als volwassene.';

/** The words that go with each figure, wherever it is shown. */
export const figureTexts: Readonly<Record<FigureCode, FigureText>> = {
  'per-ten-thousand': {
    title: 'Uitstroom per 10.000 inwoners',
    unit: 'vrijlatingen per 10.000 inwoners',
    definition: `Het aantal vrijlatingen in een kalenderjaar, gedeeld door het aantal inwoners op 1 januari van dat jaar, keer 10.000. Een vrijlating is ${release}`,
    warning:
      'Landelijk telt DJI alleen wie legaal in Nederland verblijft en naar een Nederlandse gemeente terugkeert. Een klein verschil kan ook door de telling komen.',
  },
  outflow: {
    title: 'Uitstroom per jaar',
    unit: 'vrijlatingen',
    definition: `Het aantal vrijlatingen in een kalenderjaar. Een vrijlating is ${release}`,
  },
  'outflow-quarters': {
    title: 'Uitstroom per kwartaal',
    unit: 'vrijlatingen',
    definition: `Het aantal vrijlatingen in elk kwartaal van een jaar dat voorbij is. Een vrijlating is ${release} ‘Te klein’ betekent dat dit of een ander kwartaal te klein is om te tonen.`,
  },
  ages: {
    title: 'Leeftijd bij vrijlating',
    unit: 'aandeel van de vrijlatingen',
    definition:
      'De leeftijd op de dag van vrijlating, in de groepen van DJI: 18 tot en met 23, 24 tot en met 26, en 27 jaar en ouder. De groep jongvolwassenen is een instelling van de gemeente. Vrijlatingen zonder bekende geboortedatum staan niet in deze verdeling. ‘Te klein’ betekent dat een van de groepen te klein is om te tonen.',
  },
  'released-more-than-once': {
    title: 'Meer dan één keer vrijgekomen in hetzelfde jaar',
    unit: 'aandeel van de personen',
    definition:
      'Van de verschillende personen van 18 jaar of ouder die in een kalenderjaar vrijkwamen, het deel dat in dat jaar meer dan één keer vrijkwam. De marge is naar buiten afgerond op vijf procent. ‘Te klein’ betekent dat het om te weinig personen gaat om te tonen.',
    warning: 'Dit is geen recidive. Recidive wordt gemeten aan nieuwe strafzaken, over twee jaar, en alleen landelijk.',
  },
  length: {
    title: 'Duur van de detentie',
    unit: 'dagen',
    definition:
      'Het aantal dagen van het begin tot het einde van de detentie, van de detenties van volwassenen die in het kalenderjaar eindigden; wie binnen een dag opnieuw vastzat, zat in één detentie. De mediaan is de middelste: de helft duurde korter. Een paar lange detenties trekken het gemiddelde omhoog.',
    warning: 'Lees het gemiddelde niet als een gewone detentie: de meeste duren veel korter. Kijk naar de mediaan.',
  },
  'length-bands': {
    title: 'Korte en lange detenties',
    unit: 'vrijlatingen',
    definition:
      'De vrijlatingen van een kalenderjaar, verdeeld naar de duur van de detentie. Vier weken (wk) zijn 28 dagen; ‘1–3 mnd’ begint bij precies 28 dagen. Een maand (mnd) is een kalendermaand, ‘> 12 mnd’ begint bij precies een jaar. Is een van de zes groepen te klein, dan staan er drie grotere; ‘te klein’ betekent dat deze of een andere groep te klein is om te tonen.',
  },
  country: {
    title: 'Naast alle gemeenten in Kantelpunt',
    unit: 'aandeel',
    definition:
      'Dezelfde cijfers voor alle gemeenten samen die in deze installatie werken: het aandeel jongvolwassenen van de vrijlatingen, het aandeel personen dat in hetzelfde jaar vaker vrijkwam, en terugkeer in detentie (Kaplan-Meier) van het laatste jaar waarvan iedereen zo lang gevolgd kon worden. De gemeente zelf telt mee in het totaal.',
    warning:
      'Dit is niet heel Nederland: alleen gemeenten die met Kantelpunt werken tellen mee. Wie in een andere gemeente opnieuw vastzit, telt niet als terug.',
  },
  'return-to-detention': {
    title: 'Terugkeer in detentie',
    unit: 'aandeel teruggekeerd',
    definition:
      'Van alle vrijlatingen van een jaar: het geschatte deel dat binnen zoveel dagen gevolgd wordt door een nieuw begin van detentie van dezelfde persoon, volgens de meldingen aan de gemeente. Een nieuwe detentie binnen een dag is een overplaatsing. Wie overlijdt of vertrekt, telt mee tot die dag; wie nog korter vrij is, tot vandaag (Kaplan-Meier). De marge is 95 procent. Bij ‘nog gevolgd’ is wie overleed of vertrok in stappen van vijf geteld.',
    warning:
      'Dit is geen recidive zoals het WODC die meet: dat kijkt naar nieuwe strafzaken in heel Nederland. Hier telt alleen een nieuwe detentie die aan deze gemeente is gemeld. Zet de cijfers niet naast elkaar alsof ze hetzelfde meten.',
  },
  'return-compared': {
    title: 'Terugkeer in detentie: met en zonder RIO',
    unit: 'aandeel teruggekeerd',
    definition:
      'Dezelfde schatting voor vrijlatingen van wie op de dag van vrijlating een RIO had, naast de andere vrijlatingen, van alle jaren die voorbij zijn. Een toewijzing die op die dag eindigde, telt niet. Beide groepen staan er, of geen van beide: anders is de kleine uit te rekenen. De toets (log-rank) zegt hoe vaak toeval alleen zo’n verschil zou geven.',
    warning:
      'Een verschil is geen bewijs dat de RIO werkt of niet werkt. De RIO begeleidt mensen die aan de criteria voldoen en zelf willen. Die groep is anders dan de rest, en dat verschil zit ook in dit cijfer.',
  },
  'return-standardised': {
    title: 'Terugkeer in detentie, gelijk gemaakt naar leeftijd en eerdere detenties',
    unit: 'aandeel teruggekeerd',
    definition:
      'Dezelfde schatting, maar nu alsof elk jaar evenveel jongere en oudere mensen en evenveel mensen met een eerdere detentie had (directe standaardisatie: de samenstelling van de twee vergeleken groepen samen). Wie geen bekende geboortedatum heeft, telt bij 27 of ouder. Eerdere detenties zijn die in de meldingen aan de gemeente; van voor de eerste melding is niets bekend.',
    warning: 'Alleen leeftijd en eerdere detenties zijn gelijk gemaakt. Andere verschillen blijven.',
  },
  conditions: {
    title: 'Basisvoorwaarden op zes momenten',
    unit: 'aandeel van wie is gemeten',
    definition:
      'Van de vrijlatingen van een jaar uit een dossier nazorg: het deel waarbij een basisvoorwaarde in orde is, bij het begin van de detentie, bij de vrijlating en 1, 6, 12 en 24 maanden daarna. Wie niet is gemeten, of van wie het antwoord ‘onbekend’ was, telt in geen van beide mee. De marge is 95 procent.',
    warning:
      'Op elk moment is een andere groep gemeten: wie lastig te bereiken is, ontbreekt vaker. Per dossier telt de laatste vrijlating; wie later opnieuw vastzat, staat dus niet meer bij het eerdere jaar.',
  },
  'first-contact': {
    title: 'Eerste contact na vrijlating',
    unit: 'aandeel van de vrijlatingen, en dagen',
    definition:
      'Van de vrijlatingen uit een dossier nazorg, het deel waarin de persoon zelf is gesproken binnen de afgesproken uren (een instelling), geteld vanaf het begin van de dag van vrijlating. Alleen vrijlatingen waarvan die tijd voorbij is, tellen. Is er geen contact vastgelegd, dan is de belofte niet gehouden. De mediaan is de middelste tijd van de vrijlating tot het eerste gesprek: de helft ging sneller. Is de helft nog niet gesproken, dan is die niet te schatten. Per dossier telt de laatste vrijlating.',
    warning: 'Dit gaat over wat is vastgelegd: een gesprek dat niemand opschreef, telt hier niet mee.',
  },
  'need-to-done': {
    title: 'Van hulpvraag tot gedaan, per partner',
    unit: 'dagen (mediaan)',
    definition:
      'De kalenderdagen van de dag waarop een hulpvraag is vastgelegd, of de taak is gevraagd als dat eerder was, tot de dag waarop de partner meldde dat de taak is gedaan. De mediaan is de middelste: de helft ging sneller. Taken tellen in het jaar waarin ze eindigden: gedaan, niet gelukt of afgewezen. Ingetrokken taken tellen niet mee. De dagen zijn afgerond op hele dagen. Partners met te weinig taken staan samen.',
    warning:
      'Partners doen verschillend werk: een identiteitskaart kost minder tijd dan een woning. Een lange duur zegt niet dat een partner traag werkt.',
  },
  'rio-caseload': {
    title: 'Caseload van de RIO’s',
    unit: 'dossiers',
    definition:
      'De dossiers die op 31 december (van dit jaar: vandaag) aan een RIO waren toegewezen, en hoeveel RIO’s er zo’n dossier hadden. De bezetting is het gewicht van die dossiers gedeeld door wat deze RIO’s samen mogen hebben: een licht dossier telt half, een zwaar anderhalf. Van eerdere jaren is het gewicht niet bewaard. De wachttijd is de mediaan van wie dat jaar van de wachtlijst ging, naar een RIO of niet.',
    warning: 'Een lage bezetting kan ook betekenen dat nog niet iedereen is beoordeeld of gevonden.',
  },
  'rio-coverage': {
    title: 'Bereik van de RIO’s',
    unit: 'aandeel van de vrijlatingen',
    definition:
      'Van de vrijlatingen uit een dossier nazorg die aan de criteria voor een RIO voldeden: het deel met een RIO op de dag van vrijlating. Daarnaast hetzelfde deel van alle vrijlatingen. De criteria zijn die van nu, getoetst aan wat nu in het dossier staat; wat niet is ingevuld, telt als niet bekend. Per dossier telt de laatste vrijlating.',
    warning:
      'Wie niet is beoordeeld, staat bij ‘niet bekend’ en niet bij wie voldeed. Als vooral is beoordeeld wie al een RIO kreeg, lijkt het bereik groter dan het is.',
  },
  budget: {
    title: 'Budget: aanvragen en besluiten',
    unit: 'aanvragen en dagen',
    definition:
      'Aanvragen per kalenderjaar waarin ze zijn gedaan, van alle potten samen; ingetrokken aanvragen tellen niet mee. De mediaan is de middelste van de kalenderdagen tussen aanvraag en besluit, van de besluiten door een tweede persoon; wat binnen het mandaat meteen goed was, staat apart.',
    warning: 'Dit gaat over aanvragen, niet over personen.',
  },
  'budget-use': {
    title: 'Budget: wat er met het geld gebeurde',
    unit: 'euro',
    definition:
      'Per pot en jaar, in hele euro’s: wat erin kwam (ook wat uit het jaar ervoor meekwam), wat is betaald, wat nog is gereserveerd voor aanvragen en goedgekeurde bedragen, wat is doorgeschoven of teruggegeven, en wat over is. ‘Te klein’ staat er als een bedrag over te weinig aanvragen gaat, of als dat eruit te berekenen is.',
    warning: 'Geld dat over is, zegt niet dat niemand het nodig had.',
  },
  bottlenecks: {
    title: 'Budget: knelpunten',
    unit: 'aanvragen',
    definition:
      'Hoe vaak een knelpunt bij een aanvraag is genoemd, per kalenderjaar. Wat is ingetrokken, telt niet mee. Knelpunten die te weinig voorkomen, staan samen onder ‘overig’.',
    warning: 'Een knelpunt staat hier alleen als er geld voor is gevraagd.',
  },
};
