"""The steps of the schema that organisations are counted from, see `schema`."""

from __future__ import annotations

COUNTS = """
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

ISSUERS = """
CREATE INDEX issuers ON names (number, name) WHERE kind = 'name' AND issuer;
"""
# Which issuers translations pair is asked of every release of a name that changed.

DAYS = """
CREATE INDEX releases_days ON releases (number, first, last);
"""
# The first and last days of the thousands of releases that name an organisation.

FURTHER = """
CREATE INDEX further_names ON names (number, position, name, kind) WHERE kind != 'name';
"""
# Most organisations of a release have no further name: those that have are few to look through.

COVERED = """
DROP INDEX further_names;
CREATE INDEX further_names ON names (number, position, kind, name, shown) WHERE kind != 'name';
DROP INDEX releases_days;
CREATE INDEX releases_days ON releases (number, first, last, language);
"""
# So that neither names nor releases are read beside their indexes.

NAMED = """
CREATE TABLE further (
    number INTEGER NOT NULL,
    preferred TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    language TEXT
);
INSERT INTO further SELECT number, p.name, o.kind, o.name, o.shown, language
    FROM names o JOIN names p USING (number, position) JOIN releases USING (number)
    WHERE o.kind != 'name' AND p.kind = 'name';
CREATE INDEX further_by_name ON further (preferred, kind, name, shown, language);
CREATE INDEX further_by_release ON further (number);
CREATE TABLE sole_issuers (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO sole_issuers SELECT number, min(name) FROM names WHERE kind = 'name' AND issuer
    GROUP BY number HAVING min(name) = max(name);
CREATE INDEX sole_issuers_by_name ON sole_issuers (name);
DROP INDEX further_names;
DROP INDEX issuers;
"""
# What else a release calls an organisation, in the order in which that is counted; and the
# issuer of each release that has but one, which translations pair.
