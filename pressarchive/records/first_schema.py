"""The tables of the first schema; the steps from it to today's are in `schema`."""

from __future__ import annotations

FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE releases (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    reference TEXT,
    language TEXT,
    first TEXT,
    last TEXT,
    summary TEXT NOT NULL,
    record TEXT NOT NULL,
    document BLOB NOT NULL
);
CREATE INDEX releases_by_date ON releases (first, number);
CREATE INDEX releases_by_reference ON releases (reference);
CREATE INDEX releases_by_sha256 ON releases (sha256);
CREATE TABLE names (
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    kind TEXT NOT NULL,
    issuer INTEGER NOT NULL,
    PRIMARY KEY (name, number, position, kind)
) WITHOUT ROWID;
CREATE INDEX names_by_release ON names (number, position);
CREATE TABLE corrections (
    number INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (number, field)
) WITHOUT ROWID;
CREATE TABLE waiting (number INTEGER PRIMARY KEY, dropped INTEGER NOT NULL);
CREATE TABLE numeric_dates (
    number INTEGER PRIMARY KEY,
    issuers TEXT NOT NULL,
    shown TEXT,
    date TEXT NOT NULL,
    settled TEXT,
    open INTEGER NOT NULL
);
CREATE INDEX numeric_dates_open ON numeric_dates (number) WHERE open = 1;
CREATE TABLE numeric_names (
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (name, shown, number)
) WITHOUT ROWID;
CREATE INDEX numeric_names_by_release ON numeric_names (number);
CREATE TABLE readings (
    number INTEGER PRIMARY KEY,
    title INTEGER NOT NULL,
    body INTEGER NOT NULL,
    people TEXT NOT NULL,
    kept TEXT,
    open INTEGER NOT NULL
);
CREATE INDEX readings_open ON readings (number) WHERE open = 1;
CREATE TABLE paragraphs (
    hash INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE INDEX paragraphs_by_release ON paragraphs (number);
CREATE TABLE unjudged (hash INTEGER PRIMARY KEY);
CREATE TABLE standing (hash INTEGER PRIMARY KEY);
CREATE TABLE signatures (
    number INTEGER PRIMARY KEY,
    stage INTEGER NOT NULL,
    language TEXT,
    title TEXT NOT NULL,
    days TEXT NOT NULL,
    length INTEGER NOT NULL,
    digest TEXT,
    keys TEXT NOT NULL,
    sketch BLOB NOT NULL,
    date TEXT,
    settled TEXT,
    norm REAL NOT NULL
);
CREATE INDEX signatures_by_stage ON signatures (stage, number) WHERE stage < 2;
CREATE INDEX signatures_by_digest ON signatures (digest, number);
CREATE INDEX signatures_by_language ON signatures (language);
CREATE TABLE keys (
    key TEXT PRIMARY KEY,
    releases INTEGER NOT NULL,
    weighed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE postings (
    key TEXT NOT NULL,
    language TEXT NOT NULL,
    day INTEGER NOT NULL,
    number INTEGER NOT NULL,
    norm INTEGER NOT NULL,
    PRIMARY KEY (key, language, day, number)
) WITHOUT ROWID;
CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE TABLE likenesses (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    gap INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX likenesses_by_b ON likenesses (b);
CREATE TABLE statements (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX statements_by_b ON statements (b);
"""
