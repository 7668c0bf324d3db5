import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox, RadioGroup } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Grid } from '../../../ui/layout.tsx';
import { Reveal } from '../../../ui/reveal.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import type { LifeDomain } from '../../municipalities/municipalities.public.ts';
import { fieldOf } from '../need-forms.schema.ts';
import { conditionMeaning, needsCatalogue } from '../needs-catalogue.ts';
import { needLink, needsLink } from '../needs.links.ts';
import type { DomainAnswer, NeedStatus } from '../needs.schema.ts';
import { conditionText, needStatusText } from '../needs.text.ts';

/** A need that the form does not show as a tick. */
export interface KeptNeed {
  id: string;
  caseId: string;
  domain: LifeDomain;
  code: string;
  title: string;
  status: NeedStatus;
}

interface ScreeningFormProps {
  caseId: string;
  domains: readonly { code: LifeDomain; dutch: string }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  kept: readonly KeptNeed[];
  /** Whether the conditions at the begin are asked too. */
  measuresBegin: boolean;
}

const choicesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
// Short, so that the three fit on one line of a phone.
const answers = choicesOf({ 'not-asked': 'Niet gevraagd', none: 'Nee', needs: 'Ja' } satisfies Record<
  DomainAnswer,
  string
>);
const conditions = choicesOf(conditionText);

/** All domains on one page, each with large buttons for a thumb. */
export function ScreeningForm({ caseId, domains, ...form }: ScreeningFormProps) {
  return (
    <Form action={needsLink(caseId)} hidden={{ version: form.values.version ?? '' }}>
      <Grid blocks="half">
        {domains.map((domain) => (
          <DomainFields key={domain.code} domain={domain} {...form} />
        ))}
      </Grid>
      <FormActions>
        <SubmitButton>Screening opslaan</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

interface DomainFieldsProps extends Omit<ScreeningFormProps, 'caseId' | 'domains'> {
  domain: { code: LifeDomain; dutch: string };
}

function DomainFields({ domain, values, errors, kept, measuresBegin }: DomainFieldsProps) {
  const { code, dutch } = domain;
  const [answer, condition] = [fieldOf.answer(code), fieldOf.condition(code)];
  const question = (
    <RadioGroup
      name={answer}
      label="Is er een hulpvraag?"
      value={values[answer]}
      error={errors[answer]}
      choices={answers}
      isButtons
    />
  );
  return (
    <Card title={dutch} level={2}>
      {measuresBegin && (
        <RadioGroup
          name={condition}
          label="Nu op orde?"
          hint={conditionMeaning[code]}
          value={values[condition]}
          error={errors[condition]}
          choices={conditions}
          isButtons
        />
      )}
      <Reveal question={question}>
        <NeedFields code={code} values={values} errors={errors} kept={kept.filter((need) => need.domain === code)} />
      </Reveal>
    </Card>
  );
}

type NeedFieldsProps = Pick<DomainFieldsProps, 'values' | 'errors' | 'kept'> & { code: LifeDomain };

function NeedFields({ code, values, errors, kept }: NeedFieldsProps) {
  const [other, words] = [fieldOf.other(code), fieldOf.ownWords(code)];
  const tickable = needsCatalogue[code].filter((need) => !kept.some((one) => one.code === need.code));
  return (
    <>
      {kept.length > 0 && <KeptNeeds kept={kept} />}
      <div>
        {tickable.map((need) => (
          <Checkbox
            key={need.code}
            name={fieldOf.need(need.code)}
            label={need.dutch}
            isChecked={values[fieldOf.need(need.code)] !== undefined}
          />
        ))}
      </div>
      <TextField
        name={other}
        label="Iets anders"
        value={values[other]}
        error={errors[other]}
        maxLength={160}
        optional="niet verplicht"
      />
      <TextArea
        name={words}
        label="In eigen woorden van de persoon"
        value={values[words]}
        error={errors[words]}
        rows={2}
        maxLength={1000}
        optional="niet verplicht"
      />
    </>
  );
}

function KeptNeeds({ kept }: { kept: readonly KeptNeed[] }) {
  return (
    <ul className="utrecht-unordered-list">
      {kept.map((need) => (
        <li className="utrecht-unordered-list__item" key={need.id}>
          <TextLink href={needLink(need)}>{need.title}</TextLink> ({needStatusText[need.status].toLowerCase()})
        </li>
      ))}
    </ul>
  );
}
