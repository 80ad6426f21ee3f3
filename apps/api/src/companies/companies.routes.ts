import { companies } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { listCompanies } from './list-companies.ts';
import { mergeCompanies } from './merge-companies.ts';
import { showCompany } from './show-company.ts';

export async function companiesRoutes(app: FastifyInstance): Promise<void> {
  bind(app, companies.list, listCompanies);
  bind(app, companies.show, showCompany);
  bind(app, companies.merge, mergeCompanies);
}
