import { lane } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../../platform/http/bind.ts';
import { claimAnswer } from './claim-answer.ts';
import { keepClaim } from './keep-claim.ts';
import { listWaiting } from './list-waiting.ts';
import { releaseClaim } from './release-claim.ts';
import { showStanding } from './show-standing.ts';

export async function laneRoutes(app: FastifyInstance): Promise<void> {
  bind(app, lane.waiting, listWaiting);
  bind(app, lane.claim, claimAnswer);
  bind(app, lane.keep, keepClaim);
  bind(app, lane.release, releaseClaim);
  bind(app, lane.standing, showStanding);
}
