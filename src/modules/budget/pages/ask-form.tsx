import { showEuros } from '../../../kernel/money.ts';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { askBudgetLink } from '../budget.links.ts';
import type { FundWithBalances } from '../ledger.queries.ts';

interface AskBudgetFormProps {
  caseId: string;
  funds: readonly [FundWithBalances, ...FundWithBalances[]];
  bottlenecks: readonly string[];
  averted: readonly string[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** A request in two minutes: short questions, one below the other. */
export function AskBudgetForm({ caseId, funds, bottlenecks, averted, values, errors }: AskBudgetFormProps) {
  const [onlyFund, ...otherFunds] = funds;
  const hasChoice = otherFunds.length > 0;
  return (
    <Form action={askBudgetLink(caseId)} hidden={hasChoice ? {} : { fundId: onlyFund.id }}>
      <TextField
        name="what"
        label="Wat is er nodig?"
        hint="Bijvoorbeeld: een identiteitskaart, of een fiets om op het werk te komen."
        value={values.what}
        error={errors.what}
        maxLength={120}
      />
      <TextField
        name="amount"
        label="Bedrag in euro’s"
        hint={hasChoice ? undefined : `In de pot ${onlyFund.name} zit nog ${showEuros(onlyFund.balances.available)}.`}
        value={values.amount}
        error={errors.amount}
        size={8}
        isDecimal
      />
      {hasChoice && <FundChoice funds={funds} value={values.fundId} error={errors.fundId} />}
      <Reasons values={values} errors={errors} />
      <Kinds bottlenecks={bottlenecks} averted={averted} values={values} errors={errors} />
      <FormActions>
        <SubmitButton>Aanvragen</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Reasons({ values, errors }: Pick<AskBudgetFormProps, 'values' | 'errors'>) {
  return (
    <>
      <TextArea
        name="why"
        label="Waarom past niets anders?"
        hint="Welke regeling of organisatie is geprobeerd, en waarom lukt het daar niet of niet op tijd?"
        value={values.why}
        error={errors.why}
        rows={2}
        maxLength={1000}
      />
      <TextArea
        name="prevents"
        label="Wat voorkomt het?"
        hint="Bijvoorbeeld: zonder identiteitskaart geen uitkering, en dan geen huur."
        value={values.prevents}
        error={errors.prevents}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}

function Kinds({ bottlenecks, averted, values, errors }: Omit<AskBudgetFormProps, 'caseId' | 'funds'>) {
  return (
    <>
      <Select
        name="averted"
        label="Wat is dat vooral?"
        value={values.averted}
        error={errors.averted}
        choices={asChoices(averted)}
        empty="Kies wat het voorkomt"
      />
      <Select
        name="bottleneck"
        label="Wat zit er in de weg?"
        hint="Wat steeds terugkomt, telt mee in de cijfers."
        value={values.bottleneck}
        error={errors.bottleneck}
        choices={asChoices(bottlenecks)}
        empty="Kies een knelpunt"
      />
    </>
  );
}

const asChoices = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

interface FundChoiceProps {
  funds: readonly FundWithBalances[];
  value: string | undefined;
  error: string | undefined;
}

function FundChoice({ funds, value, error }: FundChoiceProps) {
  const choices = funds.map(({ id, name, balances }) => ({
    value: id,
    label: `${name} (nog ${showEuros(balances.available)})`,
  }));
  return <Select name="fundId" label="Uit welke pot?" value={value ?? funds[0]?.id} error={error} choices={choices} />;
}
