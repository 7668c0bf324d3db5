const here = 'http://kantelpunt.invalid';

/**
 * An address within this site, as a browser would read it; anything else becomes the beginning. So signing in never leads
 * elsewhere, whatever control characters or slashes somebody put in the link.
 */
export function within(address: string): string {
  if (!address.startsWith('/') || !URL.canParse(address, here)) return '/';
  const { origin, pathname, search } = new URL(address, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
