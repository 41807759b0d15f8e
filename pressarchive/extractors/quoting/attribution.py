"""Who says a quotation: named after it, before it, within it, or in the sentence before."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.quoting.marks import Piece
from pressarchive.extractors.quoting.mentions import mentioned
from pressarchive.extractors.quoting.quoted import Stretch
from pressarchive.extractors.quoting.reading import Reading, reading_of
from pressarchive.extractors.quoting.sentences import says, sentence_end, sentence_start
from pressarchive.extractors.quoting.signatures import signed
from pressarchive.extractors.quoting.speakers import Said, subject_among
from pressarchive.extractors.quoting.vocabulary import QUOTING

_WINDOW = 300
_LEAD = 2000  # characters before a quotation in which its speaker may stand
_VERB_WITHIN = 14  # words after a quotation among which the verb of saying stands
_VERB_BEFORE = 8  # the same in a sentence of its own, and before a quotation without a colon
_SENTENCE = 25  # the same, where it is the rest of the sentence: "said that …, and that “it …”"
_NAME_WITHIN = 8  # words after a quotation among which a name without a verb stands
_NAME_BEFORE = 16  # words before one, between a comma and a name without a verb
_INCISE = 14  # words of "…, explains X, …" within a quotation
_SPOKEN = 8  # words of a quotation that needs no verb of saying
_BACK = 160  # words among which "she" is looked for
_INVERTED = tuple(QUOTING.inverted)
_SHORT = 5  # letters: "notre" is no verb
_EARLY = 4  # words of "A son avis" and "In her view"
_ENDED = frozenset(".!?…")


def attribution(
    text: str, stretch: Stretch, pieces: Sequence[Piece], i: int, spoken: int
) -> Said | None:
    """Return who says one of the quotations of a stretch, or None where nobody is said to.

    `spoken` is where the quotation before it ends: what are only terms in marks may stand between.
    """
    reading, piece, span = reading_of(text), pieces[i], stretch.span
    limit = pieces[i + 1].outer_start if i + 1 < len(pieces) else span.end
    floor = max(spoken, _floor(text, stretch, piece), piece.outer_start - _LEAD)
    limit = min(limit, piece.outer_end + _WINDOW)
    before = _in_words(reading, piece) or _before(reading, piece, floor)
    announced = _announced(text, piece, floor, limit)
    if announced and before is not None and not before.speaker:
        before = _within(reading, piece) or before
    after = None if _parted(text, piece, limit) else _after(reading, piece, limit)
    after = after or _terms(reading, piece, limit)
    if after is None or not (after.speaker or after.again):
        after = _within(reading, piece) or after
    lead = text[floor : piece.outer_start]
    if after is not None and after.again and lead.rstrip().endswith(":"):
        announced = True  # "X was clear: “…”, he said"
    named = after if after is not None and (after.speaker or after.again) else None
    for said in (before, named) if announced else (named, before):
        if said is not None and said.known:
            return _resolved(reading, said, piece, floor)
    beside = _beside(reading, piece, floor, limit) or signed(reading, piece, stretch)
    if beside is None and before is not None and i and _goes_on(text, pieces[i - 1], lead):
        return Said(None, None, "speaker-again", again=True)  # 'called it "…", adding: "…"'
    return beside or after or before


def _goes_on(text: str, before: Piece, lead: str) -> bool:
    """Tell whether no sentence ends from a quotation before to where the next begins."""
    return text[before.end - 1] not in _ENDED and _ENDED.isdisjoint(lead)


def speaker_after(text: str, stretch: Stretch, pieces: Sequence[Piece], i: int) -> str | None:
    """Return who is named as saying a quotation right after it."""
    limit = pieces[i + 1].outer_start if i + 1 < len(pieces) else stretch.span.end
    limit = min(limit, pieces[i].outer_end + _WINDOW)
    if _parted(text, pieces[i], limit):
        return None
    after = _after(reading_of(text), pieces[i], limit)
    return after.speaker if after else None


def is_told(reading: Reading, piece: Piece) -> bool:
    """Tell whether words have what sentences have that somebody says, and titles have not."""
    return any(word.folded in QUOTING.sentence_words for word in piece.inner(reading.words))


def ends_sentence(text: str, piece: Piece) -> bool:
    """Tell whether a sentence ends with a quotation, before or after its mark."""
    return text[piece.end - 1] in _ENDED or text[piece.outer_end : piece.outer_end + 1] in _ENDED


def _floor(text: str, stretch: Stretch, piece: Piece) -> int:
    """Return where the words before the first quotation of a stretch begin.

    A paragraph that is a quotation may be announced by the one before: "X said:".
    """
    start = stretch.span.start
    announced = piece.outer_start <= start and text[stretch.lead : start].rstrip().endswith(":")
    return stretch.lead if announced else start


def _announced(text: str, piece: Piece, floor: int, limit: int) -> bool:
    """Tell whether words before a quotation announce it, and none after go on with it."""
    lead = text[floor : piece.outer_start].rstrip()[-1:]
    following = text[piece.outer_end : limit].lstrip(" \u00a0")[:1]
    return lead in {":", ","} and text[piece.end - 1] in _ENDED and not following.islower()


def _parted(text: str, piece: Piece, limit: int) -> bool:
    """Tell whether what follows a whole sentence only announces the next: "…." X said, "…"."""
    following = text[piece.outer_end : limit].strip()
    ended = text[piece.end - 1] in _ENDED and following[:1].isupper()
    return ended and following.endswith((",", ":"))


def _in_words(reading: Reading, piece: Piece) -> Said | None:
    """Read "which, in her words, “is …”"."""
    k = index_at(reading.words, piece.outer_start) - 1
    if (
        k < 1
        or reading.words[k].folded not in QUOTING.terms
        or reading.words[k - 1].folded not in QUOTING.possessives
    ):
        return None
    return Said(None, None, "speaker-again", again=True)


def _after(reading: Reading, piece: Piece, limit: int) -> Said | None:
    """Read a speaker after a quotation: "…", said X, role."""
    text, words = reading.text, reading.words
    if text[piece.outer_end : piece.outer_end + 3].strip()[:1] in {".", ";", ":"}:
        return None
    first = index_at(words, piece.outer_end)
    last = index_at(words, limit)
    ended = sentence_end(words, first, last)
    another = text[piece.end - 1] in _ENDED and first < last and words[first].capital
    furthest = min(first + (_VERB_BEFORE if another else _VERB_WITHIN), ended)
    verb = next((k for k in range(first, furthest) if says(words[k])), None)
    if verb is None:
        return None
    if any(w.folded.endswith(_INVERTED) for w in words[first : verb + 1]) or (
        verb > first and words[verb - 1].folded in QUOTING.pronouns
    ):
        return Said(None, None, "speaker-again", again=True)
    subject = subject_among(reading, first, ended, nearest=verb)
    if subject is not None:
        return subject._replace(rule="speaker-after")
    if not QUOTING.again.isdisjoint(w.folded for w in words[first:ended]):
        return Said(None, None, "speaker-again", again=True)
    return Said(None, None, "speaker-unnamed")


def _before(reading: Reading, piece: Piece, floor: int) -> Said | None:
    """Read a speaker before a quotation: X said: "…"; Pour X, « … »."""
    text, words = reading.text, reading.words
    stop = index_at(words, piece.outer_start)
    lead = text[floor : piece.outer_start].rstrip()
    introduced = lead.endswith((":", ","))
    start = stop if lead.endswith((".", "!", "?")) else sentence_start(words, stop, floor)
    if start >= stop:
        return _sentence_before(reading, piece, floor)
    verbs = [k for k in range(start, stop) if says(words[k])]
    view = any(
        words[k].folded in QUOTING.viewpoints and words[k - 1].folded in QUOTING.possessives
        for k in range(start + 1, min(start + _EARLY, stop))
    )  # "A son avis, …"
    by = view or _by(words, start)
    told = lead.endswith(":") and (is_told(reading, piece) or ends_sentence(text, piece))
    if not (verbs or by or told):
        return None
    part = text[piece.start].islower() and words[stop - 1].folded not in QUOTING.determiners
    reach = _SENTENCE if part else _VERB_BEFORE
    if not (introduced or by) and stop - verbs[-1] > reach:
        return None
    nearest = verbs[-1] if verbs else start
    subject = subject_among(reading, start, stop, nearest=nearest, owners=not verbs)
    whole = told and ends_sentence(text, piece)
    if subject is not None and (verbs or by or subject.speaker or whole):
        return subject._replace(rule="speaker-before")
    pronoun = not QUOTING.again.isdisjoint(w.folded for w in words[start:stop])
    if view or ((verbs or by) and pronoun):
        return Said(None, None, "speaker-again", again=True)
    unnamed = (verbs or by) and (
        introduced or (verbs[-1:] == [stop - 1] and is_told(reading, piece))
    )
    return Said(None, None, "speaker-unnamed") if unnamed else None


def _by(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word says whose words follow: "Pour X, …", but not "Pour savoir …"."""
    if [word.folded for word in words[k : k + 4]] == ["in", "the", "words", "of"]:
        return True
    following = words[k + 1] if k + 1 < len(words) else words[k]
    if {words[k].folded, f"{words[k].folded}'{following.folded}"}.isdisjoint(vocabulary().by):
        return False
    infinitive = following.folded.endswith(("er", "ir", "re")) and len(following.folded) > _SHORT
    return following.capital or not infinitive


