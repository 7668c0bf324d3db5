import type { LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { visitLink, wantVisitLink } from '../visits.links.ts';
import type { VisitRow } from '../visits.table.ts';
import { showVisitor, visitOutcomeText } from '../visits.text.ts';
import { showMoment, VisitLight } from './visit-marks.tsx';

/** A visit as the page of its file shows it. */
export type VisitOfCase = Pick<
  VisitRow,
  'id' | 'visitorRole' | 'state' | 'attempt' | 'prison' | 'visitOn' | 'visitAt' | 'outcome'
> & { visitorName: string | null };

interface CaseVisitsProps {
  caseId: string;
  visits: readonly VisitOfCase[];
  /** Whether the person is in prison and the file open: then one can be planned. */
  canAsk: boolean;
  /** Whether the reader may open the page of a visit. */
  canOpen: boolean;
  today: LocalDate;
}

/** The visits in prison of one file, the newest first. */
export function CaseVisits({ caseId, visits, canAsk, canOpen, today }: CaseVisitsProps) {
  const add = canAsk ? <ButtonLink href={wantVisitLink(caseId)}>Bezoek plannen</ButtonLink> : undefined;
  return (
    <Section title="Bezoeken in de PI" id="bezoeken" count={visits.length} actions={visits.length > 0 && add}>
      {visits.length === 0 ? (
        <EmptyState title="Nog geen bezoek" actions={add}>
          {canAsk
            ? 'Een gesprek vóór de vrijlating maakt het eerste contact daarna makkelijker.'
            : 'Er is geen bezoek gepland.'}
        </EmptyState>
      ) : (
        <Lines label="Bezoeken in de PI">
          {visits.map((visit) => (
            <Line name={nameOf(visit, { canOpen, today })} status={<VisitLight visit={visit} />} key={visit.id}>
              {detailsOf(visit)}
            </Line>
          ))}
        </Lines>
      )}
    </Section>
  );
}

function nameOf(visit: VisitOfCase, { canOpen, today }: Pick<CaseVisitsProps, 'canOpen' | 'today'>) {
  const moment = showMoment(visit, today);
  return canOpen ? <TextLink href={visitLink(visit.id)}>{moment}</TextLink> : moment;
}

function detailsOf(visit: VisitOfCase): string {
  const { prison, outcome } = visit;
  const missed = outcome === null || outcome === 'held' ? '' : visitOutcomeText[outcome];
  return [showVisitor(visit), prison, missed].filter((part) => part !== '').join(', ');
}
