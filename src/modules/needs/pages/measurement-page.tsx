import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { DateField } from '../../../ui/text-field.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { caseLink } from '../../cases/cases.public.ts';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import type { MomentState } from '../moments.rules.ts';
import { fieldOf } from '../need-forms.schema.ts';
import { conditionMeaning } from '../needs-catalogue.ts';
import { measureLink } from '../needs.links.ts';
import type { Condition, MeasuringMoment } from '../needs.schema.ts';
import type { Measurement } from '../needs.table.ts';
import { conditionText, momentStateText, momentText } from '../needs.text.ts';

interface MeasurementFormProps {
  caseId: string;
  moment: MeasuringMoment;
  today: LocalDate;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const conditions = Object.entries(conditionText).map(([value, label]) => ({ value, label }));

/** How every domain is at one moment; filled in with the last answers. */
export function MeasurementForm({ caseId, moment, today, values, errors }: MeasurementFormProps) {
  return (
    <Form action={measureLink(caseId, moment)} hidden={{ version: values.version ?? '' }}>
      {lifeDomains.map(({ code, dutch }) => (
        <RadioGroup
          key={code}
          name={fieldOf.condition(code)}
          label={`${dutch} op orde?`}
          hint={conditionMeaning[code]}
          value={values[fieldOf.condition(code)]}
          error={errors[fieldOf.condition(code)]}
          choices={conditions}
          isButtons
        />
      ))}
      <DateField name="measuredOn" label="Gemeten op" value={values.measuredOn} max={today} error={errors.measuredOn} />
      <FormActions>
        <SubmitButton>Meting opslaan</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

/** One moment on the overview. */
export interface ShownMoment {
  moment: MeasuringMoment;
  dueOn: LocalDate | undefined;
  state: MomentState;
  measured: readonly Measurement[];
}

const conditionTone: Readonly<Record<Condition, Tone>> = { has: 'ok', 'has-not': 'danger', unknown: 'neutral' };
const conditionWord: Readonly<Record<Condition, string>> = {
  has: 'Op orde',
  'has-not': 'Niet op orde',
  unknown: 'Onbekend',
};

interface MeasurementTableProps {
  caseId: string;
  moments: readonly ShownMoment[];
  today: LocalDate;
  canWrite: boolean;
}

/** Every moment with what was measured. */
export function MeasurementTable({ caseId, moments, today, canWrite }: MeasurementTableProps) {
  const columns: Column<ShownMoment>[] = [
    {
      label: 'Moment',
      isRowHeader: true,
      cell: ({ moment }) =>
        canWrite ? <TextLink href={measureLink(caseId, moment)}>{momentText[moment]}</TextLink> : momentText[moment],
    },
    { label: 'Stand', cell: ({ state }) => momentStateText[state] },
    { label: 'Dag', cell: (shown) => dayOf(shown, today) },
    ...lifeDomains.map(({ code, dutch }) => ({
      label: dutch,
      cell: ({ measured }: ShownMoment) => showCondition(measured.find(({ domain }) => domain === code)),
    })),
  ];
  return <Table caption="Metingen" hideCaption columns={columns} rows={moments} rowKey={({ moment }) => moment} />;
}

function dayOf({ measured, dueOn }: ShownMoment, today: LocalDate): string {
  const day = measured[0]?.measuredOn ?? dueOn;
  return day === undefined ? 'Vrijlating onbekend' : showDate(day, today);
}

function showCondition(measured: Measurement | undefined) {
  if (measured === undefined) return '–';
  return <StatusLight tone={conditionTone[measured.condition]}>{conditionWord[measured.condition]}</StatusLight>;
}
