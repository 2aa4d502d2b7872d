export type Campaign = {
  id: string;
  locationId: string;
  name: string;
  status: 'draft' | 'published';
};

export type Workflow = {
  id: string;
  locationId: string;
  name: string;
  status: 'draft' | 'published';
  version: number;
  createdAt: string;
  updatedAt: string;
};
