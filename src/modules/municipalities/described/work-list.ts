import { ownAgreement, type SettingDescription } from '../setting-description.ts';

export const workListSettings: readonly SettingDescription[] = [
  {
    code: 'releaseHorizonDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Vrijlatingen op Vandaag',
    hint: 'Zoveel dagen vooruit. 1 tot en met 90.',
    source: ownAgreement,
  },
  {
    code: 'stalledNeedDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Hulpvraag staat stil na',
    hint: 'Dagen zonder verandering. 1 tot en met 180.',
    source: ownAgreement,
  },
  {
    code: 'safetyReviewDays',
    group: 'work-list',
    input: 'number',
    unit: 'dagen',
    basis: 'agreement',
    label: 'Veiligheidsrisico opnieuw bekijken na',
    hint: 'Voorstel bij het zetten van het signaal. 1 tot en met 365.',
    source: 'Eigen werkafspraak; gegevens worden niet langer verwerkt dan nodig (AVG artikel 5).',
  },
];
