import { ownAgreement, type SettingDescription } from '../setting-description.ts';

export const taskSettings: readonly SettingDescription[] = [
  {
    code: 'taskTargetWorkingDays',
    group: 'partners',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Streefdatum van een taak',
    hint: 'Voorstel bij het vragen van een taak, in werkdagen. 1 tot en met 120.',
    source: ownAgreement,
  },
  {
    code: 'taskFatalWorkingDays',
    group: 'partners',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Uiterste dag van een taak',
    hint: 'Voorstel, in werkdagen; daarna wordt de taak geëscaleerd. 1 tot en met 180.',
    source: ownAgreement,
  },
  {
    code: 'taskReminderWorkingDays',
    group: 'partners',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Herinnering vóór de streefdatum',
    hint: 'Zoveel werkdagen ervoor ziet wie de taak doet een herinnering. 0 tot en met 20.',
    source: ownAgreement,
  },
  {
    code: 'taskAnswerWorkingDays',
    group: 'partners',
    input: 'number',
    unit: 'werkdagen',
    basis: 'agreement',
    label: 'Taak zonder antwoord na',
    hint: 'Werkdagen zonder aannemen of afwijzen; dan staat de taak op Vandaag. 1 tot en met 30.',
    source: ownAgreement,
  },
];
