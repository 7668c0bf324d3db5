import { showDate, showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { ActionForm, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseKindText, caseLink } from '../../cases/cases.public.ts';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import { ConditionLight } from '../../needs/needs.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { transfersLink, transferStepLink } from '../transfers.links.ts';
import { carriedText } from '../transfers.text.ts';
import type { TransferView } from '../view-transfer.ts';
import { AnswerSection } from './answer-section.tsx';
import type { TransferPageProps } from './transfer-page-props.ts';
import { TransferLight } from './transfer-light.tsx';

/** One offered file: who, why, how it stands, and what became of the offer. */
export function TransferPage(props: TransferPageProps) {
  const { view, errors } = props;
  const { offer, fromName, toName } = view;
  return (
    <>
      <PageHead
        title={showName(offer)}
        above={<TextLink href={transfersLink}>Overdrachten</TextLink>}
        lead={`Van ${fromName} naar ${toName}. Aangeboden door ${offer.offeredByName} op ${showInstant(offer.offeredAt)}.`}
        marks={<TransferLight state={offer.state} />}
      />
      <FormProblems errors={errors} />
      <Outcome view={view} />
      {view.canAnswer && <AnswerSection {...props} />}
      <DescriptionList items={factsOf(view)} />
      <Lights view={view} />
      {view.canWithdraw && <Withdraw view={view} />}
    </>
  );
}

function factsOf({ offer }: TransferView): Description[] {
  const { birthDate, releaseOn, releaseState, legalBasis } = offer;
  const release =
    releaseOn === null
      ? 'Onbekend'
      : `${showDate(releaseOn)} (${releaseState === 'actual' ? 'vrijgelaten' : 'verwacht'})`;
  return [
    { label: 'Waarom overdragen', value: offer.reason },
    { label: 'Geboren', value: birthDate === null ? 'Onbekend' : showDate(birthDate) },
    { label: 'Vrijlating', value: release },
    { label: 'Soort dossier', value: caseKindText[offer.kind] },
    { label: 'Grondslag', value: legalBasis === '' ? 'Niet vastgelegd' : legalBasis },
  ];
}

function Lights({ view }: { view: TransferView }) {
  const names = new Map<string, string>(lifeDomains.map(({ code, dutch }) => [code, dutch]));
  return (
    <Section title="Hoe de leefgebieden ervoor staan" id="leefgebieden">
      <Table
        caption="Stand per leefgebied toen het dossier werd aangeboden"
        rows={view.offer.lights}
        rowKey={({ code }) => code}
        columns={[
          { label: 'Leefgebied', isRowHeader: true, cell: ({ code }) => names.get(code) ?? code },
          { label: 'Stand', cell: ({ reason }) => <ConditionLight reason={reason} /> },
          { label: 'Hulpvragen', isNumeric: true, cell: ({ needs }) => String(needs) },
        ]}
      />
    </Section>
  );
}

function Outcome({ view }: { view: TransferView }) {
  const { offer, fromName, toName, arrival, isSender } = view;
  if (offer.answeredAt === null) return null;
  const when = `${offer.answeredByName ?? ''}, ${showInstant(offer.answeredAt)}`;
  if (offer.state === 'refused') {
    return (
      <Notice tone="warning" title={`${toName} nam het dossier niet aan`}>
        {offer.answerReason} ({when})
      </Notice>
    );
  }
  if (offer.state === 'withdrawn')
    return (
      <Notice tone="neutral" title={`${fromName} trok het aanbod in`}>
        {when}
      </Notice>
    );
  return (
    <Notice
      tone="ok"
      title={`${toName} nam het dossier over`}
      actions={
        arrival === undefined ? undefined : <ButtonLink href={caseLink(arrival.caseId)}>Naar het dossier</ButtonLink>
      }
    >
      {when}.{arrival !== undefined && ` Meegekomen: ${carriedText(arrival.counts)}.`}
      {isSender && <Kept view={view} />}
    </Notice>
  );
}

function Kept({ view: { removed, offer } }: { view: TransferView }) {
  return (
    <>
      <br />
      {removed === undefined
        ? 'De inhoud is hier nog te lezen zolang de gemeente dat heeft afgesproken.'
        : `Hier verwijderd: ${carriedText(removed)}.`}{' '}
      <TextLink href={caseLink(offer.caseId)}>Wat hier blijft</TextLink>
    </>
  );
}

function Withdraw({ view }: { view: TransferView }) {
  const { id, version } = view.offer;
  return (
    <Section title="Toch niet overdragen?" id="intrekken">
      <p className="utrecht-paragraph">Tot {view.toName} antwoordt, kunt u het aanbod intrekken.</p>
      <ActionForm action={transferStepLink(id, 'intrekken')} hidden={{ version: String(version) }}>
        <SubmitButton kind="secondary">Aanbod intrekken</SubmitButton>
      </ActionForm>
    </Section>
  );
}
