import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Checkbox, Select } from '../../../ui/choice-field.tsx';
import { FieldGroup } from '../../../ui/field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import { scaleUpLink } from '../escalations.links.ts';
import { Criterion, field } from '../escalations.schema.ts';
import { criterionText } from '../escalations.text.ts';

interface Sent {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

interface ScaleUpProps extends Sent {
  caseId: string;
  version: string;
  organisations: readonly { id: string; name: string }[];
  bases: readonly string[];
}

/** Which criteria are met and why, for what, on which basis, and what is shared with whom. Nothing is ticked beforehand. */
export function ScaleUpFields({ caseId, version, organisations, bases, values, errors }: ScaleUpProps) {
  const sent = { values, errors };
  return (
    <Form action={scaleUpLink(caseId)} hidden={{ version }}>
      <Criteria {...sent} />
      <Purpose {...sent} bases={bases} />
      <Sharing {...sent} organisations={organisations} />
      <FormActions>
        <SubmitButton>Besluit vastleggen</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Criteria(sent: Sent) {
  return (
    <Section title="Aan welke criteria is voldaan?" id="criteria">
      <Subtle>
        Landelijk Kader: de eerste drie samen, of een ernstig lokaal veiligheidsprobleem. Dat iemand in een doelgroep
        valt, is geen reden.
      </Subtle>
      {Criterion.options.map((code) => (
        <CriterionField key={code} code={code} {...sent} />
      ))}
    </Section>
  );
}

function CriterionField({ code, values, errors }: Sent & { code: Criterion }) {
  const [name, why] = [field.criterion(code), field.motivation(code)];
  return (
    <>
      <Checkbox name={name} label={criterionText[code]} isChecked={values[name] === 'true'} />
      {code === 'multi-problem' && (
        <Domains label="Op welke leefgebieden?" name={field.problem} values={values} errors={errors} />
      )}
      <TextArea
        name={why}
        label="Toelichting"
        optional="als u dit aankruist"
        value={values[why]}
        error={errors[why]}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

interface DomainsProps extends Sent {
  label: string;
  hint?: string;
  name: (domain: string) => string;
}

function Domains({ label, hint, name, values }: DomainsProps) {
  return (
    <FieldGroup field={{ name: name('all'), label, hint, optional: 'niet verplicht' }}>
      {lifeDomains.map(({ code, dutch }) => (
        <Checkbox key={code} name={name(code)} label={dutch} isChecked={values[name(code)] === 'true'} />
      ))}
    </FieldGroup>
  );
}

function Purpose({ values, errors, bases }: Sent & { bases: readonly string[] }) {
  return (
    <Section title="Waarvoor" id="doel">
      <TextArea
        name="purpose"
        label="Doel van de casus"
        hint="Wat moet de samenwerking bereiken?"
        value={values.purpose}
        error={errors.purpose}
        rows={3}
        maxLength={2000}
      />
      <Select
        name="legalBasis"
        label="Grondslag"
        value={values.legalBasis}
        error={errors.legalBasis}
        choices={bases.map((basis) => ({ value: basis, label: basis }))}
        empty="Kies een grondslag"
      />
    </Section>
  );
}

function Sharing({ values, errors, organisations }: Sent & Pick<ScaleUpProps, 'organisations'>) {
  return (
    <Section title="Wat wordt gedeeld, en met wie" id="delen">
      <Domains
        label="Leefgebieden die worden gedeeld"
        hint="Alleen wat nodig is voor het doel. Niets aangekruist is niets gedeeld."
        name={field.shared}
        values={values}
        errors={errors}
      />
      {organisations.length === 0 ? (
        <Subtle>Er staan nog geen organisaties in het adresboek. Voeg ze toe om ze hier te kunnen kiezen.</Subtle>
      ) : (
        <FieldGroup
          field={{ name: field.partner('all'), label: 'Organisaties die meedoen', optional: 'niet verplicht' }}
        >
          {organisations.map(({ id, name }) => (
            <Checkbox key={id} name={field.partner(id)} label={name} isChecked={values[field.partner(id)] === 'true'} />
          ))}
        </FieldGroup>
      )}
    </Section>
  );
}
