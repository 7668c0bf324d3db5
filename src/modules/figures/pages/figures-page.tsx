import { StatTile } from '../../../ui/card.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { figuresPath } from '../figures.links.ts';
import { bandName, figureTexts } from '../figures.text.ts';
import { AgeFigure } from './age-figure.tsx';
import { FirstContactFigure } from './first-contact-figure.tsx';
import { BudgetFigure } from './budget-figure.tsx';
import { ComparedWith } from './compared-with.tsx';
import { LengthFigure, MoreThanOnceFigure } from './detention-figures.tsx';
import { cellText, lastShown, type FiguresView } from './figures-view.ts';
import { OutflowFigure, RateFigure } from './outflow-figures.tsx';

/** The figures of one municipality: numbers only, never a person. */
export function FiguresPage({ view }: { view: FiguresView }) {
  const { municipality, input, referencesHref } = view;
  return (
    <>
      <PageHead
        title={`Cijfers ${municipality.name}`}
        lead={`Uitstroom uit detentie. Aantallen onder de ${input.settings.smallNumber} worden niet getoond, zodat niemand te herkennen is.`}
        actions={
          referencesHref === undefined ? undefined : <ButtonLink href={referencesHref}>Referentiecijfers</ButtonLink>
        }
      />
      {input.firstYear === undefined ? (
        <EmptyState title="Er zijn nog geen vrijlatingen om te tellen">
          Zodra de gemeente meldingen van einde detentie heeft ontvangen, staan hier de cijfers.
        </EmptyState>
      ) : (
        <Figures view={view} firstYear={input.firstYear} />
      )}
      <FirstContactFigure view={view} />
      <BudgetFigure view={view} />
    </>
  );
}

function Figures({ view, firstYear }: { view: FiguresView; firstYear: number }) {
  return (
    <>
      <Choices view={view} firstYear={firstYear} />
      <Summary view={view} />
      <Section title={figureTexts.perTenThousand.title} id="per-10000">
        <RateFigure view={view} />
      </Section>
      <Section title={figureTexts.outflow.title} id="uitstroom">
        <OutflowFigure view={view} />
      </Section>
      <Section title={figureTexts.ages.title} id="leeftijd">
        <AgeFigure view={view} />
      </Section>
      <Section title={figureTexts.releasedMoreThanOnce.title} id="vaker">
        <MoreThanOnceFigure view={view} />
      </Section>
      <Section title={figureTexts.length.title} id="duur">
        <LengthFigure view={view} />
      </Section>
      <ComparedWith view={view} />
    </>
  );
}

function Choices({ view, firstYear }: { view: FiguresView; firstYear: number }) {
  const { input, municipality, municipalities } = view;
  const years = Array.from({ length: input.currentYear - firstYear + 1 }, (_, index) => {
    const value = String(firstYear + index);
    return { value, label: value };
  });
  return (
    <Form action={figuresPath} method="get">
      <FieldRow>
        {municipalities.length > 1 && (
          <Select
            name="gemeente"
            label="Gemeente"
            value={municipality.id}
            choices={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select name="van" label="Vanaf" value={String(input.fromYear)} choices={years} />
        <Select name="tot" label="Tot en met" value={String(input.toYear)} choices={years} />
      </FieldRow>
      <FormActions>
        <SubmitButton kind="secondary">Toon deze jaren</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Summary({ view }: { view: FiguresView }) {
  const { figures, input } = view;
  const last = lastShown(figures.outflow, ({ isComplete }) => isComplete);
  if (last === undefined) return null;
  const { year } = last;
  const rate = figures.perTenThousand.find((row) => row.year === year);
  const young = figures.ages.find((row) => row.year === year && row.band === 'young');
  const length = figures.length.find((row) => row.year === year);
  return (
    <Grid blocks="narrow">
      <StatTile label={`vrijlatingen in ${year}`} value={cellText(view, last.count, 'number')} />
      {rate !== undefined && (
        <StatTile
          label={`per 10.000 inwoners in ${year}`}
          value={cellText(view, rate.own, 'decimal')}
          note={`Nederland: ${cellText(view, rate.country, 'decimal')}`}
        />
      )}
      {young !== undefined && (
        <StatTile
          label={`was ${bandName('young', input.settings.youngUpTo)}`}
          value={cellText(view, young.own, 'percent')}
          note={`Nederland: ${cellText(view, young.country, 'percent')}`}
        />
      )}
      {length?.median.kind === 'number' && (
        <StatTile
          label="dagen duurde de middelste detentie"
          value={cellText(view, length.median, 'number')}
          note={`Gemiddeld: ${cellText(view, length.mean, 'number')}`}
        />
      )}
    </Grid>
  );
}
