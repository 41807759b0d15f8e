"""The tables, as steps from one schema to the next; an archive's schema is the number taken.

A step, once released, never changes: what archives hold was written by it. A change is one
more step at the end. Those that an archive lacks run in one transaction.
"""

from __future__ import annotations

from pressarchive.records.first_schema import FIRST
from pressarchive.records.organisations_schema import (
    COUNTS,
    COVERED,
    DAYS,
    FURTHER,
    ISSUERS,
    NAMED,
)

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
    COUNTS,
    ISSUERS,
    DAYS,
    FURTHER,
    COVERED,
    NAMED,
)
"""Statements of SQL, parted by semicolons: step N leads from schema N - 1 to schema N.

They may call `checksum` of `rows`, and `line`, `parted` and `with_links` of `lines`.
"""
