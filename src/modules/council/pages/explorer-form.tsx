import { SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Card } from '../../../ui/card.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Grid } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { spreadChoices } from '../explorer-form.rules.ts';
import { explorerPath } from '../explorer.links.ts';
import type { NumberField } from '../explorer.schema.ts';
import type { ExplorerView, OwnStart } from '../explorer.service.ts';
import { fieldTexts, problemText, showShare, spreadNames } from '../explorer.text.ts';

/** The question; every number says where it came from when it was not typed. */
export function ExplorerForm({ view }: { view: ExplorerView }) {
  return (
    <Form action={`${explorerPath}#kort`} method="get" hidden={{ gemeente: view.municipality.id }}>
      <Grid blocks="half">
        <WhoFields view={view} />
        <WorkFields view={view} />
      </Grid>
      <Grid blocks="half">
        <CostFields view={view} />
        <EffectFields view={view} />
      </Grid>
      <FormActions>
        <SubmitButton>Reken door</SubmitButton>
      </FormActions>
    </Form>
  );
}

function WhoFields({ view }: { view: ExplorerView }) {
  const { own } = view;
  return (
    <Card title="Wie komt in aanmerking?">
      <TextField {...fieldOf(view, 'uitstroom')} hint={releasesHint(own)} isNumeric size={8} />
      <TextField {...fieldOf(view, 'voldoet')} hint={meetingHint(own)} isDecimal size={8} />
      <TextField {...fieldOf(view, 'wil')} hint={willingHint(own)} isDecimal size={8} />
      <TextField {...fieldOf(view, 'wachten')} hint={supposition('wachten')} isDecimal size={8} />
    </Card>
  );
}

function WorkFields({ view }: { view: ExplorerView }) {
  const { ceiling, followUpMonths } = view.own;
  const field = (name: NumberField) => fieldOf(view, name);
  return (
    <Card title="Hoe werkt de RIO?">
      <TextField {...field('plafond')} hint={settingHint('plafond', String(ceiling))} isNumeric size={8} />
      <TextField {...field('duur')} hint={settingHint('duur', `${followUpMonths} maanden`)} isDecimal size={8} />
      <Select
        {...field('spreiding')}
        hint={supposition('spreiding')}
        choices={spreadChoices.map((percent) => ({ value: String(percent), label: spreadNames[percent] }))}
      />
      <TextField {...field('rios')} isNumeric size={8} />
    </Card>
  );
}

const perhaps = { optional: 'niet verplicht', isDecimal: true };

function CostFields({ view }: { view: ExplorerView }) {
  return (
    <Card title="Wat kost het?">
      <TextField {...fieldOf(view, 'rioPrijs')} {...perhaps} size={16} />
      <TextField {...fieldOf(view, 'trajectPrijs')} {...perhaps} size={16} />
    </Card>
  );
}

function EffectFields({ view }: { view: ExplorerView }) {
  return (
    <Card title="Welk effect neemt u aan?">
      <p>{effectText}</p>
      <TextField {...fieldOf(view, 'minderVan')} {...perhaps} size={8} />
      <TextField {...fieldOf(view, 'minderTot')} {...perhaps} size={8} />
    </Card>
  );
}

const effectText =
  'Een gemeten effect van RIO’s in cijfers is ons niet bekend. Vult u iets in, dan staat het in de uitkomst als aanname van u.';

function fieldOf({ form, problems }: ExplorerView, name: NumberField) {
  const problem = problems[name];
  return {
    name,
    ...fieldTexts[name],
    value: form[name],
    error: problem === undefined ? undefined : problemText(name, problem),
  };
}

function releasesHint({ year, releases }: OwnStart): string {
  const { hint } = fieldTexts.uitstroom;
  return releases === undefined
    ? `${hint} Uit ${year} is geen eigen aantal te tonen.`
    : `${hint} In ${year}: ${releases}.`;
}

function meetingHint({ year, meeting }: OwnStart): string {
  const { hint } = fieldTexts.voldoet;
  if (meeting === undefined) return `${hint} Over ${year} is hiervan geen aandeel te tonen.`;
  const least = showShare(meeting.least);
  return meeting.most === undefined
    ? `${hint} In de dossiers over ${year}: ten minste ${least}.`
    : `${hint} In de dossiers over ${year}: ten minste ${least}, en ten hoogste ${showShare(meeting.most)} als iedereen van wie nog iets onbekend is ook voldoet.`;
}

function willingHint({ year, willing }: OwnStart): string {
  const { hint } = fieldTexts.wil;
  return willing === undefined
    ? hint
    : `${hint} Van wie in ${year} vrijkwam en naar nazorg is gevraagd, deed ${showShare(willing)} mee.`;
}

const settingHint = (name: NumberField, value: string): string =>
  `${fieldTexts[name].hint} Instelling van de gemeente: ${value}.`;

const supposition = (name: NumberField): string => `${fieldTexts[name].hint} Aanname: pas gerust aan.`;
