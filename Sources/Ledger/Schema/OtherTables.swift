extension Schema {
  /// Version 1 of what was found in submissions.
  static let findings = """
    CREATE TABLE finding (
      submission INTEGER NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      rule TEXT NOT NULL CHECK (rule <> ''),
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
      file TEXT,
      sheet TEXT,
      cell TEXT,
      target TEXT,
      found TEXT NOT NULL,
      expected TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('new', 'remains', 'resolved')),
      PRIMARY KEY (submission, position)
    ) STRICT, WITHOUT ROWID;

    """

  /// Version 1 of what is replaced as a whole, and of the settings.
  static let tables = """
    CREATE TABLE adjustment (
      position INTEGER PRIMARY KEY CHECK (position >= 0),
      unit TEXT,
      unitText TEXT NOT NULL,
      target TEXT NOT NULL,
      layer TEXT NOT NULL CHECK (layer <> ''),
      points TEXT NOT NULL,
      reason TEXT,
      author TEXT,
      date TEXT,
      round TEXT,
      file TEXT NOT NULL CHECK (file <> ''),
      sheet TEXT,
      cell TEXT NOT NULL
    ) STRICT;
    CREATE TABLE waiting (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      reason TEXT NOT NULL CHECK (reason IN ('growing', 'settling', 'incomplete', 'overdue', 'unreadable')),
      detail TEXT,
      since INTEGER NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      nextAttempt INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  /// Version 1 of the journal, to which lines are only added.
  static let journal = """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id >= 1),
      at INTEGER NOT NULL,
      program TEXT NOT NULL,
      scheme TEXT NOT NULL,
      schemeVersion TEXT NOT NULL,
      submission INTEGER REFERENCES submission (id),
      event TEXT NOT NULL CHECK (event IN (
        'started', 'finished', 'received', 'graded', 'regraded', 'incomplete', 'rejected', 'duplicate', 'superseded',
        'archived', 'returned', 'failed', 'setAside', 'retried', 'adjustmentsChanged', 'rosterChanged', 'schemeChanged',
        'programChanged', 'recovered')),
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journalSubmission ON journal (submission) WHERE submission IS NOT NULL;
    CREATE TRIGGER journalStays BEFORE DELETE ON journal
      BEGIN SELECT RAISE (ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journalStands BEFORE UPDATE ON journal
      BEGIN SELECT RAISE (ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journalIsNew BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
      BEGIN SELECT RAISE (ABORT, 'the journal is only added to'); END;

    """
}
