import { createIds } from './ids';
import { Limits, type RateLimit } from './limits';
import type { Company, CustomField, Location, Tag, User } from './records/accounts';
import type { Campaign, Workflow } from './records/automation';
import type { Business } from './records/businesses';
import type { Appointment, Calendar } from './records/calendars';
import type { Contact, Note, Task } from './records/contacts';
import { plant } from './seeds';
import { LaggingTable, Table } from './table';
import { Tokens } from './tokens';

export type SandboxOptions = {
  clientId?: string;
  clientSecret?: string;
  now?: () => Date;
  rateLimit?: RateLimit;
  /** POST /contacts/search doesn't see writes younger than this. */
  searchLagMs?: number;
};

/** All that the sandbox remembers; a new one holds the seed and nothing else. */
export class State {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly searchLagMs: number;
  readonly now: () => Date;

  readonly ids = createIds('records');
  readonly traceIds = createIds('traces');
  readonly tokens: Tokens;
  readonly limits: Limits;
  /** API requests served so far. */
  requests = 0;

  /** The companies and the locations that have the app. */
  readonly installations = new Set<string>();
  readonly companies = new Table<Company>();
  readonly locations = new Table<Location>();
  readonly users = new Table<User>();
  readonly tags = new Table<Tag>();
  readonly customFields = new Table<CustomField>();
  readonly contacts: LaggingTable<Contact>;
  readonly deletedContacts = new Set<string>();
  readonly tasks = new Table<Task>();
  readonly notes = new Table<Note>();
  readonly businesses = new Table<Business>();
  readonly campaigns = new Table<Campaign>();
  readonly workflows = new Table<Workflow>();
  readonly calendars = new Table<Calendar>();
  readonly appointments = new Table<Appointment>();

  constructor(options: SandboxOptions = {}) {
    this.clientId = options.clientId ?? 'sandbox-client-id';
    this.clientSecret = options.clientSecret ?? 'sandbox-client-secret';
    this.searchLagMs = options.searchLagMs ?? 0;
    this.now = options.now ?? (() => new Date());
    this.tokens = new Tokens(createIds('tokens'), this.now);
    this.limits = new Limits(
      options.rateLimit ?? { max: 100, intervalMs: 10_000, daily: 200_000 },
      this.now,
    );
    this.contacts = new LaggingTable<Contact>(this.now);
    plant(this);
  }

  /** The present moment as records carry it. */
  stamp(): string {
    return this.now().toISOString();
  }
}
