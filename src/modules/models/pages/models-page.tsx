import { showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Card, DescriptionList } from '../../../ui/card.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { History } from '../../../ui/timeline.tsx';
import { tellSetting } from '../../municipalities/municipalities.public.ts';
import { modelLink, undoModelLink } from '../models.links.ts';
import { standingChoice } from '../models.rules.ts';
import type { ModelView } from '../models.service.ts';
import type { MunicipalModelRow } from '../models.table.ts';
import { models, type Model } from '../presets.rules.ts';
import { ModelPicture } from './model-picture.tsx';

/** The four models side by side, with the one that was chosen. */
export function ModelsPage({ view }: { view: ModelView }) {
  const { municipality, choices } = view;
  const chosen = standingChoice(choices);
  return (
    <>
      <PageHead
        title={`Inrichting van ${municipality.name}`}
        above={<TextLink href="/beheer">Beheer</TextLink>}
        lead="Begin met het model dat het meest op uw gemeente lijkt; daarna is alles een instelling. Dossiers, taken, gebruikers en potten blijven hoe dan ook staan."
        actions={<ButtonLink href={`/beheer/instellingen/${municipality.id}`}>Alle instellingen</ButtonLink>}
      />
      <Grid blocks="half">
        {models.map((model) => (
          <ModelCard key={model.code} model={model} view={view} isChosen={model.code === chosen?.model} />
        ))}
      </Grid>
      <Section title="Gekozen modellen" id="gekozen">
        {choices.length === 0 ? (
          <EmptyState title="Nog geen model gekozen">
            Kies hierboven een model. U ziet eerst wat er verandert, en kunt de keuze terugdraaien.
          </EmptyState>
        ) : (
          <History
            label="Gekozen modellen"
            entries={choices.map((choice) => entryOf(choice, choice.number === chosen?.number))}
          />
        )}
      </Section>
    </>
  );
}

function ModelCard({ model, view, isChosen }: { model: Model; view: ModelView; isChosen: boolean }) {
  const { code, name, gist, sets } = model;
  return (
    <Card
      title={name}
      level={2}
      tone={isChosen ? 'info' : undefined}
      marks={isChosen ? <Badge tone="info">Gekozen</Badge> : undefined}
      actions={
        <ButtonLink href={modelLink(view.municipality.id, code)} kind={isChosen ? 'subtle' : 'secondary'}>
          Wat verandert er?<span className="kp-hidden"> Met het model {name}.</span>
        </ButtonLink>
      }
    >
      <p className="utrecht-paragraph">{gist}</p>
      <ModelPicture model={model} />
      <DescriptionList
        isCompact
        items={[
          { label: 'Vaste partners', value: tellSetting('usualPartners', sets.usualPartners) },
          { label: 'Potten', value: tellSetting('fundNames', sets.fundNames) },
        ]}
      />
    </Card>
  );
}

function entryOf(choice: MunicipalModelRow, canUndo: boolean) {
  const { municipalityId, number, model, chosenAt, chosenByName, isUndone, before } = choice;
  const changed = Object.keys(before).length;
  return {
    key: String(number),
    at: chosenAt.toString(),
    when: showInstant(chosenAt),
    by: chosenByName,
    title: `${models.find(({ code }) => code === model)?.name ?? model}${isUndone ? ', teruggedraaid' : ''}`,
    children: (
      <>
        <p>{changed === 1 ? '1 instelling veranderd' : `${changed} instellingen veranderd`}</p>
        {canUndo && (
          <ActionForm action={undoModelLink(municipalityId)} hidden={{ number: String(number) }}>
            <SubmitButton kind="secondary">Draai deze keuze terug</SubmitButton>
          </ActionForm>
        )}
      </>
    ),
  };
}
