import { addDays, parseLocalDate, showDate, todayIn } from '../../kernel/local-date.ts';
import type { Route } from '../../platform/http/routes.ts';
import { findUserNames, findWorkers } from '../access/access.public.ts';
import { getSettings, lifeDomains } from '../municipalities/municipalities.public.ts';
import { caseFormRoutes } from './case-form-routes.tsx';
import * as forms from './case-forms.schema.ts';
import { countOpenCases } from './cases.queries.ts';
import { choosableStates, isOpenState } from './cases.rules.ts';
import type { CaseFile } from './cases.table.ts';
import { assignWorker, moveCase, setParticipation, setProbation } from './cases.service.ts';
import { caseStateText, participationText, probationText } from './cases.text.ts';
import { closeCase, confirmRelease, reopenCase } from './close-case.ts';
import * as fields from './pages/case-fields.tsx';
import { clearSafetyRisk, flagSafetyRisk } from './safety-risk.ts';

const mustBeOpen = ({ state }: CaseFile) => (isOpenState(state) ? undefined : 'case-state-does-not-allow');

const asTyped = (text: string): string => text;
const wordIn =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    words[code] ?? 'Niets gekozen';
const showDay = (text: string): string => {
  const day = parseLocalDate(text);
  return day === undefined ? 'Geen datum' : showDate(day);
};

const stateRoutes = caseFormRoutes({
  form: 'state',
  title: 'Status veranderen',
  button: 'Status opslaan',
  permission: 'case:write',
  input: forms.StateForm,
  refuse: mustBeOpen,
  prepare: (_ctx, { file }) =>
    Promise.resolve({
      lead: `Nu: ${caseStateText[file.state]}. Of iemand binnen of buiten is, volgt uit de detentie.`,
      stored: {},
      fields: (content) => <fields.StateFields content={content} states={choosableStates(file)} />,
      compared: [{ name: 'state', label: 'Status', now: file.state, show: wordIn(caseStateText) }],
    }),
  carryOut: moveCase,
  done: 'De status is opgeslagen.',
});

const assignRoutes = caseFormRoutes({
  form: 'assign',
  title: 'Toewijzen',
  button: 'Toewijzen',
  permission: 'case:assign',
  input: forms.AssignForm,
  prepare: async (ctx, { file }) => {
    const [found, counts] = await Promise.all([
      findWorkers(ctx, file.municipalityId),
      countOpenCases(ctx, file.municipalityId),
    ]);
    const names = await findUserNames(ctx, [...found.map(({ userId }) => userId), file.workerId]);
    const workers = found.map(({ userId, name }) => ({ userId, name, openCases: counts.get(userId) ?? 0 }));
    return {
      stored: { workerId: file.workerId ?? '' },
      fields: (content) => <fields.AssignFields content={content} workers={workers} />,
      compared: [
        {
          name: 'workerId',
          label: 'Medewerker',
          now: file.workerId ?? '',
          show: (id) => names.get(id) ?? 'Nog niemand',
        },
      ],
    };
  },
  carryOut: assignWorker,
  done: 'Het dossier is toegewezen.',
});

const participationRoutes = caseFormRoutes({
  form: 'participation',
  title: 'Deelname',
  button: 'Opslaan',
  permission: 'case:write',
  input: forms.ParticipationForm,
  prepare: (ctx, { file }) =>
    Promise.resolve({
      lead: 'Nazorg en begeleiding door een re-integratieofficier zijn vrijwillig. Reclasseringstoezicht is dat niet.',
      stored: { participation: file.participation },
      fields: (content) => <fields.ParticipationFields content={content} today={todayIn(ctx.now)} />,
      compared: [
        { name: 'participation', label: 'Deelname', now: file.participation, show: wordIn(participationText) },
        { name: 'participationOn', label: 'Sinds', now: file.participationOn ?? '', show: showDay },
      ],
    }),
  carryOut: setParticipation,
  done: 'De deelname is opgeslagen.',
});

const probationRoutes = caseFormRoutes({
  form: 'probation',
  title: 'Reclasseringstoezicht',
  button: 'Opslaan',
  permission: 'case:write',
  input: forms.ProbationForm,
  prepare: (_ctx, { file }) =>
    Promise.resolve({
      stored: { probation: file.probation },
      fields: (content) => <fields.ProbationFields content={content} />,
      compared: [{ name: 'probation', label: 'Toezicht', now: file.probation, show: wordIn(probationText) }],
    }),
  carryOut: setProbation,
  done: 'Het toezicht is opgeslagen.',
});

