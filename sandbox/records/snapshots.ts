/** A template for sub-accounts, made by the agency or imported. */
export type Snapshot = { id: string; companyId: string; name: string; type: 'own' | 'imported' };
