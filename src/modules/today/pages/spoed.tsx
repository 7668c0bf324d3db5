import type { LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { noticesTabLink } from '../../notices/notices.public.ts';
import type { May } from '../today.links.ts';
import type { ShownRelease, TodayView } from '../today-view.ts';
import { NoticeTable } from './notice-table.tsx';
import { ReleaseTable } from './release-table.tsx';

interface SpoedProps {
  releases: readonly ShownRelease[];
  notices: TodayView['notices'];
  today: LocalDate;
  may: May;
}

/** People who are out without time to prepare, with a file or only known from a notice: shown only when there are any. */
export function Spoed({ releases, notices, today, may }: SpoedProps) {
  const fromNotices = notices?.counts.spoed ?? 0;
  if (releases.length + fromNotices === 0) return null;
  const toAll = fromNotices > 0 && <ButtonLink href={noticesTabLink('spoed')}>Alle spoedmeldingen</ButtonLink>;
  return (
    <Section
      title="Spoed: vrij zonder voorbereiding"
      id="spoed"
      count={releases.length + fromNotices}
      actions={toAll === false ? undefined : toAll}
    >
      {notices !== undefined && notices.spoed.length > 0 && (
        <NoticeTable caption="Spoedmeldingen zonder dossier" notices={notices.spoed} />
      )}
      {releases.length > 0 && <ReleaseTable caption="Spoed met dossier" tone="danger" {...{ releases, today, may }} />}
    </Section>
  );
}
