import { showDate, showInstant } from '../../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { ActionForm, Form, FormActions } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Section } from '../../../../ui/layout.tsx';
import { Notice as Message } from '../../../../ui/notice.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import { showName } from '../../../persons/persons.public.ts';
import { ReceivedContent } from '../../inbox/pages/received-content.tsx';
import type { SentForm } from '../../inbox/pages/sent-form.ts';
import { noticesTabLink, offerLink } from '../../notices.links.ts';
import { noticeKindText } from '../../notices.text.ts';
import type { NoticeOffer } from '../offers.table.ts';

interface OfferPageProps {
  offer: NoticeOffer;
  fromName: string;
  sent: SentForm;
  canDecide: boolean;
}

/** A notice that another municipality offers: what it says, and take over or refuse. */
export function OfferPage({ offer, fromName, sent, canDecide }: OfferPageProps) {
  const { content, receivedOn } = offer;
  return (
    <>
      <PageHead
        title={showName({ surname: content.surname, givenNames: content.givenNames ?? '' })}
        above={<TextLink href={noticesTabLink('offered')}>Aangeboden meldingen</TextLink>}
        lead={`${noticeKindText[content.kind]}, door ${fromName} ontvangen ${showDate(receivedOn)} en aangeboden door ${offer.offeredByName} op ${showInstant(offer.offeredAt)}.`}
      />
      {sent.errors[''] !== undefined && <Message tone="danger" isLive title={sent.errors['']} />}
      {offer.state === 'offered' ? (
        canDecide && <Answer offer={offer} fromName={fromName} sent={sent} />
      ) : (
        <Message tone="neutral" title={answerText[offer.state]}>
          {offer.answeredByName} op {offer.answeredAt === null ? '' : showInstant(offer.answeredAt)}. {offer.reason}
        </Message>
      )}
      <Section title="Wat er in de melding staat" id="melding">
        <ReceivedContent content={content} />
      </Section>
    </>
  );
}

const answerText = {
  accepted: 'Deze melding is overgenomen',
  refused: 'Deze melding is geweigerd',
  withdrawn: 'Het aanbod is ingetrokken',
} as const;

function Answer({ offer, fromName, sent }: Omit<OfferPageProps, 'canDecide'>) {
  const version = String(offer.version);
  return (
    <Section title={`Hoort deze persoon bij ons?`} id="antwoord">
      <Grid blocks="half">
        <Card title="Ja, overnemen" level={3}>
          <p className="utrecht-paragraph">
            De melding komt dan binnen zoals elke andere: bij een bekende persoon, of met een vraag.
          </p>
          <ActionForm action={`${offerLink(offer.id)}/aannemen`} hidden={{ version }}>
            <SubmitButton>Neem de melding over</SubmitButton>
          </ActionForm>
        </Card>
        <Card title="Nee, weigeren" level={3}>
          <Form action={`${offerLink(offer.id)}/weigeren`} hidden={{ version }}>
            <TextArea
              name="reason"
              label="Waarom niet?"
              hint={`${fromName} leest deze reden.`}
              rows={2}
              maxLength={500}
              value={sent.values.reason}
              error={sent.errors.reason}
            />
            <FormActions>
              <SubmitButton kind="secondary" negative>
                Weiger de melding
              </SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </Grid>
    </Section>
  );
}
