import type { LocalDate } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { ActionForm, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { closeFundLink, fundLink, remainderLink } from '../budget.links.ts';
import type { ClosingView } from '../view-budget.ts';
import { RequestsTable } from './requests-table.tsx';

interface CloseFundPageProps {
  view: ClosingView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  today: LocalDate;
}

/** Closes a fund, or sends on what is left of one that is closed. */
export function CloseFundPage(props: CloseFundPageProps) {
  const { fund, open } = props.view;
  const name = `${fund.name} ${fund.year}`;
  const isClosed = fund.closedAt !== null;
  return (
    <>
      <PageHead
        title={isClosed ? 'Restant' : 'Pot sluiten'}
        above={<TextLink href={fundLink(fund.id)}>{name}</TextLink>}
        lead={
          isClosed
            ? 'De pot is gesloten. Wat over is, gaat naar de pot van volgend jaar of terug naar de verstrekker.'
            : 'Uit een gesloten pot kan niets meer worden aangevraagd. Wat al is aangevraagd, gaat gewoon door.'
        }
      />
      <FormProblems errors={props.errors} />
      {isClosed ? <Remainder {...props} /> : <CloseButton fundId={fund.id} />}
      <Section title="Nog open" id="open" count={open.length}>
        {open.length === 0 ? (
          <EmptyState title="Er staat niets meer open">
            {isClosed ? 'Stuur het restant door.' : 'De pot kan dicht.'}
          </EmptyState>
        ) : (
          <RequestsTable caption="Aanvragen die nog open staan" requests={open} today={props.today} />
        )}
      </Section>
    </>
  );
}

function CloseButton({ fundId }: { fundId: string }) {
  return (
    <ActionForm action={closeFundLink(fundId)}>
      <SubmitButton negative>Pot sluiten</SubmitButton>
      <ButtonLink href={fundLink(fundId)} kind="subtle">
        Annuleren
      </ButtonLink>
    </ActionForm>
  );
}

function Remainder({ view: { fund, next, open, isCarriedOver }, values, errors }: CloseFundPageProps) {
  const { available } = fund.balances;
  if (available === 0) {
    return (
      <Notice tone="info">
        {open.length > 0
          ? 'Er is nu niets over. Wat bij de open aanvragen vrijkomt, stuurt u hier later door.'
          : 'Er is niets over in deze pot.'}
      </Notice>
    );
  }
  const canCarry = isCarriedOver && next?.closedAt === null;
  return (
    <Form action={remainderLink(fund.id)}>
      <RadioGroup
        name="to"
        label={`Waar gaat ${showEuros(available)} naartoe?`}
        hint={whyNotCarried({ isCarriedOver, hasNext: next?.closedAt === null, year: fund.year + 1 })}
        value={values.to}
        error={errors.to}
        choices={[
          ...(canCarry ? [{ value: 'next-year', label: `Naar ${fund.name} ${fund.year + 1}` }] : []),
          { value: 'back', label: 'Terug naar de verstrekker' },
        ]}
      />
      <FormActions>
        <SubmitButton>Restant boeken</SubmitButton>
        <ButtonLink href={fundLink(fund.id)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function whyNotCarried({
  isCarriedOver,
  hasNext,
  year,
}: {
  isCarriedOver: boolean;
  hasNext: boolean;
  year: number;
}): string | undefined {
  if (!isCarriedOver) return 'Deze soort pot neemt niets mee naar volgend jaar; dat is een instelling van de gemeente.';
  return hasNext ? undefined : `Meenemen kan zodra de pot van ${year} is geopend.`;
}
