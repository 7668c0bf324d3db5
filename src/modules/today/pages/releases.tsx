import type { LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { releasesLink, type May } from '../today.links.ts';
import type { ShownReleases } from '../today-view.ts';
import { ReleaseTable } from './release-table.tsx';

interface ReleasesProps {
  releases: ShownReleases;
  today: LocalDate;
  may: May;
}

/** Who just got out and who gets out when, the first on top. */
export function Releases({ releases, horizonDays, today, may }: ReleasesProps & { horizonDays: number }) {
  const { around, isCapped } = releases;
  const toAll = <ButtonLink href={releasesLink(horizonDays)}>Alle dossiers</ButtonLink>;
  return (
    <Section title="Vrijlatingen" id="vrijlatingen" actions={isCapped ? toAll : undefined}>
      {around.length === 0 ? (
        <EmptyState
          title={`Niemand anders komt vrij binnen ${horizonDays} dagen`}
          actions={<ButtonLink href="/dossiers">Alle dossiers</ButtonLink>}
        >
          Zodra een verwachte einddatum bekend is, staat die persoon hier.
        </EmptyState>
      ) : (
        <ReleaseTable caption="Vrijlatingen" releases={around} {...{ today, may }} />
      )}
      {isCapped && <Prose>Niet iedereen past in deze lijst. In de lijst van alle dossiers staat de rest.</Prose>}
    </Section>
  );
}

/** Whose day is over while nobody told that they came out: shown only when there are any. */
export function LateReleases({ releases: { late, lateInAll }, today, may }: ReleasesProps) {
  if (late.length === 0) return null;
  return (
    <Section
      title="Einde niet gemeld"
      id="einde-niet-gemeld"
      count={lateInAll}
      actions={lateInAll > late.length && <ButtonLink href={releasesLink(1)}>Alle dossiers</ButtonLink>}
    >
      <Prose>De verwachte dag is voorbij, maar er is geen melding van het einde. Vraag het na bij de PI.</Prose>
      <ReleaseTable caption="Einde niet gemeld" releases={late} tone="danger" {...{ today, may }} />
    </Section>
  );
}
