import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { budgetLink, newFundLink } from '../budget.links.ts';

interface FundFormPageProps {
  places: readonly { id: string; name: string }[];
  names: readonly string[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** A new fund with what it begins with. */
export function FundFormPage({ places, names, values, errors }: FundFormPageProps) {
  const [onlyPlace] = places;
  return (
    <>
      <PageHead
        title="Pot openen"
        above={<TextLink href={budgetLink}>Budget</TextLink>}
        lead="Een pot is van één soort en één jaar. De soorten en het eigen deel zijn instellingen van de gemeente."
      />
      <FormProblems errors={errors} />
      <Form action={newFundLink} hidden={places.length > 1 ? {} : { place: onlyPlace?.id ?? '' }}>
        <FundFields {...{ places, names, values, errors }} />
        <FormActions>
          <SubmitButton>Pot openen</SubmitButton>
          <ButtonLink href={budgetLink} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function FundFields({ places, names, values, errors }: FundFormPageProps) {
  return (
    <>
      {places.length > 1 && (
        <Select
          name="place"
          label="Gemeente"
          value={values.place}
          error={errors.place}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        name="name"
        label="Soort pot"
        value={values.name}
        error={errors.name}
        choices={names.map((name) => ({ value: name, label: name }))}
      />
      <YearAndPart values={values} errors={errors} />
      <TextField
        name="amount"
        label="Toegekend bedrag in euro’s"
        value={values.amount}
        error={errors.amount}
        size={16}
        isDecimal
      />
    </>
  );
}

function YearAndPart({ values, errors }: Pick<FundFormPageProps, 'values' | 'errors'>) {
  return (
    <FieldRow>
      <TextField name="year" label="Jaar" value={values.year} error={errors.year} size={8} isNumeric />
      <TextField
        name="percent"
        label="Eigen deel in procent"
        value={values.percent}
        error={errors.percent}
        size={8}
        isNumeric
      />
    </FieldRow>
  );
}
