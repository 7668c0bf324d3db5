import { agendaRuleNames } from '../agenda-rule-names.ts';
import { ownAgreement, type SettingDescription } from '../setting-description.ts';

const days = { group: 'meeting', input: 'number', unit: 'dagen', basis: 'agreement', source: ownAgreement } as const;

export const meetingSettings: readonly SettingDescription[] = [
  {
    ...days,
    code: 'meetingEveryDays',
    label: 'Dagen tussen twee overleggen',
    hint: 'Voorstel voor de volgende datum. 1 tot en met 90.',
  },
  {
    ...days,
    code: 'agendaRules',
    input: 'names',
    unit: '',
    label: 'Regels die de agenda vullen',
    hint: `Haal een regel weg om die uit te zetten. Te kiezen: ${Object.values(agendaRuleNames).join(', ')}.`,
  },
  {
    ...days,
    code: 'agendaReleaseDays',
    label: 'Vrij zonder onderdak: binnen',
    hint: 'Dagen na het overleg. 1 tot en met 90.',
  },
  {
    ...days,
    code: 'agendaNoContactDays',
    label: 'Geen contact sinds vrijlating: na',
    hint: 'Dagen na de vrijlating. 1 tot en met 90.',
  },
  {
    ...days,
    code: 'agendaStalledDays',
    label: 'Hulpvraag staat stil: na',
    hint: 'Dagen zonder verandering. 1 tot en met 180.',
  },
  {
    ...days,
    code: 'agendaMaximum',
    unit: 'dossiers',
    label: 'Dossiers op een agenda',
    hint: 'Wat is geparkeerd tot nu of gevraagd, komt er altijd op. 1 tot en met 100.',
  },
];
