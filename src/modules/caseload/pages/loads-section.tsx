import { showDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Card, Details } from '../../../ui/card.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { assignCaseLink, endLink, offerLink } from '../caseload.links.ts';
import type { LoadLevel } from '../caseload.rules.ts';
import { showHalves } from '../caseload.text.ts';
import type { CaseloadView, RioLoad, ToSettle } from '../view-caseload.ts';
import { CarriedTable } from './carried-table.tsx';
import { LoadBar } from './load-bar.tsx';

const levelTone: Readonly<Record<LoadLevel, Tone>> = { room: 'ok', warn: 'warning', full: 'warning', over: 'danger' };

/** How a load stands, in words. */
function levelText({ level, halves }: RioLoad, ceiling: number): string {
  const left = showHalves(ceiling * 2 - halves);
  if (level === 'over') return `${showHalves(halves - ceiling * 2)} boven de grens`;
  if (level === 'full') return 'Vol';
  return level === 'warn' ? `Bijna vol: nog ${left}` : `Nog ${left} vrij`;
}

function countText({ files, carried }: RioLoad): string {
  const hidden = files - carried.length;
  const all = `${String(files)} ${files === 1 ? 'dossier' : 'dossiers'}`;
  return hidden > 0 ? `${all}, waarvan ${String(hidden)} van het ZVH die u niet ziet` : all;
}

/** What each officer carries, against the ceiling. */
export function LoadsSection({ view }: { view: CaseloadView }) {
  const { rios, toSettle, limits } = view;
  return (
    <Section title="Caseload per RIO" id="caseload">
      <Grid blocks="wide">
        {rios.map((rio) => (
          <Card key={rio.userId} title={rio.name} tone={levelTone[rio.level]}>
            <LoadBar name={rio.name} halves={rio.halves} level={rio.level} limits={limits} />
            <p>
              <StatusLight tone={levelTone[rio.level]}>{levelText(rio, limits.ceiling)}</StatusLight>
            </p>
            <p className="kp-subtle">
              {showHalves(rio.halves)} van {limits.ceiling}, {countText(rio)}
            </p>
            {rio.carried.length > 0 && (
              <Details summary={`Dossiers van ${rio.name}`}>
                <CarriedTable caption={`Dossiers van ${rio.name}`} files={rio.carried} view={view} />
              </Details>
            )}
          </Card>
        ))}
      </Grid>
      {toSettle.length > 0 && <Settling view={view} />}
    </Section>
  );
}

function Settling({ view: { toSettle, municipality, today } }: { view: CaseloadView }) {
  return (
    <Notice tone="warning" title="Eerst rechtzetten">
      <Table
        caption="Toewijzingen die niet kloppen of voorbij zijn"
        hideCaption
        rows={toSettle}
        rowKey={({ file }) => file.id}
        columns={[
          {
            label: 'Dossier',
            isRowHeader: true,
            cell: ({ file }) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
          },
          { label: 'RIO', cell: ({ rioName }) => rioName },
          { label: 'Wat is er', cell: (one) => problemText(one, (day) => showDate(day, today)) },
          { label: 'Wat te doen', cell: (one) => <Remedy one={one} municipalityId={municipality.id} /> },
        ]}
      />
    </Notice>
  );
}

function problemText({ problem, until }: ToSettle, show: (day: NonNullable<ToSettle['until']>) => string): string {
  switch (problem) {
    case 'unrecorded':
      return 'Heeft het dossier, zonder vastgelegde toewijzing';
    case 'follow-up-over':
      return `De periode van volgen is voorbij${until === undefined ? '' : ` sinds ${show(until)}`}`;
    case 'closed-early':
      return `Gesloten terwijl de RIO betrokken blijft${until === undefined ? '' : ` tot ${show(until)}`}; telt nog mee`;
    case 'other-worker':
      return 'Het dossier staat op naam van een ander';
  }
}

function Remedy({ one: { file, problem, until }, municipalityId }: { one: ToSettle; municipalityId: string }) {
  if (problem === 'unrecorded')
    return (
      <TextLink href={assignCaseLink(municipalityId, file.id, file.workerId ?? undefined)}>
        Toewijzing vastleggen
      </TextLink>
    );
  return (
    <>
      <TextLink href={endLink(file.assignmentId ?? '')}>Toewijzing beëindigen</TextLink>
      {problem === 'other-worker' && until !== undefined && (
        <>
          {' of '}
          <TextLink href={offerLink(file.id)}>overdragen</TextLink>
        </>
      )}
    </>
  );
}
