import { lifeDomains } from '../modules/municipalities/municipalities.public.ts';
import { Role } from '../modules/access/access.public.ts';
import type { Sight } from '../platform/authorisation/sight.ts';
import type { CaseScope } from '../platform/request-context.ts';
import { needToKnow, roles, subjects } from './roles.ts';

type Column = (typeof subjects)[number];

/** The columns of the table in Dutch, in its order. */
export const columns: readonly { code: Column; dutch: string }[] = [
  ...lifeDomains.map(({ code, dutch }) => ({ code, dutch: code === 'identity' ? 'ID-bewijs' : dutch })),
  { code: 'offence', dutch: 'Delict' },
  { code: 'safety', dutch: 'Risico' },
  { code: 'notes', dutch: 'Notities' },
];

/** How far a role sees, in a word. */
export const sightWords: Readonly<Record<Sight, string>> = { content: 'Inhoud', light: 'Stand', nothing: 'Niets' };

/** What each word means. */
export const sightMeanings: Readonly<Record<Sight, string>> = {
  content: 'leest wat er staat',
  light: 'ziet dat er iets is en hoe het ervoor staat, met een woord of kleur, zonder wat erachter zit',
  nothing: 'ziet ook niet dat er iets is',
};

/** Which files a role opens. */
const scopeWords: Readonly<Record<CaseScope, string>> = {
  all: 'Alle dossiers van de gemeente',
  own: 'Eigen dossiers',
  'safety-risk': 'Dossiers met een veiligheidsrisico',
  none: 'Geen dossiers',
};

const reasons: Readonly<Record<Role, string>> = {
  'aftercare-coordinator': 'Regisseur van elk dossier: brengt alles bij elkaar en moet dus alles kunnen lezen.',
  'reintegration-officer': 'Begeleidt de persoon zelf, op alle leefgebieden, en moet weten wat er nog speelt.',
  'rio-lead':
    'Verdeelt en vervangt: kiest op delict en risico. Zorg en gespreksnotities zijn van wie de persoon begeleidt.',
  'safety-director': 'Ziet alleen dossiers met een risico, en daarvan het risico en het delict; de rest als stand.',
  'mdt-director':
    'Zet hulpvragen door naar de afdeling. Zorg niet: die loopt via de regisseur van het dossier. Het delict is er niet voor nodig.',
  'city-marshal': 'Ziet alleen een bezoek dat is gevraagd, en wat daarvoor nodig is.',
  'partner-worker': 'Ziet alleen eigen taken, en wat voor die taak nodig is; zorg alleen als zorgorganisatie.',
  'budget-holder': 'Beslist over geld zonder te weten over wie.',
  'policy-adviser': 'Werkt met cijfers zonder namen.',
  'privacy-officer': 'Kijkt naar wie wat zag, niet naar wat er staat.',
  administrator: 'Beheert gebruikers en instellingen, geen dossiers.',
  connection: 'Een ander systeem: levert meldingen aan en leest niets.',
  resident: 'Heeft geen inzage via dit scherm.',
};

/** One row of the table: what a role sees, and why. */
export interface NeedToKnowRow {
  role: string;
  scope: string;
  sights: readonly { column: string; sight: Sight }[];
  reason: string;
}

/** The table that the sessions are made from, in words. */
export const needToKnowRows: readonly NeedToKnowRow[] = Role.options.map((code) => ({
  role: roles[code].dutch,
  scope: scopeWords[roles[code].cases],
  sights: columns.map((column) => ({
    column: column.dutch,
    sight: needToKnow[code][subjects.indexOf(column.code)] ?? 'nothing',
  })),
  reason: reasons[code],
}));
