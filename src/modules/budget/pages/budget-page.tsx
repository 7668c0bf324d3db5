import type { Temporal } from 'temporal-polyfill';
import { daysBetween, todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { newFundLink } from '../budget.links.ts';
import type { BudgetRights, BudgetView } from '../view-budget.ts';
import { FundTile } from './fund-tile.tsx';
import { RequestsTable } from './requests-table.tsx';

interface BudgetPageProps {
  view: BudgetView;
  rights: BudgetRights;
  today: LocalDate;
}

/** What waits for a decision or a payment, and what is left. */
export function BudgetPage({ view, rights, today }: BudgetPageProps) {
  const { waiting, approved, ended, funds, earlierFunds } = view;
  const hasPlace = new Set([...funds, ...earlierFunds].map(({ municipalityId }) => municipalityId)).size > 1;
  const shown = { today, hasPlace };
  return (
    <>
      <PageHead
        title="Budget"
        lead="Geld dat een doorbraak mogelijk maakt als niets anders past. Binnen het mandaat is het meteen goed; daarboven beslist een tweede persoon."
        actions={
          rights.canManage ? (
            <ButtonLink href={newFundLink} kind="secondary">
              Pot openen
            </ButtonLink>
          ) : undefined
        }
      />
      {view.forReader !== undefined && <WaitingForReader {...view.forReader} today={today} />}
      <Funds view={view} rights={rights} hasPlace={hasPlace} />
      <Section title="Wacht op besluit" id="wacht" count={waiting.length}>
        {waiting.length === 0 ? (
          <NothingWaits canAsk={rights.canAsk} />
        ) : (
          <RequestsTable caption="Wacht op besluit" requests={waiting} {...shown} />
        )}
      </Section>
      {approved.length > 0 && (
        <Section title="Goedgekeurd, nog te betalen" id="te-betalen" count={approved.length}>
          <RequestsTable caption="Goedgekeurd, nog te betalen" requests={approved} {...shown} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title="Laatst afgerond" id="afgerond">
          <RequestsTable caption="Laatst afgerond" requests={ended} {...shown} />
        </Section>
      )}
    </>
  );
}

interface WaitingProps {
  count: number;
  oldestAt: Temporal.Instant;
  today: LocalDate;
}

function WaitingForReader({ count, oldestAt, today }: WaitingProps) {
  const days = daysBetween(todayIn(oldestAt), today);
  const since = days === 0 ? 'sinds vandaag' : days === 1 ? 'al 1 dag' : `al ${days} dagen`;
  return (
    <Notice tone="warning" actions={<ButtonLink href="#wacht">Naar de aanvragen</ButtonLink>}>
      {count === 1 ? `1 aanvraag wacht op u, ${since}.` : `${count} aanvragen wachten op u, de oudste ${since}.`}
    </Notice>
  );
}

function NothingWaits({ canAsk }: Pick<BudgetRights, 'canAsk'>) {
  const toCases = canAsk ? <TextLink href="/dossiers">Naar de dossiers</TextLink> : undefined;
  return (
    <EmptyState title="Er wacht niets op een besluit" actions={toCases}>
      {canAsk && 'Budget vraagt u aan vanuit een dossier.'}
    </EmptyState>
  );
}

type FundsProps = Omit<BudgetPageProps, 'today'> & { hasPlace: boolean };

function Funds({ view: { funds, earlierFunds }, rights, hasPlace }: FundsProps) {
  return (
    <Section title="Potten" id="potten">
      {funds.length === 0 ? (
        <EmptyState
          title="Er is nog geen pot voor dit jaar"
          actions={rights.canManage ? <ButtonLink href={newFundLink}>Pot openen</ButtonLink> : undefined}
        >
          {!rights.canManage && 'De budgethouder opent een pot.'}
        </EmptyState>
      ) : (
        <Grid blocks="wide">
          {funds.map((fund) => (
            <FundTile key={fund.id} fund={fund} hasPlace={hasPlace} />
          ))}
        </Grid>
      )}
      {earlierFunds.length > 0 && (
        <Details summary={`Eerdere jaren (${earlierFunds.length})`}>
          <Grid blocks="wide">
            {earlierFunds.map((fund) => (
              <FundTile key={fund.id} fund={fund} hasPlace={hasPlace} />
            ))}
          </Grid>
        </Details>
      )}
    </Section>
  );
}
