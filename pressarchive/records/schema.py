"""The tables, as steps from one schema to the next; an archive's schema is the number taken.

A step, once released, never changes: what archives hold was written by it. A change is one
more step at the end. Those that an archive lacks run in one transaction.
"""

from __future__ import annotations

from pressarchive.records.first_schema import FIRST

_QUICK = """
DROP INDEX releases_by_date;
CREATE INDEX releases_listed ON releases (
    first IS NULL, first DESC, number, last, language, summary
);
CREATE TABLE remembered (what TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER release_added AFTER INSERT ON releases BEGIN DELETE FROM remembered; END;
CREATE TRIGGER release_changed AFTER UPDATE ON releases BEGIN DELETE FROM remembered; END;
CREATE TRIGGER release_dropped AFTER DELETE ON releases BEGIN DELETE FROM remembered; END;
CREATE TRIGGER link_added AFTER INSERT ON likenesses BEGIN DELETE FROM remembered; END;
CREATE TRIGGER link_changed AFTER UPDATE ON likenesses BEGIN DELETE FROM remembered; END;
CREATE TRIGGER link_dropped AFTER DELETE ON likenesses BEGIN DELETE FROM remembered; END;
"""
# What is remembered is derived from releases and links, and goes when one changes.

_INPUTS = """
CREATE TABLE inputs (
    path TEXT PRIMARY KEY,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    modified_ns INTEGER,
    changed_ns INTEGER,
    kind TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT
) WITHOUT ROWID;
INSERT INTO inputs SELECT path, bytes, sha256, NULL, NULL, 'file', NULL, NULL FROM releases;
"""

_SUMS = """
ALTER TABLE releases ADD COLUMN record_sum INTEGER;
ALTER TABLE releases ADD COLUMN document_sum INTEGER;
UPDATE releases SET record_sum = checksum(record), document_sum = checksum(document);
"""
# SQLite notices damage to its own structures, and none to what they hold.

_FEEDS = """
CREATE TABLE feed_items (
    feed TEXT NOT NULL,
    guid TEXT NOT NULL,
    updated TEXT NOT NULL,
    PRIMARY KEY (feed, guid)
) WITHOUT ROWID;
"""

_WORDS = """
CREATE TABLE vocabulary (
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (language, word)
) WITHOUT ROWID;
CREATE TABLE lessons (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE segments (
    segment INTEGER PRIMARY KEY,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX segments_by_pair ON segments (a, b);
CREATE TABLE stems (
    language TEXT NOT NULL,
    stem TEXT NOT NULL,
    segments INTEGER NOT NULL,
    PRIMARY KEY (language, stem)
) WITHOUT ROWID;
CREATE TABLE occurrences (
    language TEXT NOT NULL,
    stem TEXT NOT NULL,
    segment INTEGER NOT NULL,
    PRIMARY KEY (language, stem, segment)
) WITHOUT ROWID;
DELETE FROM meta WHERE key IN ('index', 'index next');
"""
# The vocabulary is gathered while indexing: the next search builds the index anew.

_LINES = """
CREATE TABLE lines (
    day TEXT NOT NULL,
    number INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    language TEXT,
    line TEXT,
    summary TEXT NOT NULL,
    PRIMARY KEY (day DESC, number)
) WITHOUT ROWID;
INSERT INTO lines
    SELECT coalesce(first, ''), number, first, last, language, line(summary), summary FROM releases;
CREATE TRIGGER line_replaced BEFORE INSERT ON releases BEGIN
    DELETE FROM lines WHERE (day, number) IN (
        SELECT coalesce(first, ''), number FROM releases
        WHERE number = new.number OR path = new.path
    );
END;
CREATE TRIGGER line_changed AFTER UPDATE OF first, last, language, summary ON releases BEGIN
    DELETE FROM lines WHERE day = coalesce(old.first, '') AND number = old.number;
END;
CREATE TRIGGER line_dropped AFTER DELETE ON releases BEGIN
    DELETE FROM lines WHERE day = coalesce(old.first, '') AND number = old.number;
END;
DROP INDEX releases_listed;
"""
# Lists are read from this table, in its own order. SQLite takes away the line of what goes or
# changes; whoever stores a release adds its line.

_SAID = """
ALTER TABLE statements ADD COLUMN sum INTEGER;
UPDATE statements SET sum = checksum(a || ' ' || b || ' ' || linked);
"""
# What was said by hand of links stands nowhere else.

