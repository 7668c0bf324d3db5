import { showDate, todayIn } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { coverLink, handoverLink, ownCaseloadLink } from '../caseload.links.ts';
import type { HandoverRow } from '../caseload.table.ts';
import { showHalves } from '../caseload.text.ts';
import type { OwnView } from '../view-own.ts';
import { CarriedTable } from './carried-table.tsx';
import { LoadBar } from './load-bar.tsx';

/** What one officer carries, for whom they look after, and which handovers wait. */
export function OwnPage({ view }: { view: OwnView }) {
  const { name, halves, level, limits, files, covering, today } = view;
  return (
    <>
      <PageHead
        title="Mijn caseload"
        lead={`${showHalves(halves)} van ${limits.ceiling} in ${view.municipality.name}, naar zwaarte geteld.`}
        actions={<ButtonLink href={coverLink}>Vervanging regelen</ButtonLink>}
      />
      <Places view={view} />
      <LoadBar name={name} halves={halves} level={level} limits={limits} />
      <Handovers view={view} />
      <Away view={view} />
      <Section title="Mijn dossiers" id="mijn" count={files.length}>
        {files.length === 0 ? (
          <EmptyState title="U hebt nog geen dossiers">De projectleider wijst ze toe.</EmptyState>
        ) : (
          <CarriedTable caption="Mijn dossiers" files={files} view={{ ...view, canEnd: false }} />
        )}
      </Section>
      {covering.map(({ cover, files: theirs }) => {
        const who = view.names.get(cover.absentId) ?? '';
        return (
          <Section key={cover.id} title={`Ik vervang ${who}`} id={`vervang-${cover.id}`} count={theirs.length}>
            <p>Tot en met {showDate(cover.endsOn, today)} ziet en doet u ook deze dossiers.</p>
            {theirs.length === 0 ? (
              <EmptyState title="Geen dossiers om voor te zorgen" />
            ) : (
              <CarriedTable caption={`Dossiers van ${who}`} files={theirs} view={{ ...view, canEnd: false }} />
            )}
          </Section>
        );
      })}
    </>
  );
}

function Places({ view: { municipality, municipalities } }: { view: OwnView }) {
  if (municipalities.length < 2) return null;
  return (
    <p>
      Andere gemeente:{' '}
      {municipalities
        .filter(({ id }) => id !== municipality.id)
        .map(({ id, name }) => (
          <TextLink key={id} href={`${ownCaseloadLink}?gemeente=${id}`}>
            {name}
          </TextLink>
        ))}
    </p>
  );
}

function Away({ view: { coveredBy, names, today } }: { view: OwnView }) {
  return coveredBy.map(({ id, coverId, startsOn, endsOn }) => (
    <Notice key={id} tone="info" actions={<TextLink href={coverLink}>Naar de vervanging</TextLink>}>
      {names.get(coverId)} vervangt u van {showDate(startsOn, today)} tot en met {showDate(endsOn, today)}.
    </Notice>
  ));
}

function Handovers({ view: { toAnswer, offered, names, today } }: { view: OwnView }) {
  const all = [...toAnswer, ...offered];
  if (all.length === 0) return null;
  const asked = new Set(toAnswer.map(({ id }) => id));
  const sentence = ({ id, fromId, toId }: HandoverRow) =>
    asked.has(id) ? `Van ${names.get(fromId) ?? ''} aan u` : `Van u aan ${names.get(toId) ?? ''}`;
  return (
    <Section title="Overdrachten" id="overdrachten" count={all.length}>
      <Table
        caption="Overdrachten die wachten op een antwoord"
        hideCaption
        rows={all}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Overdracht',
            isRowHeader: true,
            cell: (one) => <TextLink href={handoverLink(one.id)}>{sentence(one)}</TextLink>,
          },
          { label: 'Aangeboden', cell: ({ offeredAt }) => showDate(todayIn(offeredAt), today) },
          { label: 'Wacht op', cell: ({ id, toId }) => (asked.has(id) ? 'Uw antwoord' : (names.get(toId) ?? '')) },
        ]}
      />
    </Section>
  );
}
