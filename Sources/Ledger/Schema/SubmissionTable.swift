extension Schema {
  /// Version 1 of the submissions: what was received never changes, and no row goes.
  static let submissions = """
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id >= 1),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      name TEXT NOT NULL CHECK (name <> ''),
      size INTEGER NOT NULL CHECK (size >= 0),
      modified INTEGER NOT NULL,
      received INTEGER NOT NULL,
      place TEXT CHECK (place <> ''),
      round TEXT CHECK (round <> ''),
      state TEXT NOT NULL
        CHECK (state IN ('taken', 'graded', 'incomplete', 'rejected', 'duplicate', 'setAside')),
      unit TEXT CHECK (unit <> ''),
      revision INTEGER CHECK (revision >= 1),
      original INTEGER REFERENCES submission (id) CHECK (original <> id),
      program TEXT,
      scheme TEXT,
      schemeVersion TEXT,
      inputs TEXT,
      record BLOB,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      fault TEXT,
      nextAttempt INTEGER,
      CHECK (state NOT IN ('graded', 'incomplete') OR revision IS NOT NULL),
      CHECK (state NOT IN ('graded', 'incomplete', 'rejected', 'duplicate') OR (program IS NOT NULL AND inputs IS NOT NULL)),
      CHECK (state <> 'duplicate' OR original IS NOT NULL),
      CHECK (revision IS NULL OR (unit IS NOT NULL AND original IS NULL)),
      CHECK ((program IS NULL) = (scheme IS NULL) AND (scheme IS NULL) = (schemeVersion IS NULL)),
      CHECK ((attempts = 0) = (fault IS NULL)),
      CHECK (attempts > 0 OR nextAttempt IS NULL),
      CHECK (state <> 'setAside' OR (fault IS NOT NULL AND nextAttempt IS NULL))
    ) STRICT;
    CREATE INDEX submissionRound ON submission (round);
    CREATE INDEX submissionUnit ON submission (unit, round);
    CREATE INDEX submissionUnplaced ON submission (id) WHERE place IS NULL;
    CREATE UNIQUE INDEX submissionRevision ON submission (unit, ifnull(round, ''), revision)
      WHERE revision IS NOT NULL;
    CREATE TRIGGER submissionStays BEFORE DELETE ON submission
      BEGIN SELECT RAISE (ABORT, 'a submission is never deleted'); END;
    CREATE TRIGGER submissionIsNew BEFORE INSERT ON submission
      WHEN EXISTS (SELECT 1 FROM submission WHERE id = NEW.id)
      BEGIN SELECT RAISE (ABORT, 'a submission is never replaced'); END;
    CREATE TRIGGER submissionIsWhatCame
      BEFORE UPDATE OF id, sha256, name, size, modified, received, round ON submission
      BEGIN SELECT RAISE (ABORT, 'what was received never changes'); END;

    """
}
