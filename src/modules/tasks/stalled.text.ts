import { needsCatalogue, showOrganisations } from '../needs/needs.public.ts';
import type { StalledGroup } from './stalled.queries.ts';
import { domainText } from './tasks.text.ts';

const ownWords: Readonly<Record<string, string>> = { none: 'nog niemand', other: 'een andere organisatie' };

/** The organisation of a group. */
export const organisationText = (code: string): string =>
  ownWords[code] ?? showOrganisations({ organisations: [code], otherOrganisation: '' }).join('');

/** What a group is about. */
export const stepText = ({ domain, code }: Pick<StalledGroup, 'domain' | 'code'>): string =>
  needsCatalogue[domain].find((need) => need.code === code)?.dutch ?? domainText(domain);

/** "1 dag", "11 dagen". */
export const daysText = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);
