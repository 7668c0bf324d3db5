import { showDate } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/button.tsx';
import { Card, Details } from '../../../../ui/card.tsx';
import { ActionForm, Form, FormActions } from '../../../../ui/form.tsx';
import { Grid, Row, Section } from '../../../../ui/layout.tsx';
import { Notice as Message } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import { noticeFormLink, noticesLink } from '../../notices.links.ts';
import type { Notice } from '../../notices.queries.ts';
import type { NoticeView } from '../notice-view.ts';
import { questionText } from '../questions.text.ts';
import { PersonChoiceForm } from './person-choice.tsx';
import type { SentForm } from './sent-form.ts';

interface QuestionProps {
  view: NoticeView;
  sent: SentForm;
}

/** The open question of a notice and every way to answer it. */
export function QuestionSection({ view, sent }: QuestionProps) {
  const { notice, subject, may } = view;
  if (subject === undefined || notice.questionCode === null) return null;
  const { asks, meanwhile } = questionText[notice.questionCode];
  return (
    <Section title="Vraag" id="vraag">
      <Message tone="warning" title={asks}>
        {meanwhile}
      </Message>
      <Refusal view={view} />
      {may.decide && subject === 'dates' && <DatesAnswer notice={notice} sent={sent} />}
      {may.decide && subject === 'municipality' && <MunicipalityAnswer view={view} sent={sent} />}
      {may.decide && subject === 'person' && <PersonAnswer view={view} sent={sent} />}
    </Section>
  );
}

/** The other municipality said no. */
function Refusal({ view: { offer, municipalities } }: { view: NoticeView }) {
  if (offer?.state !== 'refused') return null;
  const name = municipalities.find(({ id }) => id === offer.toMunicipality)?.name ?? offer.toMunicipality;
  return (
    <Message tone="info" title={`${name} heeft de melding niet overgenomen`}>
      {offer.reason}
    </Message>
  );
}

function PersonAnswer({ view, sent }: QuestionProps) {
  const { notice, choice } = view;
  return (
    <>
      {choice !== undefined && <PersonChoiceForm notice={notice} choice={choice} sent={sent} />}
      <Details summary="Klopt de melding niet? Leg deze terzijde" isOpen={sent.errors.reason !== undefined}>
        <SetAsideForm notice={notice} sent={sent} button="Leg terzijde" />
      </Details>
    </>
  );
}

function DatesAnswer({ notice, sent }: { notice: Notice; sent: SentForm }) {
  return (
    <Grid blocks="wide">
      <Card title="Zo laten" level={3}>
        <p className="utrecht-paragraph">Het klopt zo, of het is niet meer na te gaan. De vraag verdwijnt.</p>
        <ActionForm action={noticeFormLink(notice.id, 'dates')} hidden={{ version: String(notice.version) }}>
          <SubmitButton>Laat het zo</SubmitButton>
        </ActionForm>
      </Card>
      <Card title="Verbeteren" level={3}>
        <p className="utrecht-paragraph">
          Weet u hoe het wel zit? Voer een melding in met de juiste datums. De vraag lost dan vaak vanzelf op.
        </p>
        <Row>
          <ButtonLink href={`${noticesLink}/nieuw`}>Nieuwe melding</ButtonLink>
        </Row>
      </Card>
      <Card title="Terzijde leggen" level={3}>
        <SetAsideForm notice={notice} sent={sent} button="Leg terzijde" />
      </Card>
    </Grid>
  );
}

function MunicipalityAnswer({ view, sent }: QuestionProps) {
  const { notice, choice } = view;
  return (
    <>
      <Grid blocks="half">
        <OfferCard view={view} />
        <Card title="Niet voor ons, en afgehandeld" level={3}>
          <SetAsideForm notice={notice} sent={sent} button="Niet voor ons" />
        </Card>
      </Grid>
      <Card title="Hoort bij ons, of wil zich hier vestigen" level={3}>
        {choice !== undefined && <PersonChoiceForm notice={notice} choice={choice} sent={sent} />}
      </Card>
    </>
  );
}

function OfferCard({ view: { notice, elsewhere } }: { view: NoticeView }) {
  const town = notice.content.town ?? '';
  if (elsewhere === undefined)
    return (
      <Card title="Naar een andere gemeente" level={3}>
        <p className="utrecht-paragraph">
          De gemeente van {town} werkt hier niet met Kantelpunt. Stuur de melding zelf door en leg deze daarna hiernaast
          terzijde.
        </p>
      </Card>
    );
  return (
    <Card title={`Aanbieden aan ${elsewhere.name}`} level={3}>
      <p className="utrecht-paragraph">
        {elsewhere.name} ziet dan wat er in deze melding staat en neemt de melding over of weigert die. Verder gaat er
        niets mee.
      </p>
      <ActionForm action={noticeFormLink(notice.id, 'offer')} hidden={{ version: String(notice.version) }}>
        <SubmitButton>Bied aan {elsewhere.name} aan</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** Sets a notice aside with a reason. */
export function SetAsideForm({ notice, sent, button }: { notice: Notice; sent: SentForm; button: string }) {
  return (
    <Form action={noticeFormLink(notice.id, 'setAside')} hidden={{ version: String(notice.version) }}>
      <TextArea
        name="reason"
        label="Waarom telt deze melding niet mee?"
        hint={`De melding van ${showDate(notice.receivedOn)} blijft te lezen.`}
        rows={2}
        maxLength={500}
        value={sent.values.reason}
        error={sent.errors.reason}
      />
      <FormActions>
        <SubmitButton kind="secondary" negative>
          {button}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
