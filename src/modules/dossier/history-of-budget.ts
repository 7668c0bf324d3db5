import { showEuros } from '../../kernel/money.ts';
import { entryKindText } from '../budget/budget.public.ts';
import type { ChangeRow } from './dossier-rows.ts';
import type { ToldChange } from './history.text.ts';

const kindText: Readonly<Record<string, string>> = entryKindText;

/** A step of a request for money: what it did and how much it was about, never what it was for. */
export function tellBudgetStep({ event, changes }: Pick<ChangeRow, 'event' | 'changes'>): ToldChange {
  const cents = changes.cents?.to;
  return {
    title: `Budget: ${(kindText[event] ?? event).toLowerCase()}`,
    details: typeof cents === 'number' ? [showEuros(cents)] : [],
    note: '',
  };
}
