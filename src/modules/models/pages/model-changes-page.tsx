import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { settingDescriptions, tellSetting, type Municipality } from '../../municipalities/municipalities.public.ts';
import { modelLink, municipalModelsLink } from '../models.links.ts';
import type { Difference } from '../models.rules.ts';
import type { Model } from '../presets.rules.ts';

interface ModelChangesProps {
  municipality: Municipality;
  model: Model;
  differences: readonly Difference[];
  /** People per role that the model does not know; the name of the role in Dutch. */
  leftOver: readonly { role: string; count: number }[];
  seen: string;
}

const labelOf = (code: string): string => settingDescriptions.find((one) => one.code === code)?.label ?? code;

/** What a model would change, before anything is. */
export function ModelChangesPage({ municipality, model, differences, leftOver, seen }: ModelChangesProps) {
  const back = municipalModelsLink(municipality.id);
  const byHand = differences.filter((one) => one.isByHand);
  const plain = differences.filter((one) => !one.isByHand);
  return (
    <>
      <PageHead
        title={`Wat verandert er met het model ${model.name}?`}
        above={<TextLink href={back}>Inrichting van {municipality.name}</TextLink>}
        lead="Alleen de instellingen hieronder. Dossiers, taken, bezoeken, gebruikers en potten blijven zoals ze zijn."
      />
      <LeftOver leftOver={leftOver} municipality={municipality} />
      <Form action={modelLink(municipality.id, model.code)} hidden={{ seen }}>
        <Section title="Dit verandert" id="verandert" count={plain.length}>
          {plain.length === 0 ? (
            <EmptyState title="Niets">De instellingen staan al zoals in dit model.</EmptyState>
          ) : (
            <Changes differences={plain} />
          )}
        </Section>
        {byHand.length > 0 && <ByHand differences={byHand} />}
        <FormActions>
          <SubmitButton>Neem het model {model.name} over</SubmitButton>
          <ButtonLink href={back} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

function ByHand({ differences }: { differences: readonly Difference[] }) {
  return (
    <Section title="Met de hand gewijzigd" id="met-de-hand" count={differences.length}>
      <CheckboxGroup
        name="replace"
        label="Welke van deze mogen ook veranderen?"
        hint="Wat u niet aanvinkt, blijft staan."
        choices={differences.map(({ code, from, to }) => ({
          value: code,
          label: labelOf(code),
          hint: `Nu: ${tellSetting(code, from)}. Wordt: ${tellSetting(code, to)}.`,
        }))}
      />
    </Section>
  );
}

function Changes({ differences }: { differences: readonly Difference[] }) {
  return (
    <Table
      caption="Instellingen die veranderen"
      hideCaption
      rows={differences}
      rowKey={({ code }) => code}
      columns={[
        { label: 'Instelling', isRowHeader: true, cell: ({ code }) => labelOf(code) },
        {
          label: 'Nu → wordt',
          cell: ({ code, from, to }) => (
            <>
              {tellSetting(code, from)} → <strong>{tellSetting(code, to)}</strong>
            </>
          ),
        },
      ]}
    />
  );
}

function LeftOver({ leftOver, municipality }: Pick<ModelChangesProps, 'leftOver' | 'municipality'>) {
  if (leftOver.length === 0) return null;
  const told = leftOver.map(({ role, count }) => `${role} (${count})`).join(', ');
  return (
    <Notice
      tone="warning"
      title="Er werken mensen in een rol die dit model niet kent"
      actions={<TextLink href="/beheer/gebruikers">Gebruikers en rollen</TextLink>}
    >
      {municipality.name} heeft nu: {told}. Zij houden hun rol en hun dossiers tot u de rol beëindigt.
    </Notice>
  );
}
