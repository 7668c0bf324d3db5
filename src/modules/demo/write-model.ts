import type { RequestContext } from '../../platform/request-context.ts';
import { startWithModel } from '../models/models.public.ts';
import { saveSetting } from '../municipalities/municipalities.public.ts';
import type { DemoPlace } from './demo-places.ts';

/** The model of a municipality of the demo. Gouda tries out one RIO, by hand, so that a switch has something to keep. */
export async function writeModel(ctx: RequestContext, { id, model }: DemoPlace): Promise<void> {
  await startWithModel(ctx, { municipalityId: id, model });
  if (model !== 'gouda') return;
  const roles = 'reintegration-officer, safety-director, mdt-director, city-marshal';
  await saveSetting(ctx, { municipalityId: id, code: 'rolesInUse', text: roles, version: 1 });
  await saveSetting(ctx, { municipalityId: id, code: 'rioCount', text: '1', version: 0 });
}
