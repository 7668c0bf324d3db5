import { get, page } from '../platform/http/routes.ts';
import { NeedToKnowPage } from './need-to-know-page.tsx';

/** Where everybody who works here reads who sees what. */
export const needToKnowLink = '/beheer/wie-ziet-wat';

/** Who sees what. */
export const needToKnowRoute = get(needToKnowLink, {
  permission: 'signed-in',
  handle: () => Promise.resolve(page({ title: 'Wie ziet wat', body: <NeedToKnowPage /> })),
});
