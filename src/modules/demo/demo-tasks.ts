import type { LifeDomain } from '../municipalities/municipalities.public.ts';

/** A task of the demo: when it was offered, and what came of it after so many days. */
export interface DemoTask {
  domain: LifeDomain;
  title: string;
  note: string;
  daysAgo: number;
  answer?: { afterDays: number; declines?: string };
  end?: { afterDays: number; result: 'done' | 'not-done'; note: string };
  withdrawn?: true;
}

/** Enough for every state, and for the time from asked to done per partner. */
export const demoTasks: readonly DemoTask[] = [
  {
    domain: 'work-income',
    title: 'Uitkering klaarzetten voor de eerste week',
    note: 'Graag een voorschot op de dag van vrijlating.',
    daysAgo: 1,
  },
  { domain: 'housing', title: 'Plek in begeleid wonen onderzoeken', note: 'Liefst een kamer.', daysAgo: 8 },
  {
    domain: 'work-income',
    title: 'Gesprek over werk plannen',
    note: 'Heeft ervaring in de bouw.',
    daysAgo: 11,
    answer: { afterDays: 1 },
  },
  { domain: 'debts', title: 'Overzicht van de schulden maken', note: '', daysAgo: 25, answer: { afterDays: 3 } },
  {
    domain: 'identity',
    title: 'Spoedafspraak voor een identiteitskaart',
    note: 'De foto is er al.',
    daysAgo: 40,
    answer: { afterDays: 1 },
    end: { afterDays: 9, result: 'done', note: 'De kaart ligt klaar.' },
  },
  {
    domain: 'work-income',
    title: 'Uitkering weer laten ingaan',
    note: '',
    daysAgo: 60,
    answer: { afterDays: 2 },
    end: { afterDays: 13, result: 'done', note: 'Toegekend vanaf de eerste.' },
  },
  {
    domain: 'housing',
    title: 'Inschrijven bij de woningcorporatie',
    note: '',
    daysAgo: 50,
    answer: { afterDays: 4 },
    end: { afterDays: 20, result: 'not-done', note: 'Niet bereikt voor een handtekening.' },
  },
  {
    domain: 'social-network',
    title: 'Een maatje zoeken',
    note: '',
    daysAgo: 30,
    answer: { afterDays: 6, declines: 'Er is nu geen vrijwilliger vrij.' },
  },
  { domain: 'debts', title: 'Betalingsregeling voor de boetes', note: '', daysAgo: 18, withdrawn: true },
];
