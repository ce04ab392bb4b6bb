import type { StoredAddresses } from './address.ts';
import type { ChannelKinds } from './channel-kinds.ts';
import type { Deliveries } from './deliveries.ts';
import type { DownloadLinks } from './download-links.ts';
import type { Regions } from './regions.ts';
import type { Reports } from './reports.ts';
import type { Rights } from './rights.ts';
import type { SearchFeedback } from './search-feedback.ts';
import type { StoredTurns } from './stored-turns.ts';
import type { TabReads } from './tab-reads.ts';
import type { TeamFacts } from './team-facts.ts';

/** Keeps what teams do. Every promise that resolves has been written durably. */
export type Store = StoredTurns &
  TeamFacts &
  StoredAddresses &
  ChannelKinds &
  Deliveries &
  DownloadLinks &
  Regions &
  Reports &
  Rights &
  SearchFeedback &
  TabReads &
  Readonly<{
    /** Saves something and takes it away again, to learn whether anything can be saved. @throws the reason why not */
    tryOut(): Promise<void>;
    close(): Promise<void>;
  }>;
