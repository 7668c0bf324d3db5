import { showDate, showInstant } from '../../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { DescriptionList, Details } from '../../../../ui/card.tsx';
import { ActionForm } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Columns, Section } from '../../../../ui/layout.tsx';
import { Notice as Message } from '../../../../ui/notice.tsx';
import { History } from '../../../../ui/timeline.tsx';
import { showName } from '../../../persons/persons.public.ts';
import { noticeFormLink, noticesLink, noticesTabLink } from '../../notices.links.ts';
import { noticeKindText, noticeSourceText } from '../../notices.text.ts';
import { decisionText } from '../inbox.text.ts';
import type { NoticeView } from '../notice-view.ts';
import { BasisForm } from './basis-form.tsx';
import { CaseSection } from './case-section.tsx';
import { NoticeMarks } from './notice-marks.tsx';
import { DetentionSection, PersonSection } from './person-section.tsx';
import { QuestionSection, SetAsideForm } from './question-section.tsx';
import { RawCells, ReceivedContent } from './received-content.tsx';
import type { SentForm } from './sent-form.ts';

interface NoticePageProps {
  view: NoticeView;
  sent: SentForm;
  /** Whom the reader chose in a form that came too late. */
  chosen?: string | undefined;
}

/** One notice: its question, then the person, the detention and the file, beside what was received. */
export function NoticePage({ view, sent, chosen }: NoticePageProps) {
  const { notice, known } = view;
  const { content, kind, receivedOn, source, timesReceived } = notice;
  const times = timesReceived === 1 ? '' : `, ${timesReceived} keer`;
  return (
    <>
      <PageHead
        title={showName({ surname: content.surname, givenNames: content.givenNames ?? '' })}
        above={<WayBack />}
        marks={<NoticeMarks notice={notice} />}
        lead={`${noticeKindText[kind]}, ontvangen ${showDate(receivedOn)} (${noticeSourceText[source]}${times})`}
      />
      {sent.errors[''] !== undefined && (
        <Message tone="danger" isLive title={sent.errors['']}>
          {chosen === undefined ? undefined : <>U koos: {chosen}.</>}
        </Message>
      )}
      <OfferState view={view} />
      <SetAsideState view={view} />
      <QuestionSection view={view} sent={sent} />
      {known === undefined ? (
        <Received view={view} sent={sent} />
      ) : (
        <Columns
          main={
            <>
              <CaseSection view={view} sent={sent} />
              <DetentionSection known={known} detentionId={notice.detentionId} />
              <PersonSection known={known} />
            </>
          }
          side={<Received view={view} sent={sent} />}
        />
      )}
    </>
  );
}

function WayBack() {
  return (
    <>
      <TextLink href={noticesLink}>Meldingen</TextLink> · <TextLink href={noticesTabLink('questions')}>Vragen</TextLink>
    </>
  );
}

function OfferState({ view: { notice, offer, municipalities, may } }: { view: NoticeView }) {
  if (notice.state !== 'offered' || offer === undefined) return null;
  const name = municipalities.find(({ id }) => id === offer.toMunicipality)?.name ?? offer.toMunicipality;
  if (offer.state === 'accepted')
    return (
      <Message tone="ok" title={`Overgenomen door ${name}`}>
        {offer.answeredByName} nam de melding over op {offer.answeredAt === null ? '' : showInstant(offer.answeredAt)}.
        U hoeft hier niets meer te doen.
      </Message>
    );
  const withdraw = (
    <ActionForm action={noticeFormLink(notice.id, 'withdrawOffer')} hidden={{ version: String(notice.version) }}>
      <SubmitButton kind="secondary">Trek het aanbod in</SubmitButton>
    </ActionForm>
  );
  return (
    <Message tone="info" title={`Aangeboden aan ${name}`} actions={may.decide ? withdraw : undefined}>
      Door {offer.offeredByName} op {showInstant(offer.offeredAt)}. Er is nog geen antwoord.
    </Message>
  );
}

function SetAsideState({ view: { notice, decisions } }: { view: NoticeView }) {
  if (notice.state !== 'withdrawn') return null;
  const last = decisions.findLast(({ kind }) => kind === 'set-aside');
  return (
    <Message tone="neutral" title="Deze melding ligt terzijde en telt niet mee">
      {last === undefined ? '' : `${last.decidedByName}: ${last.reason}`}
    </Message>
  );
}

function Received({ view, sent }: { view: NoticeView; sent: SentForm }) {
  const { notice, bases, subject, may } = view;
  const legalBasisText = bases.find(({ code }) => code === notice.legalBasis)?.dutch ?? 'niet vastgelegd';
  const canSetAside = may.decide && subject === undefined && notice.state === 'settled';
  return (
    <>
      <Decisions view={view} />
      <Section title="Zoals ontvangen" id="ontvangen">
        <ReceivedContent content={notice.content} />
        <DescriptionList
          isCompact
          items={[
            { label: 'Grondslag', value: legalBasisText },
            { label: 'Binnengekomen', value: showInstant(notice.receivedAt) },
          ]}
        />
        <RawCells raw={notice.raw} />
        {may.decide && notice.state !== 'offered' && <BasisForm view={view} sent={sent} />}
        {canSetAside && (
          <Details summary="Klopt deze melding niet?" isOpen={sent.errors.reason !== undefined}>
            <SetAsideForm notice={notice} sent={sent} button="Leg terzijde" />
          </Details>
        )}
      </Section>
    </>
  );
}

function Decisions({ view: { notice, decisions, undoable, may } }: { view: NoticeView }) {
  if (decisions.length === 0) return null;
  const entries = decisions.toReversed().map(({ id, decidedAt, decidedByName, kind, reason }) => ({
    key: String(id),
    at: decidedAt.toString(),
    when: showInstant(decidedAt),
    title: decisionText[kind],
    by: decidedByName,
    children: reason === '' ? undefined : <p className="utrecht-paragraph">{reason}</p>,
  }));
  return (
    <Section title="Beslissingen" id="beslissingen">
      <History label="Wat er over deze melding is beslist" entries={entries} />
      {may.decide && undoable !== undefined && (
        <ActionForm action={noticeFormLink(notice.id, 'undo')} hidden={{ version: String(notice.version) }}>
          <SubmitButton kind="secondary">Maak de laatste beslissing ongedaan</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
