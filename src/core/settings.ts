import type { InboxOrder } from './inbox-order.ts';
import type { Stored } from './stored.ts';

/** What the curator works on at present. */
interface Current {
  readonly newsletter: string;
  readonly issue: string;
}

/** Where the curator was: the view, the row opened in it, and the page it was over. */
export interface Place {
  readonly view:
    | 'clip'
    | 'issue'
    | 'preview'
    | 'tabs'
    | 'trash'
    | 'timeline'
    | 'publish'
    | 'links'
    | 'past';
  /** The id of the row that is open. */
  readonly row: string | null;
  /** The id of the past issue that is looked at. */
  readonly past?: string;
  /** Key of the page the popup was opened over. */
  readonly page: string;
  /** The field that was written in, and from where to where was selected in it. */
  readonly caret?: { readonly field: string; readonly from: number; readonly to: number } | null;
}

export interface Preferences {
  /** No toast after a silent clip: the badge alone answers. */
  readonly quiet: boolean;
}

/** What was typed over a page that is not clipped yet. */
export interface Pending {
  readonly title: string | null;
  /** An address typed for a page whose own the browser keeps to itself. */
  readonly url: string | null;
  readonly blurb: string;
  readonly aside: string;
  /** Section id; '' for the inbox; null while nothing was chosen. */
  readonly section: string | null;
}

/** Nothing typed, nothing chosen. */
export const nothingTyped: Pending = {
  title: null,
  url: null,
  blurb: '',
  aside: '',
  section: null,
};

/** The sample that was put on the desk: the ids of all that it is made of. */
export interface Sample {
  readonly issue: string;
  readonly clips: readonly string[];
  readonly passages: readonly string[];
  readonly placements: readonly string[];
  /** The issue that was on the desk before. */
  readonly before: string;
}

/** How often Cuttings makes a backup by itself. */
export const backupSchedules = ['off', 'daily', 'weekly'] as const;
export type BackupSchedule = (typeof backupSchedules)[number];

/**
 * Why a backup due by itself was not made: what was given for it is taken (the permission to save
 * files, the chosen folder) or lost (that folder), the file could not be saved there, or there is more than a file holds.
 */
export type BackupFailure =
  | 'permission'
  | 'saved'
  | 'folderPermission'
  | 'folderLost'
  | 'folderSaved'
  | 'tooLarge';

/** One row of files after the other takes the backups that are made by themselves. */
export interface BackupRow {
  readonly number: number;
  /** The most clips that any of its files held. */
  readonly most: number;
}

/** When a backup was made (ISO 8601 UTC), and with how many clips. */
export interface MadeBackup {
  readonly at: string;
  readonly clips: number;
}

/** When this computer made backups, and when it is to. Times are ISO 8601 UTC. */
export interface Backups {
  readonly schedule: BackupSchedule;
  /** The last one that was made, by hand or by itself, and is known to be there. */
  readonly last: MadeBackup | null;
  /** That the last one due by itself was not made. */
  readonly failed: { readonly at: string; readonly why: BackupFailure } | null;
  /** One that was handed to the browser, of which nobody has said yet whether it is there. */
  readonly handed?: MadeBackup | null;
  /** The name of the folder that was chosen for them; null: the one of downloads. */
  readonly folder?: string | null;
  /** The row of files in use; none before the first was made by itself. */
  readonly row?: BackupRow;
}

interface Values {
  readonly current: Current;
  readonly place: Place;
  readonly preferences: Preferences;
  readonly pending: Pending;
  readonly inboxOrder: InboxOrder;
  readonly sample: Sample;
  readonly backups: Backups;
}

export type SettingName = keyof Values;
export type SettingValue<N extends SettingName> = Values[N];

export const defaultPreferences: Preferences = { quiet: false };

export const noBackups: Backups = { schedule: 'off', last: null, failed: null };

/** One setting: its id is its name, or `pending:` and the key of the page. */
export interface Setting extends Stored {
  readonly value: Values[SettingName];
}

/** The record id of a setting; only `pending` is kept once a page. */
export function settingId(name: SettingName, page = ''): string {
  return name === 'pending' ? `pending:${page}` : name;
}