def _sentence_before(reading: Reading, piece: Piece, floor: int) -> Said | None:
    """Read "Pour X, role, the community wishes …. « … »": the sentence before speaks for X."""
    if not ends_sentence(reading.text, piece):
        return None
    words = reading.words
    stop = index_at(words, piece.outer_start)
    start = sentence_start(words, stop, floor)
    if start >= stop:
        return None
    if not _by(words, start) and not any(map(says, words[start:stop])):
        return None
    subject = subject_among(reading, start, stop, nearest=start)
    if not (subject and subject.speaker) and words[start].folded in QUOTING.pronouns:
        return Said(None, None, "speaker-again", again=True)
    return subject._replace(rule="speaker-in-sentence-before") if subject else None


def _resolved(reading: Reading, said: Said, piece: Piece, floor: int) -> Said:
    """Find whom "she" is: who was named since the quotation before, else who spoke last."""
    if not said.again:
        return said
    stop = index_at(reading.words, piece.outer_start)
    start = max(index_at(reading.words, floor), stop - _BACK)
    name = mentioned(reading, start, stop) if start < stop else None
    if name == "":
        return Said(None, None, "speaker-unnamed")
    return said if name is None else Said(name, None, said.rule)


def last_named(text: str, piece: Piece, floor: int = 0) -> str | None:
    """Return who was named last before a quotation: whom "she" is where nobody spoke yet."""
    reading = reading_of(text)
    stop = index_at(reading.words, piece.outer_start)
    start = max(index_at(reading.words, floor), stop - _BACK)
    return (mentioned(reading, start, stop) or None) if start < stop else None


