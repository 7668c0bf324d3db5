import type { VisitorRole, VisitState } from './visits.schema.ts';

/** As what somebody visits. */
export const visitorRoleText: Readonly<Record<VisitorRole, string>> = {
  'reintegration-officer': 'Re-integratieofficier',
  'aftercare-coordinator': 'Nazorgcoördinator',
  'safety-director': 'Procesregisseur Veiligheid & Wijken',
  'city-marshal': 'Stadsmarinier',
  'case-manager': 'Casemanager van de PI',
};

/** Who goes: by name when it was asked of somebody. */
export const showVisitor = ({
  visitorRole,
  visitorName,
}: {
  visitorRole: VisitorRole;
  visitorName: string | null;
}): string => visitorName ?? visitorRoleText[visitorRole];

/** Where a visit is. */
export const visitStateText: Readonly<Record<VisitState, string>> = {
  wanted: 'Nog aan te vragen',
  asked: 'Aangevraagd bij de PI',
  confirmed: 'Bevestigd',
  held: 'Ging door',
  'not-held': 'Ging niet door',
  cancelled: 'Afgezegd',
};

/** One Dutch sentence per reason why something with a visit cannot be done. */
export const visitSentences = {
  'visitor-missing': 'Kies wie er gaat.',
  'visit-without-risk': 'De procesregisseur gaat alleen als er een veiligheidsrisico is vastgelegd.',
  'visit-reason-missing': 'Schrijf kort op waarom dit bezoek nodig is.',
  'visit-reason-too-long': 'Houd dit korter dan 500 tekens.',
  'wish-in-past': 'Kies een dag na vandaag.',
  'visit-case-closed': 'Dit dossier is gesloten. Heropen het eerst.',
  'visit-person-released': 'Deze persoon is al vrij. Leg een gesprek of huisbezoek vast.',
} as const;
