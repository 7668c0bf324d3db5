import { Badge } from '../../../../ui/status.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import type { NoticeLane } from '../../notice-lanes.rules.ts';
import type { Notice } from '../../notices.queries.ts';
import type { NoticeState } from '../../notices.table.ts';
import { noticeLaneText, noticeStateText } from '../../notices.text.ts';

const laneTones: Readonly<Record<NoticeLane, Tone>> = {
  spoed: 'danger',
  'no-address': 'info',
  'other-municipality': 'info',
  youth: 'info',
};

const stateTones: Readonly<Record<NoticeState, Tone>> = {
  settled: 'ok',
  question: 'warning',
  offered: 'info',
  withdrawn: 'neutral',
};

interface MarksProps {
  notice: Pick<Notice, 'state' | 'lanes' | 'caseId'>;
  isNew?: boolean;
}

/** What to know about a notice at a glance, in words: new, how it stands, which way it goes. */
export function NoticeMarks({ notice: { state, lanes, caseId }, isNew = false }: MarksProps) {
  return (
    <>
      {isNew && <Badge tone="info">Nieuw</Badge>}
      {state !== 'settled' && <Badge tone={stateTones[state]}>{noticeStateText[state]}</Badge>}
      {caseId !== null && <Badge tone="ok">Dossier</Badge>}
      {lanes.map((lane) => (
        <Badge key={lane} tone={laneTones[lane]}>
          {noticeLaneText[lane]}
        </Badge>
      ))}
    </>
  );
}
