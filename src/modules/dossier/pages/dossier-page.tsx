import type { May } from '../dossier-rights.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Columns, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { ThumbBar } from '../../../ui/thumb-bar.tsx';
import { CaseBudget } from '../../budget/budget.public.ts';
import { isOpenState, isOutside } from '../../cases/cases.public.ts';
import { logContactLink } from '../../contacts/contacts.public.ts';
import { GateStrip, gateLink } from '../../gate/gate.public.ts';
import { newGoalLink, PlanList } from '../../plans/plans.public.ts';
import { CaseVisits } from '../../visits/visits.public.ts';
import { historyLink, personLink } from '../dossier.links.ts';
import type { Dossier } from '../view-dossier.ts';
import { ConditionsSection } from './conditions-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DossierHeadSection } from './dossier-head.tsx';
import { DetentionList } from './detention-list.tsx';
import { HistoryList } from './history-page.tsx';
import { TasksSection } from './tasks-section.tsx';
import { WhomToCall } from './whom-to-call.tsx';
import { NoticeList } from './notice-list.tsx';

interface DossierPageProps {
  dossier: Dossier;
  may: May;
}

const fewNotices = 4;

/** One file on one page: who, what is not ready, what was agreed, what happened. */
export function DossierPage({ dossier, may }: DossierPageProps) {
  const { head, gate, startedOn, today } = dossier;
  const isOpen = isOpenState(head.state);
  return (
    <>
      <DossierHeadSection dossier={dossier} may={may} />
      <Section title="Door de poort" id="poort" actions={<TextLink href={gateLink(head.id)}>Alle stappen</TextLink>}>
        <GateStrip gate={gate} startedOn={startedOn} today={today} />
      </Section>
      <Columns main={<MainColumn dossier={dossier} may={may} />} side={<SideColumn dossier={dossier} may={may} />} />
      {may('contact:write') && isOpen && (
        <ThumbBar>
          <ButtonLink href={logContactLink(head.id)} kind="primary">
            Contact vastleggen
          </ButtonLink>
        </ThumbBar>
      )}
    </>
  );
}

function MainColumn({ dossier, may }: DossierPageProps) {
  const { head, goals, today, history } = dossier;
  const canPlan = may('plan:write') && isOpenState(head.state);
  const add = canPlan ? (
    <ButtonLink href={newGoalLink(head.id)} kind="secondary">
      Doel toevoegen
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <ConditionsSection dossier={dossier} may={may} />
      <Section title="Plan" id="plan" actions={goals.length > 0 && add}>
        {goals.length === 0 ? (
          <EmptyState title="Er is nog geen plan" actions={add}>
            Een plan begint met een doel: wat is er straks anders?
          </EmptyState>
        ) : (
          <PlanList goals={goals} releaseOn={head.releaseOn} today={today} canWrite={canPlan} level={3} />
        )}
      </Section>
      <TasksSection dossier={dossier} may={may} />
      {may('budget:read') && (
        <CaseBudget
          caseId={head.id}
          requests={dossier.budgetRequests}
          canAsk={may('budget:ask') && isOpenState(head.state)}
          today={today}
        />
      )}
      <Section title="Geschiedenis" id="geschiedenis" actions={<TextLink href={historyLink(head.id)}>Alles</TextLink>}>
        <HistoryList history={history} />
      </Section>
    </>
  );
}

function SideColumn({ dossier, may }: DossierPageProps) {
  const { head, detentions, notices, today } = dossier;
  return (
    <>
      <ContactsSection dossier={dossier} may={may} />
      <CaseVisits
        caseId={head.id}
        visits={dossier.visits}
        canAsk={may('visit:plan') && isOpenState(head.state) && !isOutside(head, today)}
        canOpen={may('visit:plan')}
        today={today}
      />
      <Section title="Detentie" id="detentie" actions={<TextLink href={personLink(head.personId)}>Persoon</TextLink>}>
        <DetentionList detentions={detentions} today={today} />
        <WhomToCall dossier={dossier} canAdd={may('address:write')} />
      </Section>
      <Section title="Ontvangen meldingen" id="meldingen" count={notices.length}>
        <NoticeList notices={notices.slice(0, fewNotices)} today={today} canOpen={may('notice:read')} />
        {notices.length > fewNotices && <TextLink href={personLink(head.personId)}>Alle meldingen</TextLink>}
      </Section>
    </>
  );
}
