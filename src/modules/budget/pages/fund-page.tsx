import { showInstant } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details, StatTile } from '../../../ui/card.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { allocateLink, budgetLink, closeFundLink, ledgerLink, reportLink } from '../budget.links.ts';
import { cameInto, shareOf } from '../ledger.rules.ts';
import type { FundWithBalances } from '../ledger.queries.ts';
import type { BudgetRights, FundView } from '../view-budget.ts';
import { FundFigures } from './fund-figures.tsx';
import { LedgerTable } from './ledger-table.tsx';

interface FundPageProps {
  view: FundView;
  rights: BudgetRights;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** One fund of one year: what is where, what keeps coming back, and every entry. */
export function FundPage({ view, rights, values, errors }: FundPageProps) {
  const { fund, figures, entries } = view;
  return (
    <>
      <PageHead
        title={`${fund.name} ${fund.year}`}
        above={<TextLink href={budgetLink}>Budget</TextLink>}
        lead={fund.municipalityName}
        actions={
          rights.canExport ? (
            <ButtonLink href={reportLink(fund.id)} kind="secondary">
              Verantwoording
            </ButtonLink>
          ) : undefined
        }
      />
      <FormProblems errors={errors} />
      {fund.closedAt !== null && <Closed fund={fund} canManage={rights.canManage} />}
      <Balances fund={fund} />
      {rights.canManage && fund.closedAt === null && (
        <>
          <Allocate fundId={fund.id} values={values} errors={errors} />
          <p>
            <TextLink href={closeFundLink(fund.id)}>Pot sluiten</TextLink>
          </p>
        </>
      )}
      <FundFigures figures={figures} />
      {rights.canDecide && (
        <Section
          title="Laatste boekingen"
          id="boekingen"
          actions={<TextLink href={ledgerLink(fund.id)}>Alle boekingen</TextLink>}
        >
          <LedgerTable entries={entries} canCorrect={rights.canManage} />
        </Section>
      )}
    </>
  );
}

function Closed({ fund: { id, closedAt, closedByName, balances }, canManage }: ClosedProps) {
  const canSettle = canManage && balances.available > 0;
  return (
    <Notice
      tone="info"
      title="Deze pot is gesloten"
      actions={canSettle ? <ButtonLink href={closeFundLink(id)}>Restant doorsturen</ButtonLink> : undefined}
    >
      {closedAt !== null && `Sinds ${showInstant(closedAt)}, door ${closedByName}. `}
      {showEuros(balances.reserved + balances.committed)} staat nog open bij aanvragen.
    </Notice>
  );
}

interface ClosedProps {
  fund: FundWithBalances;
  canManage: boolean;
}

function Balances({ fund: { balances, cofundingPercent } }: { fund: FundWithBalances }) {
  const allocated = cameInto(balances);
  const ownPart = shareOf(balances.paid, cofundingPercent);
  const hasOwnPart = balances.cofunding !== 0;
  return (
    <Section title="Stand" id="stand">
      <Grid blocks="wide">
        <StatTile label="Beschikbaar" value={showEuros(balances.available)} note={`van ${showEuros(allocated)}`} />
        <StatTile label="Gereserveerd" value={showEuros(balances.reserved)} note="wacht op besluit" />
        <StatTile label="Goedgekeurd" value={showEuros(balances.committed)} note="nog te betalen" />
        <StatTile
          label="Betaald"
          value={showEuros(balances.paid)}
          note={hasOwnPart ? `waarvan ${showEuros(ownPart)} eigen deel` : undefined}
        />
      </Grid>
      <p className="kp-subtle">
        {hasOwnPart
          ? `Van wat is toegekend betaalt de gemeente zelf ${showEuros(-balances.cofunding)}; bij een toekenning is dat ${cofundingPercent}%.`
          : 'De gemeente heeft geen eigen deel in deze pot.'}
      </p>
    </Section>
  );
}

interface AllocateProps {
  fundId: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

function Allocate({ fundId, values, errors }: AllocateProps) {
  return (
    <Details summary="Geld toekennen" isOpen={Object.keys(errors).length > 0}>
      <Form action={allocateLink(fundId)}>
        <TextField
          name="amount"
          label="Bedrag in euro’s"
          value={values.amount}
          error={errors.amount}
          size={8}
          isDecimal
        />
        <TextField
          name="note"
          label="Toelichting"
          value={values.note}
          error={errors.note}
          maxLength={1000}
          optional="niet verplicht"
        />
        <FormActions>
          <SubmitButton>Toekennen</SubmitButton>
        </FormActions>
      </Form>
    </Details>
  );
}
