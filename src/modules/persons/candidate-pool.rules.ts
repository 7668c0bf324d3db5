import type { LocalDate } from '../../kernel/local-date.ts';
import type { MatchCandidate } from './person-matching.rules.ts';
import { candidateKeysOf, matchKeysOf } from './person-name.rules.ts';

/** The identity by which candidates are looked for. */
export interface SoughtIdentity {
  bsn?: string | null | undefined;
  surname: string;
  birthDate?: LocalDate | null | undefined;
}

/** What is known of a person when matching. */
export interface KnownPerson extends MatchCandidate {
  surname: string;
  birthDate: LocalDate | null;
  bsn: string | null;
}

/** Persons in memory, found by BSN, by birth date and by the sound of the surname. */
export interface CandidatePool {
  add(person: KnownPerson): void;
  /** The person with this BSN. */
  holderOf(bsn: string): KnownPerson | undefined;
  /** Everybody worth comparing with; the same as the database would find. */
  alike(sought: SoughtIdentity): readonly KnownPerson[];
}

/** An empty pool. Adding a person again replaces what was known. */
export function makeCandidatePool(): CandidatePool {
  const byId = new Map<string, KnownPerson>();
  const byBsn = new Map<string, string>();
  const byKey = new Map<string, Set<string>>();
  const put = (key: string, personId: string): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, new Set([personId]));
    else known.add(personId);
  };
  const holderOf = (bsn: string): KnownPerson | undefined => byId.get(byBsn.get(bsn) ?? '');
  return {
    holderOf,
    add(person) {
      byId.set(person.personId, person);
      if (person.bsn !== null) byBsn.set(person.bsn, person.personId);
      if (person.birthDate !== null) put(person.birthDate, person.personId);
      for (const key of matchKeysOf(person)) put(key, person.personId);
    },
    alike({ bsn, surname, birthDate = null }) {
      const keys = [...candidateKeysOf({ surname, birthDate }), ...(birthDate === null ? [] : [birthDate])];
      const ids = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
      const holder = bsn ? holderOf(bsn) : undefined;
      if (holder !== undefined) ids.add(holder.personId);
      return [...ids].map((id) => byId.get(id)).filter((person) => person !== undefined);
    },
  };
}
