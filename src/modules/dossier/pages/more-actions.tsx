import { TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Row } from '../../../ui/layout.tsx';
import { assessLink, offerHandoverLink } from '../../caseload/caseload.public.ts';
import { caseFormLink } from '../../cases/cases.public.ts';
import { escalationsLink, scaleDownLink, scaleUpLink } from '../../escalations/escalations.public.ts';
import { askMeetingLink } from '../../meetings/meetings.public.ts';
import { offerTransferLink } from '../../transfers/transfers.public.ts';
import type { May } from '../dossier-rights.ts';
import type { Dossier } from '../view-dossier.ts';

const moreForms = [
  { form: 'state', label: 'Status veranderen', right: 'case:write' },
  { form: 'release', label: 'Vrijlating bevestigen', right: 'case:write' },
  { form: 'safetyRisk', label: 'Veiligheidsrisico melden', right: 'case:write' },
  { form: 'close', label: 'Dossier afsluiten', right: 'case:close' },
] as const;

/** What is done to a file now and then. */
export function MoreActions({ dossier, may }: { dossier: Dossier; may: May }) {
  const ways = waysFrom(dossier, may);
  if (ways.length === 0) return null;
  return (
    <Details summary="Meer acties">
      <Row>
        {ways.map(({ href, label }) => (
          <TextLink key={href} href={href}>
            {label}
          </TextLink>
        ))}
      </Row>
    </Details>
  );
}

interface Way {
  href: string;
  label: string;
}

function waysFrom(dossier: Dossier, may: May): Way[] {
  const { head, offer } = dossier;
  const isZvh = head.kind === 'zvh';
  const hidden = new Set([head.safetyRisk ? 'safetyRisk' : '', isZvh ? 'close' : '']);
  const forms = moreForms.filter(({ form, right }) => may(right) && !hidden.has(form));
  const ways: Way[] = forms.map(({ form, label }) => ({ href: caseFormLink(head.id, form), label }));
  const canOffer = may('transfer:offer') && !isZvh && offer === undefined;
  if (canOffer) ways.push({ href: offerTransferLink(head.id), label: 'Overdragen aan een andere gemeente' });
  if (may('meeting:ask')) ways.push({ href: askMeetingLink(head.id), label: 'Zet op de agenda van het overleg' });
  if (may('caseload:hand-over')) ways.push(...officerWays(dossier));
  if (may('case:escalate')) ways.push(...escalationWays(dossier));
  return ways;
}

function officerWays({ head }: Dossier): Way[] {
  return [
    { href: assessLink(head.id), label: 'Beoordelen voor de RIO' },
    { href: offerHandoverLink(head.id), label: 'Overdragen aan een collega' },
  ];
}

function escalationWays({ head }: Dossier): Way[] {
  return [
    head.kind === 'zvh'
      ? { href: scaleDownLink(head.id), label: 'Afschalen' }
      : { href: scaleUpLink(head.id), label: 'Opschalen naar een ZVH-casus' },
    { href: escalationsLink(head.id), label: 'Besluiten over opschaling' },
  ];
}
