/** A template of a sub-account, made by the agency or imported from another. */
export type Snapshot = { id: string; companyId: string; name: string; type: 'own' | 'imported' };
