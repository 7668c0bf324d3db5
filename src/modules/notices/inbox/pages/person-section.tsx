import { showDate, type LocalDate } from '../../../../kernel/local-date.ts';
import { TextLink } from '../../../../ui/button.tsx';
import { DescriptionList, Details } from '../../../../ui/card.tsx';
import { Section, Subtle } from '../../../../ui/layout.tsx';
import { Notice as Message } from '../../../../ui/notice.tsx';
import { History, type HistoryEntry } from '../../../../ui/timeline.tsx';
import type { DetentionRow } from '../../../detentions/detentions.public.ts';
import { showName } from '../../../persons/persons.public.ts';
import { noticeFields } from '../../intake/notice-fields.ts';
import type { KnownPerson } from '../likely-persons.ts';
import { fieldLabels, showField } from './received-content.tsx';

const personFields = ['bsn', 'birthDate', 'sex', 'address', 'postcode', 'town'] as const;

/** The person a notice is about. */
export function PersonSection({ known: { person } }: { known: KnownPerson }) {
  const items = personFields.map((field) => {
    const value = showField(field, person);
    return { label: fieldLabels[field], value: value === '' ? <Subtle>onbekend</Subtle> : value };
  });
  return (
    <Section
      title="Persoon"
      id="persoon"
      actions={<TextLink href={`/personen/${person.id}`}>Alles over deze persoon</TextLink>}
    >
      <DescriptionList items={[{ label: 'Naam', value: showName(person) }, ...items]} isCompact />
    </Section>
  );
}

/** The period the notice is part of, how it came to be known, and the other periods. */
export function DetentionSection({ known, detentionId }: { known: KnownPerson; detentionId: string | null }) {
  const current = known.detentions.find(({ id }) => id === detentionId);
  const others = known.detentions.filter(({ id }) => id !== detentionId);
  return (
    <Section title="Detentie" id="detentie">
      {current === undefined ? (
        <Message tone="neutral">Deze melding hoort (nog) niet bij een detentie.</Message>
      ) : (
        <Period period={current} />
      )}
      {others.length > 0 && (
        <Details summary={`Andere detenties (${others.length})`}>
          {others.map((period) => (
            <p className="utrecht-paragraph" key={period.id}>
              {showDate(period.startedOn)} tot {showEnd(period)}
              {period.prison === '' ? '' : `, ${period.prison}`}
            </p>
          ))}
        </Details>
      )}
    </Section>
  );
}

function showEnd({ endedOn, expectedEndOn, isEndPresumed }: DetentionRow): string {
  if (endedOn !== null) return `${showDate(endedOn)}${isEndPresumed ? ' (aangenomen, nooit gemeld)' : ''}`;
  return expectedEndOn === null ? 'onbekend' : `${showDate(expectedEndOn)} (verwacht)`;
}

function Period({ period }: { period: DetentionRow }) {
  const facts = ['prison', 'title', 'caseManager', 'probation'] as const;
  const items = [
    { label: 'Begin', value: showDate(period.startedOn) },
    { label: 'Einde', value: `${showEnd(period)}${period.expectedEndState === 'changed' ? ', is gewijzigd' : ''}` },
    ...facts.flatMap((field) => {
      const value = showField(field, period);
      return value === '' ? [] : [{ label: fieldLabels[field], value }];
    }),
  ];
  const entries = period.history.map(entryOf).toReversed();
  return (
    <>
      <DescriptionList items={items} isCompact />
      {entries.length > 0 && (
        <Details summary={`Zo is het gegaan (${entries.length})`}>
          <History label="Wat latere meldingen veranderden" entries={entries} />
        </Details>
      )}
    </>
  );
}

function entryOf(
  change: { field: string; from: string | null; to: string | null; on: LocalDate },
  at: number,
): HistoryEntry {
  const field = noticeFields.find((name) => name === change.field);
  const label = field === undefined ? change.field : fieldLabels[field];
  const show = (value: string | null) => (field === undefined ? (value ?? '') : showField(field, { [field]: value }));
  const was = change.from === null ? '' : ` (was ${show(change.from)})`;
  return {
    key: String(at),
    at: change.on,
    when: showDate(change.on),
    title: `${label}: ${show(change.to)}${was}`,
  };
}
