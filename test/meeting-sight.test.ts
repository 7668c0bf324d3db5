import { expect, test } from 'vitest';
import { rightsOf } from '../src/app/roles.ts';
import { PartyRole, readableByRole } from '../src/modules/meetings/meetings.public.ts';
import { lifeDomains } from '../src/modules/municipalities/municipalities.public.ts';

test.each(PartyRole.options)('at the table a %s reads what its role reads', (name) => {
  const { sight } = rightsOf(name);
  const contents = lifeDomains.map(({ code }) => code).filter((domain) => sight(domain) === 'content');
  expect([...readableByRole[name]].sort()).toEqual(contents.sort());
});
