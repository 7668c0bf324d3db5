import { SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { figuresPath } from '../figures.links.ts';
import type { FiguresView } from './figures-view.ts';

/** Which municipality and which years, and for return to detention which two years of release. */
export function ChooseYears({ view, firstYear }: { view: FiguresView; firstYear: number }) {
  const { scope, municipalities, cohorts } = view;
  const years = choices(firstYear, scope.currentYear);
  const released = choices(firstYear, scope.currentYear - 1);
  return (
    <Form action={figuresPath} method="get">
      <FieldRow>
        {municipalities.length > 1 && (
          <Select
            name="gemeente"
            label="Gemeente"
            value={scope.municipality.id}
            choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select name="van" label="Vanaf" value={String(scope.fromYear)} choices={years} />
        <Select name="tot" label="Tot en met" value={String(scope.toYear)} choices={years} />
        {released.length > 1 && (
          <>
            <Select name="jaar" label="Volg wie vrijkwam in" value={String(cohorts.year)} choices={released} />
            <Select name="naast" label="naast wie vrijkwam in" value={String(cohorts.beside)} choices={released} />
          </>
        )}
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Toon deze jaren</SubmitButton>
      </FormActions>
    </Form>
  );
}

function choices(from: number, to: number) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const value = String(from + index);
    return { value, label: value };
  });
}
