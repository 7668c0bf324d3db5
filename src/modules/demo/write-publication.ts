import { todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { publishFigures } from '../figures/figures.public.ts';
import type { DemoPlace } from './demo-places.ts';

/** Lets the first municipality of the demo show figures to anybody, for the whole years that its history holds. */
export async function writePublication(ctx: RequestContext, place: DemoPlace): Promise<void> {
  if (place.id !== 'GM0513') return;
  await publishFigures(ctx, { municipalityId: place.id, fromYear: 2018, toYear: yearOf(todayIn(ctx.now)) - 1 });
}
