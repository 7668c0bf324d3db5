import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import type { SettingDescription } from '../setting-description.ts';
import { settingBases, settingDescriptions, settingGroups, tellSetting } from '../settings-descriptions.ts';
import type { Settings } from '../settings.schema.ts';

interface SettingsPageProps {
  municipality: { id: string; name: string; towns: readonly string[] };
  settings: Settings;
  /** Codes of the settings that this municipality changed. */
  changed: ReadonlySet<string>;
}

/** Every setting with its value, and whether it is an agreement or law. */
export function SettingsPage({ municipality, settings, changed }: SettingsPageProps) {
  return (
    <>
      <PageHead
        title={`Instellingen van ${municipality.name}`}
        above={<TextLink href="/beheer">Beheer</TextLink>}
        lead="Termijnen zijn werkafspraken, tenzij er ‘wettelijk’ bij staat. Een wijziging geldt meteen voor alle dossiers."
      />
      {groups.map(([group, title]) => (
        <Section key={group} title={title} id={group}>
          <Table
            caption={title}
            hideCaption
            rows={settingDescriptions.filter((one) => one.group === group)}
            rowKey={(one) => one.code}
            columns={columnsFor({ municipality, settings, changed })}
          />
        </Section>
      ))}
      <Section title="Woonplaatsen in deze gemeente" id="towns">
        <Prose>
          <p className="utrecht-paragraph">{municipality.towns.join(', ') || `Alleen ${municipality.name}`}</p>
        </Prose>
        <ButtonLink href={`/beheer/instellingen/${municipality.id}/woonplaatsen`} kind="secondary">
          Woonplaatsen wijzigen
        </ButtonLink>
      </Section>
    </>
  );
}

const groups = Object.entries(settingGroups);

function columnsFor({ municipality, settings, changed }: SettingsPageProps) {
  return [
    {
      label: 'Instelling',
      isRowHeader: true,
      cell: (one: SettingDescription) => (
        <TextLink href={`/beheer/instellingen/${municipality.id}/${one.code}`}>{one.label}</TextLink>
      ),
    },
    { label: 'Waarde', cell: (one: SettingDescription) => tellSetting(one.code, settings[one.code]) },
    {
      label: 'Soort',
      cell: (one: SettingDescription) => (
        <>
          {settingBases[one.basis]} {changed.has(one.code) && <Badge tone="info">Aangepast</Badge>}
        </>
      ),
    },
    { label: 'Herkomst van de beginwaarde', cell: (one: SettingDescription) => one.source },
  ];
}
