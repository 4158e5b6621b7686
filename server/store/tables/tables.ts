import type { Generated, JSONColumnType } from 'kysely';
import type { BureauDecision, BureauOffices, BureauViolations } from '#contract/bureau';
import type { Told } from '../../ports';
import type { CaseTables } from './case-tables';
import type { FamilyTables } from './family-tables';
import type { FollowerTables } from './follower-tables';
import type { LimitTables } from './limit-tables';
import type { OperatorTables } from './operator-tables';
import type { ObjectionTables } from './objection-tables';
import type { PaymentTables } from './payment-tables';
import type { ReportTables } from './report-tables';
import type { TreasuryTables } from './treasury-tables';
import type { WatchingTables } from './watching-tables';
import type { WebhookTables } from './webhook-tables';

/** Instants are kept as milliseconds since 1970: one meaning in every database and driver. */
export type Tables = PaymentTables &
  CaseTables &
  WatchingTables &
  LimitTables &
  TreasuryTables &
  ReportTables &
  OperatorTables &
  ObjectionTables &
  WebhookTables &
  FamilyTables &
  FollowerTables & {
    data_key_check: { id: string; sealed: string };
    /** visits_from: of a visitor, a word for the address that it first came from. */
    people: {
      id: string;
      agreed_version: string | null;
      created_at: number;
      visits_from: Generated<string | null>;
      notices: Generated<'on' | 'off'>;
    };
    identities: { platform: string; open_id: string; person_id: string; union_id: string | null };
    sessions: {
      token_hash: string;
      person_id: string;
      platform: string;
      open_id: string;
      app_id: string | null;
      expires_at: number;
      /** null: of before this was kept. */
      begun_at: number | null;
      used_at: number | null;
    };
    cars: {
      id: string;
      person_id: string;
      plate: string;
      plate_type: string;
      last_six_sealed: string;
      /** Of a unit's car. */
      unit_code_sealed: string | null;
      owner_masked: string;
      owner_kind: string;
      created_at: number;
      /** null: of before this was kept, or by a package that said none. */
      consented_to: Generated<string | null>;
    };
    licences: {
      id: string;
      person_id: string;
      number_sealed: string;
      number_hash: string;
      file_number_sealed: string;
      created_at: number;
      name_masked: string;
      licence_class: string;
      points: number;
      cycle_ends_on: string;
      status: string;
      /** When the bureau last said so. */
      told_at: number;
      consented_to: string | null;
      /** The holder's name, where it was asked for. */
      holder_sealed: string | null;
    };
    /** Our own name for a bureau record seen by one person, so that nobody reads by guessing. */
    record_ids: { id: string; person_id: string; car_id: string; record_no: string };
    /** The bureau's last good answers, with their time. */
    bureau_violations: {
      plate: string;
      plate_type: string;
      /** A word for the digits that its source accepted. */
      proof: string;
      fetched_at: number;
      answer: JSONColumnType<Told<BureauViolations>>;
    };
    bureau_decisions: { number: string; fetched_at: number; answer: JSONColumnType<Told<BureauDecision>> };
    bureau_offices: { city: string; fetched_at: number; answer: JSONColumnType<Told<BureauOffices>> };
  };
