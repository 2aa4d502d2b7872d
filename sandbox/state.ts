import { createIds } from './ids';
import { Limits, type RateLimit } from './limits';
import type { Company, CustomField, CustomValue, Location, Tag, User } from './records/accounts';
import type {
  Association,
  ObjectProperty,
  ObjectRecord,
  ObjectSchema,
  Relation,
} from './records/associations';
import type { Campaign, Workflow } from './records/automation';
import type { Blog, BlogAuthor, BlogCategory, BlogPost } from './records/blogs';
import type { Business } from './records/businesses';
import type {
  AppointmentNote,
  BlockedSlot,
  CalendarNotification,
  CalendarResource,
} from './records/calendar_events';
import type { Appointment, Calendar, CalendarGroup } from './records/calendars';
import type { Contact, Note, Task } from './records/contacts';
import type { Conversation, Email, Message } from './records/conversations';
import type { ContractDocument, DocumentTemplate } from './records/documents';
import type { Estimate, Invoice } from './records/invoices';
import type { MediaFolder } from './records/media';
import type { LostReason, Opportunity, Pipeline } from './records/opportunities';
import type { Coupon, Order, Subscription, Transaction } from './records/payments';
import type { Price, Product, ProductCollection } from './records/products';
import type { Snapshot } from './records/snapshots';
import type { SocialAccount, SocialLabel, SocialPost } from './records/social';
import type { Form, Submission } from './records/submissions';
import { LaggingTable, Table } from './table';
import { Tokens } from './tokens';

export type SandboxOptions = {
  clientId?: string;
  clientSecret?: string;
  now?: () => Date;
  rateLimit?: RateLimit;
  /** POST /contacts/search does not see writes younger than this. */
  searchLagMs?: number;
};

/** The sandbox's whole state; a new one is empty. */
export class State {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly searchLagMs: number;
  readonly now: () => Date;

  readonly ids = createIds('records');
  /** IDs for the conversations and messages that HighLevel creates by itself. */
  readonly ownIds = createIds('own records');
  readonly traceIds = createIds('traces');
  readonly tokens: Tokens;
  readonly limits: Limits;
  /** The number of API requests served. */
  requests = 0;

  /** Endpoints whose next request is carried out but gets no response. */
  readonly unanswered = new Set<string>();
  /** The companies and locations that have the app installed. */
  readonly installations = new Set<string>();
  /** Locations that the agency switched off, or that have an unpaid bill. */
  readonly inactiveLocations = new Set<string>();
  readonly companies = new Table<Company>();
  readonly locations = new Table<Location>();
  readonly users = new Table<User>();
  readonly snapshots = new Table<Snapshot>();
  readonly tags = new Table<Tag>();
  readonly customFields = new Table<CustomField>();
  readonly customValues = new Table<CustomValue>();
  readonly contacts: LaggingTable<Contact>;
  readonly deletedContacts = new Set<string>();
  readonly tasks = new Table<Task>();
  readonly notes = new Table<Note>();
  readonly conversations = new Table<Conversation>();
  readonly messages = new Table<Message>();
  readonly emails = new Table<Email>();
  readonly businesses = new Table<Business>();
  readonly objects = new Table<ObjectSchema>();
  readonly objectProperties = new Table<ObjectProperty>();
  readonly objectRecords = new Table<ObjectRecord>();
  readonly associations = new Table<Association>();
  readonly relations = new Table<Relation>();
  readonly blogs = new Table<Blog>();
  readonly blogAuthors = new Table<BlogAuthor>();
  readonly blogCategories = new Table<BlogCategory>();
  readonly blogPosts = new Table<BlogPost>();
  readonly transactions = new Table<Transaction>();
  readonly orders = new Table<Order>();
  readonly subscriptions = new Table<Subscription>();
  readonly coupons = new Table<Coupon>();
  readonly products = new Table<Product>();
  readonly prices = new Table<Price>();
  readonly productCollections = new Table<ProductCollection>();
  readonly documentTemplates = new Table<DocumentTemplate>();
  readonly contractDocuments = new Table<ContractDocument>();
  readonly socialAccounts = new Table<SocialAccount>();
  readonly socialCategories = new Table<SocialLabel>();
  readonly socialTags = new Table<SocialLabel>();
  readonly socialPosts = new Table<SocialPost>();
  readonly campaigns = new Table<Campaign>();
  readonly workflows = new Table<Workflow>();
  readonly mediaFolders = new Table<MediaFolder>();
  readonly forms = new Table<Form>();
  readonly formSubmissions = new Table<Submission>();
  readonly surveys = new Table<Form>();
  readonly surveySubmissions = new Table<Submission>();
  readonly calendars = new Table<Calendar>();
  readonly calendarGroups = new Table<CalendarGroup>();
  readonly appointments = new Table<Appointment>();
  readonly blockedSlots = new Table<BlockedSlot>();
  readonly appointmentNotes = new Table<AppointmentNote>();
  readonly notifications = new Table<CalendarNotification>();
  readonly resources = new Table<CalendarResource>();
  readonly pipelines = new Table<Pipeline>();
  readonly lostReasons = new Table<LostReason>();
  readonly opportunities = new Table<Opportunity>();
  readonly invoices = new Table<Invoice>();
  readonly estimates = new Table<Estimate>();

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
  }

  /** The current time in the format of records. */
  stamp(): string {
    return this.now().toISOString();
  }
}