def _within(reading: Reading, piece: Piece) -> Said | None:
    """Read a speaker within the marks: « …, explique X. … »."""
    words = reading.words
    stop = index_at(words, piece.end)
    for k in range(index_at(words, piece.start) + 2, stop):
        if "," not in words[k].gap or words[k].capital:
            continue
        if words[k].folded in QUOTING.auxiliaries and k + 1 < stop and says(words[k + 1]):
            k += 1  # noqa: PLW2901 - "…, a expliqué X, …"
        elif not says(words[k]):
            continue
        if "-" in words[k].folded:
            return Said(None, None, "speaker-again", again=True)
        end = sentence_end(words, k + 1, min(stop, k + _INCISE))
        subject = subject_among(reading, k + 1, end, nearest=k) if k + 1 < end else None
        if subject is not None:
            return subject._replace(rule="speaker-within")
    return None


def _terms(reading: Reading, piece: Piece, limit: int) -> Said | None:
    """Read « … ». "C'est en ces termes que X s'est exprimé"; "This was the view of X"."""
    words = reading.words
    first, last = index_at(words, piece.outer_end), index_at(words, limit)
    end = sentence_end(words, first, min(last, first + _SENTENCE))
    if first >= last or words[first].folded not in QUOTING.demonstratives:
        return None
    if not any(words[k].folded in QUOTING.views or says(words[k]) for k in range(first, end)):
        return None
    subject = subject_among(reading, first, end, nearest=first)
    return subject._replace(rule="speaker-after") if subject and subject.speaker else None


def _beside(reading: Reading, piece: Piece, floor: int, limit: int) -> Said | None:
    """Read a speaker whom a comma alone joins to what is spoken: "In court X, a son, …, “…”"."""
    text, words = reading.text, reading.words
    if len(piece.inner(words)) < _SPOKEN:
        return None
    stop = index_at(words, piece.outer_start)
    lead = text[floor : piece.outer_start].rstrip()
    if lead.endswith(","):
        start = max(sentence_start(words, stop, floor), stop - _NAME_BEFORE)
        subject = subject_among(reading, start, stop, nearest=stop) if start < stop else None
        if subject is not None and subject.speaker:
            return subject._replace(rule="speaker-beside")
    follows = text[piece.outer_end : piece.outer_end + 1] == "," or text[piece.end - 1] == ","
    first, last = index_at(words, piece.outer_end), index_at(words, limit)
    if follows and first < last:
        end = sentence_end(words, first, min(last, first + _NAME_WITHIN))
        subject = subject_among(reading, first, end, nearest=first)
        if subject is not None and subject.speaker:
            return subject._replace(rule="speaker-beside")
    return None
