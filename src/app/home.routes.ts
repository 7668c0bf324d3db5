import { get, redirect } from '../platform/http/routes.ts';
import { menuFor } from './navigation.ts';

/** The beginning: the first page of the menu that this role may open. */
export const homeRoute = get('/', {
  permission: 'signed-in',
  handle: ({ actor }) => Promise.resolve(redirect(menuFor(actor)[0]?.href ?? '/account')),
});
