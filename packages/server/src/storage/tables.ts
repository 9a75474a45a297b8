import type { Change as BriefingChange } from '@standoff/briefing';
import type {
  ColumnType,
  Generated,
  GeneratedAlways,
  JSONColumnType,
  Kysely,
  Transaction,
} from 'kysely';
import type {
  AdministratorTable,
  ChallengeTable,
  CredentialTable,
  InvitationTable,
  PasskeyTable,
  PersonTable,
  SecondFactorTable,
  SessionTable,
  VerificationTable,
} from './account-tables.ts';
import type { BlockedWriterTable } from './blocked-writer-table.ts';
import type { CutPage } from './cut-page.ts';
import type { DoubtsTable } from './doubts-table.ts';
import type { FigureTable } from './figure-table.ts';

/*
 * What is stored, row by row. Numbers of versions count from 1. A hash is of SHA-256, as hexadecimal digits.
 */

/** Whose briefings stand together: a newsroom, an institute, a course. */
export interface PublicationTable {
  readonly id: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly title: string;
  readonly madeAt: Date;
  readonly comments: Generated<'open' | 'closed'>;
  /** From then on none of its briefings takes comments. */
  readonly commentsUntil: Date | null;
}

/** What an account may do in a publication. */
export interface RoleTable {
  readonly publication: string;
  readonly account: string;
  readonly role: 'owner' | 'author' | 'moderator';
}

/** What is kept of models and of briefings alike: which version stands, and how many there are. */
interface WorkTable {
  readonly id: string;
  readonly publication: string;
  readonly slug: string;
  /** The version that the next one is made from. */
  readonly latest: number;
  /** How many versions there are, those beside the line included. */
  readonly versions: number;
  readonly madeAt: Date;
  /** The work that its first version was made from, which may be of another publication. */
  readonly origin: string | null;
  readonly originVersion: number | null;
}

interface VersionTable {
  readonly work: string;
  readonly number: number;
  /** The version that it was made from; none for the first. */
  readonly madeFrom: number | null;
  /** That no version of that number and text was here when it was saved. */
  readonly baseMissing: Generated<boolean>;
  readonly text: string;
  /** Of the text and of all else that was saved with it. */
  readonly hash: string;
  /** Account of who saved it. */
  readonly author: string;
  /** What its author says of it. */
  readonly message: string;
  readonly madeAt: Date;
  /** The version that stood when this one was saved beside it; none for one of the line. */
  readonly besideOf: number | null;
  /** The version with which its work went on; none while nobody has decided. */
  readonly settledWith: number | null;
}

export type ModelTable = WorkTable;
export type ModelVersionTable = VersionTable;

export interface BriefingTable extends WorkTable {
  /** The version that readers are shown; none before it is published. */
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly comments: Generated<'open' | 'closed'>;
  /** From then on no comments are taken. */
  readonly commentsUntil: Date | null;
  /** So many are shown; counted when they change. */
  readonly shownComments: Generated<number>;
}

/** A place of a page that a comment may be about. */
export interface Anchor {
  /** `claim:c12`, `judgement:us.4`, `state:freeze-for-freeze`, `figure:3` */
  readonly pin: string;
  readonly label: string;
  /** All that the page says there, where its label says less; not of pages that were drawn before it was kept. */
  readonly full?: string;
  /** Where it stands on the page. */
  readonly fragment: string;
}

/** What can be said of a version without drawing it. */
export interface Summary {
  readonly headline: string;
  readonly standfirst: string;
  readonly by: readonly string[];
  readonly date: string;
  readonly language: string;
  /** What became of it since it was published, as its head says it, the newest first; not of versions from before that was read. */
  readonly changes?: readonly BriefingChange[];
}

/** Older ones are pieces around notices, readers and comments, and the oldest around notices and comments. */
export type PagePieces =
  | CutPage
  | readonly [string, string, string, string]
  | readonly [string, string, string];

