import { z } from 'zod';
import { Invalid } from '../../../kernel/errors.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import {
  get,
  json,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../../platform/http/routes.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { ownMunicipalities } from '../imports/import-pages.tsx';
import { chosenMunicipality } from '../imports/imports.routes.tsx';
import { reasonText } from '../imports/imports.text.ts';
import { NoticeInput } from '../intake/notice-input.ts';
import { noticeLink, noticesLink } from '../notices.links.ts';
import { readNoticeInput } from '../received-item.ts';
import { receiveNotices } from '../receive-notices.service.ts';
import { deliverNotices } from './deliver-notices.service.ts';
import { enteredText } from './entry.text.ts';
import { DeliveryAnswer, SentNotices } from './notices-api.schema.ts';
import { EnterPage } from './pages/enter-page.tsx';

const permission = 'notice:receive';
const longestKey = 200;

const EnteredNotice = NoticeInput.extend({ municipality: z.string().default('') });

async function showForm(ctx: RequestContext, refused?: RefusedForm): Promise<Reply> {
  const today = todayIn(ctx.now);
  const values = refused?.values ?? { kind: 'begin', receivedOn: today };
  const municipalities = await ownMunicipalities(ctx);
  const body = (
    <EnterPage municipalities={municipalities} values={values} errors={refused?.fields ?? {}} today={today} />
  );
  return page({ title: 'Nieuwe melding', body });
}

async function enterNotice(
  ctx: RequestContext,
  { municipality, ...input }: z.infer<typeof EnteredNotice>,
): Promise<Reply> {
  const municipalityId = chosenMunicipality(ctx, municipality);
  const item = readNoticeInput(input, todayIn(ctx.now));
  if (item.reasons !== undefined) {
    throw new Invalid(
      Object.fromEntries(item.reasons.map((reason) => ['field' in reason ? reason.field : '', reasonText(reason)])),
    );
  }
  const [outcome] = await receiveNotices(ctx, { municipalityId, source: 'form', items: [item] });
  const { noticeId, outcome: happened } = outcome ?? { noticeId: undefined, outcome: 'refused' as const };
  return redirect(noticeId === undefined ? noticesLink : noticeLink(noticeId), enteredText[happened]);
}

/** One notice by hand, and any number from another system. */
export const entryRoutes: readonly Route[] = [
  get('/meldingen/nieuw', { permission, handle: (ctx) => showForm(ctx) }),
  post('/meldingen/nieuw', {
    permission,
    input: EnteredNotice,
    handle: (ctx, input) => enterNotice(ctx, input),
    again: (ctx, _params, refused) => showForm(ctx, refused),
  }),
  post('/api/v1/notices', {
    permission,
    isLarge: true,
    summary: 'Meldingen aanleveren: één of hooguit 10.000, met de uitkomst per melding.',
    takesIdempotencyKey: true,
    input: SentNotices,
    output: DeliveryAnswer,
    handle: async (ctx, { notices }, { idempotencyKey }) => {
      if ((idempotencyKey?.length ?? 0) > longestKey) throw new Invalid({ 'Idempotency-Key': 'key-too-long' });
      return json(await deliverNotices(ctx, { key: idempotencyKey, notices }));
    },
  }),
];
