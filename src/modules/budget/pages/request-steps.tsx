import { typeEuros } from '../../../kernel/money.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { requestStepLink } from '../budget.links.ts';
import { mayDecide } from '../budget.rules.ts';
import { budgetSentences } from '../budget.text.ts';
import type { ShownRequest } from '../budget.queries.ts';
import type { BudgetRights } from '../view-budget.ts';

/** A request with what the reader may do. */
export interface RequestPageProps {
  request: ShownRequest;
  /** `isPayer`: not who decided, when that has to be somebody else. */
  rights: BudgetRights & { isPayer: boolean };
  /** What was sent and refused. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The decision of a second person, while the request waits for one. */
export function DecisionSection({ request, rights, values, errors }: RequestPageProps) {
  if (request.state !== 'asked') return null;
  if (!rights.canDecide) return <Notice tone="info">De budgethouder of projectleider beslist.</Notice>;
  if (!mayDecide(request, rights.userId)) return <Notice tone="info">{budgetSentences['own-request']}</Notice>;
  return (
    <Section title="Besluit" id="besluit">
      <Form action={requestStepLink(request.id, 'besluit')} hidden={{ version: String(request.version) }}>
        <RadioGroup
          name="decision"
          label="Wat beslist u?"
          value={values.decision}
          error={errors.decision}
          choices={[
            { value: 'approve', label: 'Goedkeuren' },
            { value: 'refuse', label: 'Afwijzen' },
          ]}
          isButtons
        />
        <TextArea
          name="note"
          label="Toelichting"
          value={values.note}
          error={errors.note}
          rows={2}
          maxLength={1000}
          optional="verplicht bij afwijzen"
        />
        <FormActions>
          <SubmitButton>Besluit opslaan</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** What was paid, once it is approved. */
export function PaymentSection({ request, rights, values, errors }: RequestPageProps) {
  if (request.state !== 'approved' || !rights.canPay) return null;
  if (!rights.isPayer) return <Notice tone="info">{budgetSentences['payer-decided']}</Notice>;
  return (
    <Section title="Betaling" id="betaling">
      <Form action={requestStepLink(request.id, 'betaling')} hidden={{ version: String(request.version) }}>
        <TextField
          name="amount"
          label="Betaald bedrag in euro’s"
          hint="Wat minder kostte dan gevraagd, gaat terug naar de pot."
          value={values.amount ?? typeEuros(request.amountCents)}
          error={errors.amount}
          size={8}
          isDecimal
        />
        <FormActions>
          <SubmitButton>Betaling vastleggen</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

/** The way back for what is no longer needed. */
export function UnneededSection({ request: { id, state, version }, rights }: RequestPageProps) {
  const canEnd = (state === 'asked' && rights.canAsk) || (state === 'approved' && (rights.canAsk || rights.canPay));
  if (!canEnd) return null;
  return (
    <Section title="Niet meer nodig?" id="niet-meer-nodig">
      <ActionForm
        action={requestStepLink(id, rights.canAsk ? 'intrekken' : 'laten-vervallen')}
        hidden={{ version: String(version) }}
      >
        <SubmitButton kind="secondary" negative>
          {state === 'asked' ? 'Aanvraag intrekken' : 'Laten vervallen'}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