/** What readers of a version may judge otherwise, and the findings that are followed. */
export interface Offered {
  readonly judgements: readonly OfferedJudgement[];
  readonly findings: readonly FollowedFinding[];
  /** Id of the variant that the briefing is about. */
  readonly variant: string | null;
}

export interface OfferedJudgement {
  /** `us.4` */
  readonly id: string;
  /** What the authors have. */
  readonly says: string;
  readonly changes: readonly OfferedChange[];
}

export interface OfferedChange {
  /** `drop:us.4` */
  readonly id: string;
  readonly says: string;
  readonly judgement: {
    readonly kind: 'drop' | 'swap';
    readonly of: string;
    readonly place: number;
  };
}

export interface FollowedFinding {
  /** As the engine is asked for it. */
  readonly asked: string;
  readonly says: string;
  /** What it comes to, in the words of the model. */
  readonly means?: string;
  /** Whether it is so as the authors have it. */
  readonly stands: boolean;
}

/** Whether each finding that is followed stands, or why that was not worked out. */
export type Outcome = { readonly stand: readonly boolean[] } | { readonly problem: string };

export interface BriefingVersionTable extends VersionTable {
  readonly model: string;
  readonly modelVersion: number;
  readonly summary: JSONColumnType<Summary>;
  readonly anchors: JSONColumnType<readonly Anchor[]>;
  readonly page: JSONColumnType<PagePieces>;
  /** Null where its page offers nothing to judge. */
  readonly offered: ColumnType<Offered | null, string | null, never>;
  /** When readers could first see it, if ever. */
  readonly publishedAt: Date | null;
  /** Hashes of what was sent of its pictures, by the names that it gives them. */
  readonly pictures: ColumnType<Readonly<Record<string, string>> | null, string | null, never>;
  /** That it was published when the briefing was retracted; this stays when another version is published. */
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
}

