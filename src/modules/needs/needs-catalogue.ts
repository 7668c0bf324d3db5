import type { LifeDomain } from '../municipalities/municipalities.public.ts';

/** A need that occurs often, in the words of the person it is about. */
export interface CatalogueNeed {
  /** Stored with the need; unique over all domains. */
  code: string;
  dutch: string;
}

/** The needs that can be ticked, per domain; whatever is missing is written in own words. */
export const needsCatalogue: Readonly<Record<LifeDomain, readonly CatalogueNeed[]>> = {
  identity: [
    { code: 'id-card', dutch: 'Een geldig identiteitsbewijs aanvragen' },
    { code: 'id-costs', dutch: 'Geld voor de kosten van het identiteitsbewijs' },
    { code: 'digid', dutch: 'DigiD aanvragen of herstellen' },
    { code: 'residence-status', dutch: 'Verblijfsstatus uitzoeken' },
  ],
  housing: [
    { code: 'first-night', dutch: 'Een slaapplek op de dag van vrijlating' },
    { code: 'keep-home', dutch: 'De eigen woning houden tijdens de detentie' },
    { code: 'find-home', dutch: 'Een eigen woning zoeken' },
    { code: 'supported-housing', dutch: 'Begeleid of beschermd wonen' },
    { code: 'postal-address', dutch: 'Een briefadres' },
  ],
  'work-income': [
    { code: 'benefit', dutch: 'Een uitkering aanvragen of weer laten ingaan' },
    { code: 'first-days-money', dutch: 'Geld voor de eerste dagen' },
    { code: 'bank-account', dutch: 'Een bankrekening' },
    { code: 'job', dutch: 'Werk zoeken' },
    { code: 'training', dutch: 'Een opleiding of een zinvolle dag' },
  ],
  debts: [
    { code: 'debt-overview', dutch: 'Een overzicht van alle schulden' },
    { code: 'debt-plan', dutch: 'Aanmelden bij schuldhulp' },
    { code: 'fines', dutch: 'Een regeling voor boetes' },
    { code: 'money-management', dutch: 'Hulp bij het beheren van geld' },
  ],
  care: [
    { code: 'health-insurance', dutch: 'De zorgverzekering weer laten ingaan' },
    { code: 'medication', dutch: 'Medicijnen voor de eerste dagen' },
    { code: 'doctor', dutch: 'Een huisarts' },
    { code: 'mental-health', dutch: 'Hulp bij psychische klachten' },
    { code: 'addiction', dutch: 'Hulp bij verslaving' },
  ],
  'social-network': [
    { code: 'family', dutch: 'Contact met familie of kinderen herstellen' },
    { code: 'care-at-home', dutch: 'Zorg voor wie thuis is gebleven' },
    { code: 'buddy', dutch: 'Een maatje of vrijwilliger' },
    { code: 'other-friends', dutch: 'Andere mensen leren kennen' },
  ],
};

/** What it means that a domain is in order, for who measures it. */
export const conditionMeaning: Readonly<Record<LifeDomain, string>> = {
  identity: 'Heeft een geldig identiteitsbewijs.',
  housing: 'Heeft een dak boven het hoofd vanaf de dag van vrijlating.',
  'work-income': 'Heeft inkomen uit werk of een uitkering, of weet wanneer het komt.',
  debts: 'Weet welke schulden er zijn en heeft een plan.',
  care: 'Is verzekerd, en nodige zorg is geregeld.',
  'social-network': 'Heeft iemand om op terug te vallen.',
};

/** Organisations that can be responsible for a need. */
export const organisations: readonly { code: string; dutch: string }[] = [
  { code: 'aftercare', dutch: 'Nazorg of RIO' },
  { code: 'civil-affairs', dutch: 'Burgerzaken' },
  { code: 'work-and-income', dutch: 'Werk & Inkomen' },
  { code: 'debt-counselling', dutch: 'Schuldhulp' },
  { code: 'social-team', dutch: 'Wijkteam' },
  { code: 'housing-association', dutch: 'Woningcorporatie' },
  { code: 'public-health', dutch: 'GGD' },
  { code: 'care-provider', dutch: 'Zorgaanbieder' },
  { code: 'exodus', dutch: 'Exodus' },
  { code: 'salvation-army', dutch: 'Leger des Heils' },
  { code: 'probation', dutch: 'Reclassering' },
  { code: 'prison', dutch: 'Casemanager van de PI' },
];

const organisationNames: ReadonlyMap<string, string> = new Map(organisations.map(({ code, dutch }) => [code, dutch]));

/** The names of the organisations responsible, with the one that is not on the list at the end. */
export function showOrganisations(need: { organisations: readonly string[]; otherOrganisation: string }): string[] {
  const listed = need.organisations.map((code) => organisationNames.get(code) ?? code);
  return need.otherOrganisation === '' ? listed : [...listed, need.otherOrganisation];
}
