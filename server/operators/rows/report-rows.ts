import type { Database } from '../../store/database';

/** No words of them: those are sealed, and each is read by itself. */
export const unanswered = (db: Database) =>
  db
    .selectFrom('reports')
    .select(['number', 'told_at', 'words', 'attempt_id'])
    .where('answered_at', 'is', null)
    .orderBy('told_at')
    .limit(200)
    .execute();

export const answered = (db: Database) =>
  db
    .selectFrom('reports')
    .select(['number', 'told_at', 'answered_at'])
    .where('answered_at', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(30)
    .execute();

/** Objections whose words a platform's check wants a person to look at, by the number of their case at the bureau. */
export const wordsToLookAt = (db: Database) =>
  db
    .selectFrom('cases')
    .selectAll()
    .where('closed_at', 'is', null)
    .where('kind', '=', 'words_to_look_at')
    .orderBy('opened_at')
    .limit(200)
    .execute();

/** Filed and not answered by the bureau, of cars that somebody has. */
export const objectionsPending = (db: Database) =>
  db
    .selectFrom('found_violations')
    .select(['id', 'record_no', 'found_at'])
    .where('status', '=', 'objection_pending')
    .orderBy('found_at')
    .limit(200)
    .execute();

/** What the bureau answered of late, as drivers are told of it. */
export const objectionsAnswered = (db: Database) =>
  db
    .selectFrom('announcements')
    .select(['id', 'at', 'facts'])
    .where('topic', '=', 'objection')
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