/** Bytes by their hash. */
export interface MediaTable {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A file of a page's own programs and style, as one build made them. */
export interface AssetTable {
  readonly build: string;
  readonly name: string;
  readonly media: string;
}

/** A picture of a publication with the files that it is served from. */
export interface PictureTable {
  readonly publication: string;
  /** Hash of what was sent. */
  readonly original: string;
  readonly shown: JSONColumnType<StoredPicture>;
  readonly madeAt: Date;
}

export interface StoredPicture {
  readonly width: number;
  readonly height: number;
  readonly sources: readonly {
    readonly type: string;
    readonly files: readonly { readonly address: string; readonly width: number }[];
  }[];
  readonly fallback: string;
}

export interface CommentTable {
  readonly id: string;
  /** Counted in the order in which they came. */
  readonly number: GeneratedAlways<number>;
  readonly briefing: string;
  /** The publication of that briefing. */
  readonly publication: string;
  /** The version that its writer read. */
  readonly version: number;
  /** The comment that it replies to, which is no reply itself. */
  readonly parent: string | null;
  /** Number of that comment, at which its thread begins. */
  readonly answersNumber: number | null;
  readonly pin: string | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  /** Why it is held. */
  readonly held: string | null;
  readonly madeAt: Date;
  readonly editedAt: Date | null;
  /** Hash of the word by which its writer may change it. */
  readonly secret: string;
  /** Hash of the word by which a browser is known to have written before. */
  readonly writer: string;
  /** How often readers reported it since a moderator looked at it. */
  readonly reports: Generated<number>;
  /** Whether it takes no more answers. */
  readonly locked: Generated<boolean>;
  /** So many answers to it are shown; counted when they change. */
  readonly answers: Generated<number>;
  /** So often its words or what is decided of it were changed; what is taken back counts no more. */
  readonly changes: Generated<number>;
  /** So often anything of it was changed that a moderator sees, what was taken back and reports included. It never falls. */
  readonly revision: Generated<number>;
  readonly removedBy: 'writer' | 'moderator' | null;
}

export type CommentState = 'held' | 'shown' | 'hidden' | 'removed';

/** Why a reader reported a comment, as moderators alone read it. */
export interface ReportReasonTable {
  /** That of the report: the same for all of the comment by one network. */
  readonly id: string;
  readonly comment: string;
  readonly text: string;
  readonly at: Date;
  /** Where the report does not count any more, the decision by which; it goes with that one. */
  readonly decision: string | null;
}

/** What a moderator did to a comment, and what it was before; kept for as long as it can be taken back. */
export interface DecisionTable {
  readonly id: string;
  /** What was decided at once is taken back at once. */
  readonly batch: string;
  readonly publication: string;
  readonly comment: string;
  readonly account: string;
  readonly at: Date;
  readonly change: Change;
  readonly state: CommentState;
  readonly held: string | null;
  readonly reports: number;
  /** So often the comment had been changed with it; null where that was not counted and something was done since. */
  readonly changes: number | null;
  /** The revision of the comment that it is about; null where that was not kept. */
  readonly seen: number | null;
  readonly undoneAt: Date | null;
}

export type Change = Exclude<CommentState, 'held'> | 'locked' | 'unlocked';

/** What one browser left of a version. */
export interface ReaderJudgementTable {
  readonly briefing: string;
  readonly version: number;
  /** Hash of the word by which the browser is known. */
  readonly reader: string;
  readonly choices: string;
  readonly madeAt: Date;
}

/** How many browsers left the same of a version. */
export interface ReaderTallyTable {
  readonly briefing: string;
  readonly version: number;
  readonly choices: string;
  readonly readers: number;
}

/** What the findings are where some changes hold together; reckoned once. */
export interface ReaderOutcomeTable {
  readonly briefing: string;
  readonly version: number;
  readonly changes: string;
  readonly outcome: JSONColumnType<Outcome>;
}

/** What two models judge differently, and what that does to the findings; in words. */
export type Compared =
  | {
      readonly judgements: readonly string[];
      readonly findings: readonly {
        readonly about: string;
        readonly before: string;
        readonly after: string;
      }[];
    }
  | { readonly problem: string };

/** By the hashes of their texts. */
export interface ComparisonTable {
  readonly before: string;
  readonly after: string;
  readonly compared: JSONColumnType<Compared>;
}

/** What was tried from where, for limits; kept for days only. */
export interface AttemptTable {
  readonly id: string;
  readonly kind: string;
  /** Salted hash of a network prefix or of a name. */
  readonly from: string;
  readonly at: Date;
}

/** The salt of a day, with which addresses are hashed; kept for days only. */
export interface SaltTable {
  readonly day: string;
  readonly salt: string;
}

/** Keys of this installation, made when first asked for. */
export interface KeyTable {
  readonly name: string;
  readonly key: string;
}

export interface Tables {
  person: PersonTable;
  credential: CredentialTable;
  session: SessionTable;
  secondFactor: SecondFactorTable;
  verification: VerificationTable;
  passkey: PasskeyTable;
  challenge: ChallengeTable;
  publication: PublicationTable;
  role: RoleTable;
  model: ModelTable;
  modelVersion: ModelVersionTable;
  briefing: BriefingTable;
  briefingVersion: BriefingVersionTable;
  figure: FigureTable;
  doubts: DoubtsTable;
  media: MediaTable;
  asset: AssetTable;
  picture: PictureTable;
  comment: CommentTable;
  blockedWriter: BlockedWriterTable;
  reportReason: ReportReasonTable;
  decision: DecisionTable;
  readerJudgement: ReaderJudgementTable;
  readerTally: ReaderTallyTable;
  readerOutcome: ReaderOutcomeTable;
  comparison: ComparisonTable;
  invitation: InvitationTable;
  administrator: AdministratorTable;
  attempt: AttemptTable;
  salt: SaltTable;
  key: KeyTable;
}

export type Database = Kysely<Tables>;
export type Within = Kysely<Tables> | Transaction<Tables>;
