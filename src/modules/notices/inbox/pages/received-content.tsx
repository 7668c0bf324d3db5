import type { ReactNode } from 'react';
import { parseLocalDate, showDate } from '../../../../kernel/local-date.ts';
import { DescriptionList, Details } from '../../../../ui/card.tsx';
import { Subtle } from '../../../../ui/layout.tsx';
import { noticeFields, type NoticeContent, type NoticeField } from '../../intake/notice-fields.ts';
import { noticeKindText } from '../../notices.text.ts';
import type { RawRow } from '../../notices.table.ts';

/** The fields as labels. */
export const fieldLabels: Readonly<Record<NoticeField, string>> = {
  kind: 'Soort melding',
  receivedOn: 'Ontvangen',
  bsn: 'BSN',
  surname: 'Achternaam',
  givenNames: 'Voornamen',
  birthDate: 'Geboren',
  sex: 'Geslacht',
  address: 'Adres',
  postcode: 'Postcode',
  town: 'Woonplaats',
  prison: 'Inrichting',
  startedOn: 'Begin detentie',
  expectedEndOn: 'Verwacht einde',
  endedOn: 'Einde detentie',
  title: 'Titel',
  caseManager: 'Casemanager',
  probation: 'Reclassering',
};

const codeText: Partial<Record<NoticeField, ReadonlyMap<string, string>>> = {
  kind: new Map(Object.entries(noticeKindText)),
  sex: new Map([
    ['man', 'man'],
    ['woman', 'vrouw'],
    ['unknown', 'onbekend'],
  ]),
  probation: new Map([
    ['yes', 'ja'],
    ['no', 'nee'],
    ['unknown', 'onbekend'],
  ]),
};

/** The value of a field in words; empty when nothing was said. */
export function showField(field: NoticeField, content: Partial<Record<NoticeField, string | null>>): string {
  const value = content[field] ?? '';
  const day = parseLocalDate(value);
  return day === undefined ? (codeText[field]?.get(value) ?? value) : showDate(day);
}

/** Everything a notice says, field by field. */
export function ReceivedContent({ content }: { content: NoticeContent }) {
  const items = noticeFields.map((field) => ({
    label: fieldLabels[field],
    value: orNothing(showField(field, content)),
  }));
  return <DescriptionList items={items} isCompact />;
}

const orNothing = (text: string): ReactNode => (text === '' ? <Subtle>niet gemeld</Subtle> : text);

/** The row exactly as it came in. */
export function RawCells({ raw }: { raw: RawRow }) {
  const items = Object.entries(raw).map(([label, value]) => ({ label, value: orNothing(value) }));
  return (
    <Details summary="De regel precies zoals die binnenkwam">
      <DescriptionList items={items} isCompact />
    </Details>
  );
}
