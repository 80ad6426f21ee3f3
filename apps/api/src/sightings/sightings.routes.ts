import { sightings } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { disputeCompany, stopDispute } from './dispute-company.ts';
import { recordSighting } from './record-sighting.ts';
import { repeatSighting } from './repeat-sighting.ts';
import { withdrawSighting } from './withdraw-sighting.ts';

export async function sightingsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, sightings.record, recordSighting, repeatSighting);
  bind(app, sightings.withdraw, withdrawSighting);
  bind(app, sightings.dispute, disputeCompany);
  bind(app, sightings.stopDispute, stopDispute);
}