_ALL_LINKS = """
DROP TRIGGER line_replaced;
DROP TRIGGER line_changed;
DROP TRIGGER line_dropped;
CREATE TABLE summaries (
    day TEXT NOT NULL,
    number INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    language TEXT,
    summary TEXT NOT NULL,
    PRIMARY KEY (day DESC, number)
) WITHOUT ROWID;
INSERT INTO summaries
    SELECT day, number, l.first, l.last, l.language, with_links(l.summary, record)
    FROM releases r CROSS JOIN lines l USING (number) WHERE day = coalesce(r.first, '');
DROP TABLE lines;
CREATE TABLE lines (
    day TEXT NOT NULL,
    number INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    language TEXT,
    line TEXT,
    parted TEXT,
    PRIMARY KEY (day DESC, number)
) WITHOUT ROWID;
INSERT INTO lines
    SELECT day, number, first, last, language, line(summary), parted(summary) FROM summaries;
CREATE TRIGGER line_replaced BEFORE INSERT ON releases BEGIN
    DELETE FROM lines WHERE (day, number) IN (
        SELECT coalesce(first, ''), number FROM releases
        WHERE number = new.number OR path = new.path
    );
    DELETE FROM summaries WHERE (day, number) IN (
        SELECT coalesce(first, ''), number FROM releases
        WHERE number = new.number OR path = new.path
    );
END;
CREATE TRIGGER line_changed AFTER UPDATE OF first, last, language ON releases BEGIN
    DELETE FROM lines WHERE day = coalesce(old.first, '') AND number = old.number;
    DELETE FROM summaries WHERE day = coalesce(old.first, '') AND number = old.number;
END;
CREATE TRIGGER line_dropped AFTER DELETE ON releases BEGIN
    DELETE FROM lines WHERE day = coalesce(old.first, '') AND number = old.number;
    DELETE FROM summaries WHERE day = coalesce(old.first, '') AND number = old.number;
END;
"""
# Lines and summaries name links of every kind, and have a table each: a list reads one of them.

_PIECES = """
CREATE TABLE outdated (number INTEGER PRIMARY KEY);
INSERT INTO outdated SELECT number FROM readings;
"""
# Closing paragraphs are known by their pieces: what knew them as wholes is read anew.

_COUNTS = """
DROP TRIGGER release_added;
DROP TRIGGER release_changed;
DROP TRIGGER release_dropped;
DROP TRIGGER link_added;
DROP TRIGGER link_changed;
DROP TRIGGER link_dropped;
DROP TABLE remembered;
CREATE TABLE organisations (
    releases INTEGER NOT NULL,
    folded TEXT NOT NULL,
    line TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (releases DESC, folded)
) WITHOUT ROWID;
CREATE INDEX organisations_by_name ON organisations (folded);
CREATE TABLE organisation_names (name TEXT PRIMARY KEY, lead TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX organisation_names_by_lead ON organisation_names (lead);
CREATE TABLE organisation_pairs (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    releases INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX organisation_pairs_by_other ON organisation_pairs (other);
CREATE TABLE changed_names (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER name_added AFTER INSERT ON names BEGIN
    INSERT OR IGNORE INTO changed_names VALUES (new.name);
END;
CREATE TRIGGER name_dropped AFTER DELETE ON names BEGIN
    INSERT OR IGNORE INTO changed_names VALUES (old.name);
END;
CREATE TRIGGER release_replaced BEFORE INSERT ON releases BEGIN
    INSERT OR IGNORE INTO changed_names SELECT name FROM names WHERE number IN (
        SELECT b FROM likenesses WHERE a = new.number
        UNION SELECT a FROM likenesses WHERE b = new.number
    );
END;
CREATE TRIGGER release_changed AFTER UPDATE OF first, last, language ON releases BEGIN
    INSERT OR IGNORE INTO changed_names SELECT name FROM names WHERE number = old.number;
END;
CREATE TRIGGER link_added AFTER INSERT ON likenesses BEGIN
    INSERT OR IGNORE INTO changed_names SELECT name FROM names WHERE number IN (new.a, new.b);
END;
CREATE TRIGGER link_changed AFTER UPDATE ON likenesses BEGIN
    INSERT OR IGNORE INTO changed_names SELECT name FROM names WHERE number IN (old.a, old.b);
END;
CREATE TRIGGER link_dropped AFTER DELETE ON likenesses BEGIN
    INSERT OR IGNORE INTO changed_names SELECT name FROM names WHERE number IN (old.a, old.b);
END;
"""
# Organisations are counted when they are asked for: of the names that changed, and what is one
# with them. Whatever a name's counts rest on marks it as changed.

_ISSUERS = """
CREATE INDEX issuers ON names (number, name) WHERE kind = 'name' AND issuer;
"""
# Which issuers translations pair is asked of every release of a name that changed.

_DAYS = """
CREATE INDEX releases_days ON releases (number, first, last);
"""
# The first and last days of the thousands of releases that name an organisation.

_FURTHER = """
CREATE INDEX further_names ON names (number, position, name, kind) WHERE kind != 'name';
"""
# Most organisations of a release have no further name: those that have are few to look through.

_COVERED = """
DROP INDEX further_names;
CREATE INDEX further_names ON names (number, position, kind, name, shown) WHERE kind != 'name';
DROP INDEX releases_days;
CREATE INDEX releases_days ON releases (number, first, last, language);
"""
# So that neither names nor releases are read beside their indexes.

STEPS: tuple[str, ...] = (
    FIRST,
    _QUICK,
    _INPUTS,
    _SUMS,
    _FEEDS,
    _WORDS,
    _LINES,
    _SAID,
    _ALL_LINKS,
    _PIECES,
    _COUNTS,
    _ISSUERS,
    _DAYS,
    _FURTHER,
    _COVERED,
)
"""Statements of SQL, parted by semicolons: step N leads from schema N - 1 to schema N.

They may call `checksum` of `rows`, and `line`, `parted` and `with_links` of `lines`.
"""
