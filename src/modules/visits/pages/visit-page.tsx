import { showDate, showInstant, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { caseLink, isOutside } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { tripLink, visitsLink, visitStepLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { isOpenVisit } from '../visits.rules.ts';
import { showVisitor, visitOutcomeText } from '../visits.text.ts';
import { showMoment, showPrison, VisitLight } from './visit-marks.tsx';
import { AskSection, CancelSection, ConfirmSection, SettleSection, type VisitPageProps } from './visit-steps.tsx';
import { showRelease } from './visits-table.tsx';

/** One visit: where, when, whom and why, and the next step first. */
export function VisitPage(props: VisitPageProps) {
  const { visit, today, errors } = props;
  return (
    <>
      <PageHead
        title={`Bezoek aan ${showName(visit)}`}
        above={<TextLink href={visitsLink}>Bezoeken</TextLink>}
        lead={`${showPrison(visit)} – ${showMoment(visit, today)}`}
        marks={<VisitLight visit={visit} />}
      />
      <FormProblems errors={errors} />
      <Warnings {...props} />
      <DescriptionList items={[...factsOf(visit, today), ...endOf(visit)]} />
      <TakeAlong visit={visit} />
      {visit.visitOn !== null && visit.visitOn <= today && <SettleSection {...props} />}
      <ConfirmSection {...props} />
      <AskSection {...props} />
      {visit.visitOn !== null && visit.visitOn > today && <SettleSection {...props} />}
      <CancelSection {...props} />
    </>
  );
}

function Warnings({ visit, today, canPlan }: VisitPageProps) {
  const { state, followUpId } = visit;
  if (isOpenVisit(state)) return <MovedOrOut visit={visit} today={today} />;
  return state === 'not-held' && followUpId === null && canPlan ? <OfferNext visitId={visit.id} /> : null;
}

function MovedOrOut({ visit, today }: Pick<VisitPageProps, 'visit' | 'today'>) {
  const { prison, prisonNow } = visit;
  if (isOutside(visit, today)) {
    return (
      <Notice tone="warning">Deze persoon is al vrij. Zeg het bezoek af en leg het contact in het dossier vast.</Notice>
    );
  }
  if (prison === '' || prisonNow === '' || prison === prisonNow) return null;
  return (
    <Notice tone="warning">{`Deze persoon is overgeplaatst naar ${prisonNow}. Vraag het bezoek daar aan.`}</Notice>
  );
}

function OfferNext({ visitId }: { visitId: string }) {
  const next = (
    <ButtonLink href={visitStepLink(visitId, 'volgende')} kind="primary">
      Plan het volgende bezoek
    </ButtonLink>
  );
  return (
    <Notice tone="info" actions={next}>
      Dit bezoek ging niet door. Wilt u het opnieuw proberen?
    </Notice>
  );
}

function factsOf(visit: ShownVisit, today: LocalDate): Description[] {
  const { birthDate, caseManager, reason, wishedBefore, wantedByName, wantedAt, caseId, canOpenCase } = visit;
  return [
    { label: 'Wie gaat', value: showVisitor(visit) },
    { label: 'Geboren', value: birthDate === null ? 'Niet bekend' : showDate(birthDate) },
    { label: 'Verwachte vrijlating', value: showRelease(visit, today) },
    ...(caseManager === '' ? [] : [{ label: 'Casemanager', value: caseManager }]),
    ...(reason === '' ? [] : [{ label: 'Waarom', value: reason }]),
    ...(wishedBefore === null ? [] : [{ label: 'Liefst vóór', value: showDate(wishedBefore, today) }]),
    { label: 'Gevraagd door', value: `${wantedByName}, ${showInstant(wantedAt)}` },
    ...(canOpenCase
      ? [{ label: 'Dossier', value: <TextLink href={caseLink(caseId)}>Naar het dossier</TextLink> }]
      : []),
  ];
}

function endOf({ outcome, outcomeNote, endedAt, state }: ShownVisit): Description[] {
  if (endedAt === null) return [];
  return [
    { label: state === 'cancelled' ? 'Afgezegd' : 'Vastgelegd', value: showInstant(endedAt) },
    ...(outcome === null ? [] : [{ label: 'Hoe het afliep', value: visitOutcomeText[outcome] }]),
    ...(outcomeNote === '' ? [] : [{ label: 'Notitie', value: outcomeNote }]),
  ];
}

function TakeAlong({ visit: { id, state, tripId } }: { visit: ShownVisit }) {
  if (!isOpenVisit(state) || state === 'wanted') return null;
  return (
    <Row>
      <ButtonLink href={visitStepLink(id, 'notitieblad')}>Notitieblad</ButtonLink>
      <ButtonLink href={visitStepLink(id, 'agenda')} download="bezoek.ics">
        In mijn agenda
      </ButtonLink>
      {tripId !== null && (
        <>
          <ButtonLink href={tripLink(tripId, 'notitieblad')}>Notitieblad van de hele dag</ButtonLink>
          <ButtonLink href={tripLink(tripId, 'agenda')} download="bezoeken.ics">
            De hele dag in mijn agenda
          </ButtonLink>
        </>
      )}
    </Row>
  );
}
