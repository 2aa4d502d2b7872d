export type Stage = {
  id: string;
  name: string;
  position: number;
  showInFunnel: boolean;
  showInPieChart: boolean;
};

export type Pipeline = {
  id: string;
  locationId: string;
  name: string;
  stages: Stage[];
  showInFunnel: boolean;
  showInPieChart: boolean;
  colorRenderMode: 'dot' | 'bg-tint' | 'none';
};

/** A reason for losing an opportunity. */
export type LostReason = {
  id: string;
  locationId: string;
  name: string;
  deleted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type Opportunity = {
  id: string;
  locationId: string;
  contactId: string;
  name: string;
  pipelineId: string;
  pipelineStageId: string;
  status: 'open' | 'won' | 'lost' | 'abandoned';
  monetaryValue: number;
  assignedTo?: string | undefined;
  source?: string | undefined;
  lostReasonId?: string | undefined;
  followers: string[];
  customFields: { id: string; value: unknown }[];
  lastStatusChangeAt: string;
  lastStageChangeAt: string;
  createdAt: string;
  updatedAt: string;
};
