import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { DescriptionList, type Description } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import { ConditionLight, type DomainCondition } from '../../needs/needs.public.ts';
import type { Escalation } from '../escalations.table.ts';
import { criterionText, escalationStepText } from '../escalations.text.ts';

interface DecisionsProps {
  caseId: string;
  personName: string;
  decisions: readonly Escalation[];
  /** How the domains of the files of the municipality stand now, as far as the reader may know. */
  conditions: ReadonlyMap<string, readonly DomainCondition[]>;
}

/** The record of what was decided about scaling up and down; also to print. */
export function DecisionsPage({ caseId, personName, decisions, conditions }: DecisionsProps) {
  return (
    <>
      <PageHead
        title="Besluiten over opschaling"
        above={<TextLink href={caseLink(caseId)}>Dossier van {personName}</TextLink>}
        lead="Wie besloot wat, waarom, en wat met wie wordt gedeeld. Een besluit wordt niet meer veranderd."
      />
      {decisions.length === 0 ? (
        <EmptyState
          title="Er is niets besloten"
          actions={<ButtonLink href={caseLink(caseId)}>Naar het dossier</ButtonLink>}
        >
          Dit dossier is niet opgeschaald naar het Zorg- en Veiligheidshuis.
        </EmptyState>
      ) : (
        decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} conditions={conditions.get(decision.caseId) ?? []} />
        ))
      )}
    </>
  );
}

const domainNames = new Map<string, string>(lifeDomains.map(({ code, dutch }) => [code, dutch]));
const named = (domains: readonly string[]): string =>
  domains.length === 0 ? 'Geen' : domains.map((code) => domainNames.get(code) ?? code).join(', ');

function Decision({ decision, conditions }: { decision: Escalation; conditions: readonly DomainCondition[] }) {
  const { id, step, decidedOn, decidedByName } = decision;
  const facts = step === 'up' ? upFacts(decision, conditions) : downFacts(decision);
  return (
    <Section title={`${escalationStepText[step]}, ${showDate(decidedOn)}`} id={`besluit-${id}`}>
      <DescriptionList items={[{ label: 'Besloten door', value: decidedByName }, ...facts]} />
    </Section>
  );
}

function upFacts(decision: Escalation, conditions: readonly DomainCondition[]): Description[] {
  const { criteria, problemDomains, purpose, legalBasis, sharedDomains, partners } = decision;
  return [
    ...criteria.map(({ code, motivation }) => ({ label: criterionText[code], value: motivation })),
    { label: 'Leefgebieden met problemen', value: named(problemDomains) },
    { label: 'Doel', value: purpose },
    { label: 'Grondslag', value: legalBasis },
    { label: 'Gedeelde leefgebieden', value: <Shared domains={sharedDomains} conditions={conditions} /> },
    { label: 'Organisaties die meedoen', value: partners.map(({ name }) => name).join(', ') || 'Geen' },
  ];
}

const downFacts = ({ reason, result }: Escalation): Description[] => [
  { label: 'Waarom', value: reason },
  { label: 'Bereikt', value: result },
];

function Shared({ domains, conditions }: { domains: readonly string[]; conditions: readonly DomainCondition[] }) {
  if (domains.length === 0) return <>Niets</>;
  return (
    <>
      {domains.map((code) => {
        const condition = conditions.find((one) => one.code === code);
        return (
          <div key={code}>
            {domainNames.get(code) ?? code} {condition !== undefined && <ConditionLight reason={condition.reason} />}
          </div>
        );
      })}
    </>
  );
}
