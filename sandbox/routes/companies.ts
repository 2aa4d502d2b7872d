import { forbidden } from '../refusal';
import { route } from '../route';
import { without } from '../views';

export const companies = [
  route({
    endpoint: 'GET /companies/{companyId}',
    version: '2021-07-28',
    scope: 'companies.readonly',
    level: 'agency',
    answer: ({ path, grant, state }) => {
      const company =
        path('companyId') === grant.companyId && state.companies.find(grant.companyId);
      if (!company) throw forbidden();
      const locationCount = state.locations.where({ companyId: company.id }).length;
      return { company: { ...without(company, 'approvedLocations'), locationCount } };
    },
  }),
];
