import { sightings } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { recordSighting } from './record-sighting.ts';
import { repeatSighting } from './repeat-sighting.ts';

export async function sightingsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, sightings.record, recordSighting, repeatSighting);
}
