import type { SettingDescription } from '../setting-description.ts';

const ownModel = 'Eigen keuze van de gemeente; de vier modellen komen uit de raadsmemo van Gouda.';
const common = { group: 'model', unit: '', basis: 'agreement', source: ownModel } as const;

export const modelSettings: readonly SettingDescription[] = [
  {
    ...common,
    code: 'coordinationBy',
    input: 'choice',
    label: 'De nazorg wordt gecoördineerd door',
    hint: 'Wie elk dossier in beweging houdt.',
    choices: [
      { value: 'zvh', label: 'Het Zorg- en Veiligheidshuis' },
      { value: 'municipality', label: 'De gemeente zelf' },
    ],
  },
  {
    ...common,
    code: 'coordinatorTitle',
    input: 'text',
    label: 'De coördinator heet',
    hint: 'De naam van deze rol in de gemeente, in 2 tot en met 60 tekens.',
  },
  {
    ...common,
    code: 'rolesInUse',
    input: 'choices',
    label: 'Rollen die de gemeente kent',
    hint: 'Wie zo’n rol al heeft, houdt die tot de beheerder haar beëindigt.',
    choices: [
      { value: 'reintegration-officer', label: 'Re-integratieofficier' },
      { value: 'rio-lead', label: 'Projectleider RIO' },
      { value: 'safety-director', label: 'Procesregisseur Veiligheid & Wijken' },
      { value: 'mdt-director', label: 'Regisseur MDT' },
      { value: 'city-marshal', label: 'Stadsmarinier' },
    ],
  },
  {
    ...common,
    code: 'rioPlacement',
    input: 'choice',
    label: 'De RIO werkt bij',
    hint: 'Waar de re-integratieofficier is ondergebracht.',
    choices: [
      { value: 'none', label: 'Geen RIO' },
      { value: 'zvh', label: 'Het Zorg- en Veiligheidshuis' },
      { value: 'municipality', label: 'De gemeente' },
    ],
  },
  {
    ...common,
    code: 'rioReportsTo',
    input: 'choice',
    label: 'De RIO valt onder',
    hint: 'Telt alleen als er een RIO is.',
    choices: [
      { value: 'mayor', label: 'De burgemeester' },
      { value: 'team-lead', label: 'De teamleider of projectleider' },
    ],
  },
  {
    ...common,
    code: 'rioCount',
    input: 'number',
    label: 'Aantal RIO’s',
    hint: 'Hoeveel er horen te zijn. 0 tot en met 50.',
  },
  {
    ...common,
    code: 'usualPartners',
    input: 'names',
    label: 'Vaste partners',
    hint: 'Organisaties die gewoonlijk meedoen, met komma’s ertussen.',
  },
];
