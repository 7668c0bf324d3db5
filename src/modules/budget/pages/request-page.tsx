import { showInstant } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { budgetLink, fundLink } from '../budget.links.ts';
import type { ShownRequest } from '../budget.queries.ts';
import { decidedHowText } from '../budget.text.ts';
import { RequestLight } from './request-marks.tsx';
import { DecisionSection, PaymentSection, UnneededSection, type RequestPageProps } from './request-steps.tsx';

/** One request: what is asked and why, what was decided, and what can be done now. No name of the resident. */
export function RequestPage(props: RequestPageProps) {
  const { request, errors } = props;
  return (
    <>
      <PageHead
        title={request.what}
        above={<TextLink href={budgetLink}>Budget</TextLink>}
        lead={showEuros(request.amountCents)}
        marks={<RequestLight state={request.state} />}
      />
      <FormProblems errors={errors} />
      <DescriptionList items={[...askedFacts(request), ...decisionFacts(request)]} />
      <DecisionSection {...props} />
      <PaymentSection {...props} />
      <UnneededSection {...props} />
    </>
  );
}

function askedFacts(request: ShownRequest): Description[] {
  const { caseId, canOpenCase, fundId, fundName, fundYear } = request;
  return [
    { label: 'Waarom past niets anders', value: request.why },
    { label: 'Wat voorkomt het', value: request.prevents },
    ...(request.averted === '' ? [] : [{ label: 'Vooral', value: request.averted }]),
    { label: 'Knelpunt', value: request.bottleneck },
    { label: 'Aangevraagd', value: `${showInstant(request.askedAt)} door ${request.askedByName}` },
    { label: 'Pot', value: <TextLink href={fundLink(fundId)}>{`${fundName} ${fundYear}`}</TextLink> },
    { label: 'Mandaat per aanvraag', value: `tot en met ${showEuros(request.mandateCents)}` },
    ...(canOpenCase
      ? [{ label: 'Dossier', value: <TextLink href={caseLink(caseId)}>Naar het dossier</TextLink> }]
      : []),
  ];
}

function decisionFacts(request: ShownRequest): Description[] {
  const { decidedHow, decidedAt, decidedByName, decisionNote, paidCents, endedAt } = request;
  if (decidedHow === null || decidedAt === null) return [];
  const who = decidedHow === 'person' ? ` (${decidedByName})` : '';
  return [
    { label: 'Besluit', value: `${decidedHowText[decidedHow]}${who}, ${showInstant(decidedAt)}` },
    ...(decisionNote === '' ? [] : [{ label: 'Toelichting', value: decisionNote }]),
    ...(paidCents === null || endedAt === null
      ? []
      : [{ label: 'Betaald', value: `${showEuros(paidCents)}, ${showInstant(endedAt)}` }]),
  ];
}
