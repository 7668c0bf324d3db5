import { todayIn } from '../../kernel/local-date.ts';
import {
  get,
  json,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { addAction, removeAction } from './actions.ts';
import type { WhichItem } from './items.queries.ts';
import { countTime, decideVisit, findNextOpen, inviteSafety, settleItem } from './lead-item.ts';
import { itemLink, meetingLink, minutesLink } from './meetings.links.ts';
import {
  ActionForm,
  NoteForm,
  PollQuery,
  SafetyForm,
  ScreenQuery,
  SettleForm,
  TimeForm,
  VisitForm,
} from './meetings.schema.ts';
import { ItemPage } from './pages/item-page.tsx';
import { saveNote } from './save-note.ts';
import { proposedDay, readStanding, viewItem, type Screen } from './view-item.ts';
import { meetingRightsOf } from './view-meeting.ts';

/** The screen of the meeting: one file, and everything that is decided about it. */
export const cockpitRoutes: Route[] = [
  get('/overleg/:meetingId/:itemId', {
    permission: 'meeting:read',
    input: ScreenQuery,
    handle: (ctx, { meetingId, itemId, scherm }) => showItem(ctx, { meetingId, itemId, screen: scherm }),
  }),
  get('/overleg/:meetingId/:itemId/stand', {
    permission: 'meeting:read',
    input: PollQuery,
    handle: async (ctx, { meetingId, itemId, scherm, versies }) =>
      json(await readStanding(ctx, { meetingId, itemId, screen: scherm, versions: versies })),
  }),
  post('/overleg/:meetingId/:itemId/notitie', {
    permission: 'meeting:take-part',
    input: NoteForm,
    handle: async (ctx, { answer, screen, ...typed }) => {
      const saved = await saveNote(ctx, typed);
      if (answer === 'json') return json(saved);
      return redirect(`${backTo(typed, screen)}#tekst-${typed.domain}`, 'Opgeslagen.');
    },
  }),
  post('/overleg/:meetingId/:itemId/tijd', {
    permission: 'meeting:lead',
    input: TimeForm,
    handle: async (ctx, told) => json({ seconds: await countTime(ctx, told) }),
  }),
  post('/overleg/:meetingId/:itemId/afronden', {
    permission: 'meeting:lead',
    input: SettleForm,
    handle: async (ctx, seen) => {
      await settleItem(ctx, seen);
      const next = seen.state === 'open' ? seen.itemId : await findNextOpen(ctx, seen);
      return next === undefined
        ? redirect(meetingLink(seen.meetingId), 'Alle dossiers zijn aan de beurt geweest.')
        : redirect(itemLink({ meetingId: seen.meetingId, id: next }));
    },
    again: showRefused,
  }),
  post('/overleg/:meetingId/:itemId/bezoek', {
    permission: 'meeting:take-part',
    input: VisitForm,
    handle: async (ctx, seen) => {
      await decideVisit(ctx, seen);
      return redirect(`${backTo(seen)}#bezoek`, 'Het besluit over het bezoek is opgeslagen.');
    },
    again: showRefused,
  }),
  post('/overleg/:meetingId/:itemId/veiligheid', {
    permission: 'meeting:lead',
    input: SafetyForm,
    handle: async (ctx, { invited, ...seen }) => {
      await inviteSafety(ctx, { ...seen, invited: invited === 'yes' });
      return redirect(backTo(seen), invited === 'yes' ? 'V&W doet mee.' : 'V&W doet niet meer mee.');
    },
    again: showRefused,
  }),
  post('/overleg/:meetingId/:itemId/actie', {
    permission: 'meeting:take-part',
    input: ActionForm,
    handle: async (ctx, told) => {
      await addAction(ctx, told);
      return redirect(`${backTo(told)}#taken`, 'De taak is toegevoegd. Ze gaat weg als het overleg wordt afgesloten.');
    },
    again: showRefused,
  }),
  post('/overleg/:meetingId/:itemId/actie/:lineId/weg', {
    permission: 'meeting:take-part',
    handle: async (ctx, which) => {
      await removeAction(ctx, which);
      return redirect(`${backTo(which)}#taken`, 'De taak is weggehaald.');
    },
  }),
];

const backTo = ({ meetingId, itemId }: WhichItem, screen: Screen = 'room'): string =>
  `${itemLink({ meetingId, id: itemId })}${screen === 'own' ? '?scherm=eigen' : ''}`;

function showRefused(ctx: RequestContext, which: WhichItem, refused: RefusedForm): Promise<Reply> {
  return showItem(ctx, { ...which, screen: 'room' }, refused);
}

async function showItem(
  ctx: RequestContext,
  { screen, ...which }: WhichItem & { screen: Screen },
  refused?: RefusedForm,
): Promise<Reply> {
  const view = await viewItem(ctx, which, screen);
  if (view.meeting.state === 'ended') return redirect(minutesLink(which.meetingId));
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const rights = meetingRightsOf(ctx);
  const body = (
    <ItemPage
      view={view}
      rights={rights}
      today={todayIn(ctx.now)}
      proposedOn={proposedDay(ctx, view.meeting)}
      values={values}
      errors={errors}
    />
  );
  return page({ title: 'Overleg', body });
}
