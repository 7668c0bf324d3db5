import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { SideBySide } from '../../../ui/side-by-side.tsx';
import { caseLink } from '../cases.links.ts';

/** A field of a form that a colleague may have changed meanwhile. */
export interface ComparedField {
  name: string;
  label: string;
  /** As stored now. */
  now: string;
  /** The value in words. */
  show: (value: string) => string;
}

interface StaleFormProps {
  caseId: string;
  action: string;
  version: string;
  /** As sent. */
  values: Readonly<Record<string, string>>;
  compared: readonly ComparedField[];
}

/** The fields in which what was sent differs from what a colleague stored meanwhile. */
export const changedFields = (
  compared: readonly ComparedField[],
  values: Readonly<Record<string, string>>,
): ComparedField[] => compared.filter(({ name, now }) => (values[name] ?? '') !== now);

/** Both versions beside each other, to choose from per field; nothing was overwritten. */
export function StaleForm({ caseId, action, version, values, compared }: StaleFormProps) {
  const changed = changedFields(compared, values);
  const chosen = new Set(['version', ...changed.map(({ name }) => name)]);
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !chosen.has(name)));
  return (
    <Form action={action} hidden={{ ...rest, version }}>
      <SideBySide
        mineTitle="U vulde in"
        storedTitle="Uw collega heeft opgeslagen"
        differences={changed.map(({ name, label, now, show }) => ({
          name,
          label,
          mine: values[name] ?? '',
          stored: now,
          mineShown: show(values[name] ?? ''),
          storedShown: show(now),
        }))}
      />
      <FormActions>
        <SubmitButton>Keuze opslaan</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Laten zoals het nu is
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