const safetyRiskRoutes = caseFormRoutes({
  form: 'safetyRisk',
  title: 'Veiligheidsrisico melden',
  button: 'Risico opslaan',
  permission: 'case:write',
  input: forms.SafetyRiskForm,
  prepare: async (ctx, { file }) => {
    const today = todayIn(ctx.now);
    const { safetyReviewDays } = await getSettings(ctx, file.municipalityId);
    return {
      lead: 'De procesregisseur Veiligheid & Wijken ziet het dossier zolang dit signaal erop staat.',
      stored: {
        reason: file.safetyRiskReason,
        reviewOn: file.safetyRiskReviewOn ?? addDays(today, safetyReviewDays),
      },
      fields: (content) => <fields.SafetyRiskFields content={content} today={today} />,
      compared: [
        { name: 'reason', label: 'Risico', now: file.safetyRiskReason, show: asTyped },
        { name: 'reviewOn', label: 'Opnieuw bekijken op', now: file.safetyRiskReviewOn ?? '', show: showDay },
      ],
    };
  },
  carryOut: flagSafetyRisk,
  done: 'Het veiligheidsrisico staat op het dossier.',
});

const clearSafetyRiskRoutes = caseFormRoutes({
  form: 'clearSafetyRisk',
  title: 'Veiligheidsrisico opheffen',
  button: 'Risico opheffen',
  permission: 'case:write',
  input: forms.ClearSafetyRiskForm,
  refuse: ({ safetyRisk }) => (safetyRisk ? undefined : 'no-safety-risk'),
  prepare: async (ctx, { file }) => {
    const names = await findUserNames(ctx, [file.safetyRiskBy]);
    const author = names.get(file.safetyRiskBy ?? '') ?? 'onbekend';
    return {
      stored: {},
      fields: (content) => <fields.ClearSafetyRiskFields content={content} file={file} author={author} />,
      compared: [],
    };
  },
  carryOut: clearSafetyRisk,
  done: 'Het veiligheidsrisico is opgeheven.',
});

const releaseRoutes = caseFormRoutes({
  form: 'release',
  title: 'Vrijlating bevestigen',
  button: 'Vrijlating bevestigen',
  permission: 'case:write',
  input: forms.ReleaseForm,
  refuse: ({ state }) => (isOpenState(state) ? undefined : 'release-cannot-be-confirmed'),
  prepare: (ctx, { file }) => {
    const today = todayIn(ctx.now);
    const stored: Record<string, string> =
      file.releaseOn !== null && file.releaseOn <= today ? { releasedOn: file.releaseOn } : {};
    return Promise.resolve({
      lead: 'Gebruik dit als u zeker weet dat de persoon buiten is, maar de melding van het einde er nog niet is. Komt die later, dan geldt de melding.',
      stored,
      fields: (content) => <fields.ReleaseFields content={content} today={today} />,
      compared: [{ name: 'releasedOn', label: 'Vrijgelaten op', now: file.releaseOn ?? '', show: showDay }],
    });
  },
  carryOut: confirmRelease,
  done: 'De vrijlating is bevestigd.',
});

const closeRoutes = caseFormRoutes({
  form: 'close',
  title: 'Dossier afsluiten',
  button: 'Dossier afsluiten',
  permission: 'case:close',
  input: forms.CloseForm,
  refuse: mustBeOpen,
  prepare: () => {
    return Promise.resolve({
      lead: 'Kies per leefgebied wat er is bereikt. Het dossier blijft te lezen en gaat vanzelf weer open bij een nieuwe detentie.',
      stored: {},
      fields: (content) => <fields.CloseFields content={content} domains={lifeDomains} />,
      compared: [],
    });
  },
  carryOut: closeCase,
  done: 'Het dossier is afgesloten.',
});

const reopenRoutes = caseFormRoutes({
  form: 'reopen',
  title: 'Dossier heropenen',
  button: 'Dossier heropenen',
  permission: 'case:close',
  input: forms.ReopenForm,
  refuse: ({ state }) => (isOpenState(state) ? 'case-state-does-not-allow' : undefined),
  prepare: () => {
    return Promise.resolve({
      stored: {},
      compared: [],
      fields: (content) => <fields.ReopenFields content={content} />,
    });
  },
  carryOut: reopenCase,
  done: 'Het dossier is weer open.',
});

/** The forms that change one thing in a file; the page of the file itself belongs to the dossier module. */
export const casesRoutes: Route[] = [
  ...stateRoutes,
  ...assignRoutes,
  ...participationRoutes,
  ...probationRoutes,
  ...safetyRiskRoutes,
  ...clearSafetyRiskRoutes,
  ...releaseRoutes,
  ...closeRoutes,
  ...reopenRoutes,
];
