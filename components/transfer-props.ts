import type { Said } from '../core/article';
import type { SiteRefusalWhy } from './settings-props';

/** What a file of settings would change. */
export interface TransferChanges {
  /** By the key of the setting; a value without fields has an empty path. */
  readonly settings: readonly { readonly key: string; readonly fields: readonly string[] }[];
  readonly sites: { readonly added: number; readonly changed: number };
  /** Auto-clean on all supported sites; `wanted` where only the reader can switch it on. */
  readonly supported: 'on' | 'off' | 'wanted' | null;
  /** Sites that would wait for access. */
  readonly waiting: number;
  readonly rules: { readonly added: number; readonly changed: number };
}

/** What of a file is not taken, by its name. */
export type TransferRefusal =
  | { readonly of: 'setting'; readonly name: string; readonly why: 'unknown' | 'value' | 'newer' }
  | { readonly of: 'site'; readonly name: string; readonly why: SiteRefusalWhy }
  | {
      readonly of: 'rule';
      readonly name: string;
      readonly why: 'name' | 'large' | 'empty' | 'twice' | 'malformed';
      /** Of `malformed`: the line, and what is wrong with it in English. */
      readonly line: number;
      readonly text: string;
      readonly said: Said | null;
    };

/** What can be put back to how it was at first. */
export type ResetChoice = 'all' | 'look' | 'reading' | 'aloud' | 'pictures' | 'sites' | 'rules' | 'own' | 'keyboard';

export type TransferState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading' }
  | { readonly phase: 'fault'; readonly fault: 'large' | 'not-json' | 'other' | 'newer' | 'no-room' }
  /** Read, and not taken yet. */
  | {
      readonly phase: 'offered';
      readonly changes: TransferChanges;
      readonly refused: readonly TransferRefusal[];
    }
  | { readonly phase: 'taken'; readonly refused: readonly TransferRefusal[] }
  | { readonly phase: 'reset'; readonly what: ResetChoice };

export interface TransferProps {
  readonly state: TransferState;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onTake: () => void;
  /** Leaves what is offered. */
  readonly onCancel: () => void;
  readonly onReset: (what: ResetChoice) => void;
  readonly onUndo: () => void;
}
