import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { foldText } from '../../kernel/fold.ts';
import type { AddressForm, AddressKind } from './address-book.schema.ts';

/** Whether nobody made sure of it for longer than was agreed. */
export const isLongUnconfirmed = (
  { confirmedOn }: { confirmedOn: LocalDate | null },
  { today, days }: { today: LocalDate; days: number },
): boolean => confirmedOn === null || confirmedOn < addDays(today, -days);

/** A phone number as a telephone dials it; undefined when there are no digits in it. */
export function dialled(phone: string): string | undefined {
  const digits = phone.replace(/(?!^\+)\D/gu, '');
  return digits.length < 3 ? undefined : digits;
}

/** Whether each word of what is looked for begins a word of what is known. */
export function isFound(search: string, known: readonly string[]): boolean {
  const words = foldText(known.join(' ')).split(' ');
  const wanted = foldText(search).split(' ');
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** Whether two texts write the same name. */
export const isSameName = (one: string, other: string): boolean => foldText(one) === foldText(other);

/** The columns that a form fills, by the kind of entry. */
export function columnsOf(kind: AddressKind, told: Omit<AddressForm, 'version'>) {
  const { name, phone, email } = told;
  switch (kind) {
    case 'inrichting':
      return { name, phone, email, address: told.address };
    case 'casemanager':
      return { name, phone, email, department: told.department, prisonId: told.prisonId };
    case 'organisatie':
      return { name, phone, email, kind: told.kind, isDepartment: told.isDepartment, readsCare: told.readsCare };
  }
}

/** What differs between an entry as stored and as told. */
export function differencesOf(
  stored: Readonly<Record<string, unknown>>,
  told: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> {
  const changed = Object.entries(told).filter(([field, to]) => stored[field] !== to);
  return Object.fromEntries(changed.map(([field, to]) => [field, { from: stored[field] ?? null, to }]));
}
