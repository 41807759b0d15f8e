"""Archives, mailboxes and mails give up what lies in them, and no more."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
from email.message import EmailMessage

import pytest

from pressarchive.containers import Budget, Fault, Member, containers, is_container, unfold

RELEASE = "Communiqué de presse\n\nParis, le 5 février 2020\n".encode()


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: dict[str, bytes], *special: tarfile.TarInfo) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in special:
            archive.addfile(info)
    return out.getvalue()


def mail(subject: str, text: str = "Bonjour,\n\nvoici.\n", **files: bytes) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Presse <presse@example.org>"
    message["Subject"] = subject
    message["Date"] = "Wed, 05 Feb 2020 10:00:00 +0100"
    message["Message-ID"] = f"<{len(subject)}@example.org>"
    if text:
        message.set_content(text)
    for name, content in files.items():
        message.add_attachment(
            content,
            maintype="application",
            subtype="octet-stream",
            filename=name.replace("_", "."),
        )
    return message


def mailbox(*messages: EmailMessage) -> bytes:
    lines = b"From presse@example.org Wed Feb  5 10:00:00 2020\n"
    return b"".join(lines + bytes(message) + b"\n\n" for message in messages)


def members(name: str, content: bytes, budget: Budget | None = None) -> dict[str, bytes]:
    found = list(unfold(name, io.BytesIO(content), budget))
    faults = [one for one in found if isinstance(one, Fault)]
    assert not faults
    return {one.name: one.content for one in found if isinstance(one, Member)}


def faults(name: str, content: bytes, budget: Budget | None = None) -> dict[str, str]:
    found = list(unfold(name, io.BytesIO(content), budget))
    said = {one.name: one for one in found if isinstance(one, Fault)}
    assert all(one.remedy for one in said.values())
    return {name: one.reason for name, one in said.items()}


def test_every_container_is_found() -> None:
    """One file each, found by its folder."""
    names = {type(one).__name__.removesuffix("Container") for one in containers()}
    assert names == {"Zip", "Tar", "Packed", "Mbox", "Mail"}


@pytest.mark.parametrize(
    "packed",
    [
        zipped({"a.txt": RELEASE, "dir/b.txt": b"b"}),
        zipped({"a.txt": RELEASE, "dir/b.txt": b"b"}, zipfile.ZIP_BZIP2),
        tarred({"a.txt": RELEASE, "dir/b.txt": b"b"}),
        tarred({"./a.txt": RELEASE, "dir//b.txt": b"b"}),
        gzip.compress(tarred({"a.txt": RELEASE, "dir/b.txt": b"b"})),
        bz2.compress(tarred({"a.txt": RELEASE, "dir/b.txt": b"b"})),
        lzma.compress(tarred({"a.txt": RELEASE, "dir/b.txt": b"b"})),
    ],
)
def test_archives(packed: bytes) -> None:
    """Files come out under their place, whatever the archive is called."""
    assert members("anything", packed) == {"a.txt": RELEASE, "dir/b.txt": b"b"}


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_one_packed_file(pack: object) -> None:
    """A single file that was packed is what it was."""
    assert callable(pack)
    assert members("a.txt.gz", pack(RELEASE)) == {"unpacked": RELEASE}


def test_archives_in_archives() -> None:
    """The place of an inner member tells the way to it."""
    inner = zipped({"deep/a.txt": RELEASE})
    assert members("x.tar", tarred({"2020.zip": inner})) == {"2020.zip/deep/a.txt": RELEASE}


def test_a_mailbox_of_mails_with_attachments() -> None:
    """Each mail is a source, and so is each release attached to it; an empty mail is none."""
    first = mail("Un", "Bonjour,\n\nFrom here on, a line.\n", a_txt=RELEASE)
    second = mail("Deux", "", logo_png=b"\x89PNG\r\n\x1a\n", b_txt=RELEASE)
    found = members("presse", mailbox(first, second))
    one, attached, other = found
    assert re.fullmatch(r"[0-9a-f]{12}\.eml", one)
    assert (attached, other[16:]) == (f"{one}/a.txt", "/b.txt")
    assert found[attached] == RELEASE
    assert b"\nFrom here on" in found[one]


def test_a_mail_keeps_its_name_while_its_mailbox_is_used() -> None:
    """Whether others were deleted, or its program noted that it was read; copies are told apart."""
    first, second = mail("Un", RELEASE.decode()), mail("Deux", RELEASE.decode())
    before = list(members("presse", mailbox(first, second)))
    second["X-Status"] = "RO"
    assert list(members("presse", mailbox(second))) == before[1:]
    del second["Message-ID"]
    unnamed = list(members("presse", mailbox(second, first, second)))
    assert unnamed[1] == before[0]
    assert unnamed[2] == unnamed[0].replace(".eml", " (2).eml") != before[1]


def test_a_mail_forwarded_and_names_that_meet() -> None:
    """A forwarded mail is a mail; two attachments of one name are told apart."""
    outer = mail("Tr", a_txt=b"one")
    outer.add_attachment(b"two", maintype="application", subtype="x", filename="a.txt")
    outer.add_attachment(mail("Inner", "Texte transmis.\n"))
    found = members("x.eml", bytes(outer))
    assert list(found) == ["", "a.txt", "a (2).txt", "forwarded.eml"]
    assert b"Texte transmis" in found["forwarded.eml"]


def test_documents_are_no_archives() -> None:
    """Office documents are packed as ZIP and are one input; so is plain text."""
    for content in (
        zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        RELEASE,
        b"",
        b"From the desk of the president in 2020\n\nText.\n",
        b"From: A. Person\nTo: the press\nDate: 5 February 2020\nSubject: news\n\nText.\n",
    ):
        assert not is_container("release", io.BytesIO(content))
        assert list(unfold("release", io.BytesIO(content))) == []


def test_what_is_no_release_is_passed_over() -> None:
    """Pictures, whatever they are called, and what systems leave behind are no failures."""
    left = {
        "__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "dir/Thumbs.db": b"x", "photo.JPG": b"x",
        "dir/.hidden/a.txt": b"x", "picture.txt": b"\xff\xd8\xff\xe0", "smime.p7s": b"x",
    }  # fmt: skip
    for pack in (zipped, tarred):
        assert members("kit", pack(left | {"a.txt": RELEASE})) == {"a.txt": RELEASE}


def test_names_of_old_archives() -> None:
    """Names are UTF-8 without saying so, in a code page of DOS, or in one of Windows."""
    out = zipped({"?t?.txt": RELEASE, "?tat.txt": b"b"})
    for raw, name in ((b"\x82t\x82.txt", b"?t?.txt"), (b"\x90tat.txt", b"?tat.txt")):
        out = out.replace(name, raw)
    assert list(members("a.zip", out)) == ["été.txt", "État.txt"]
    out = zipped({"????.txt": RELEASE}).replace(b"????.txt", "éà.txt".encode())
    assert list(members("a.zip", out)) == ["éà.txt"]
    old = tarfile.TarInfo("été.txt")
    block = old.tobuf(tarfile.GNU_FORMAT, "cp1252")
    assert list(members("a.tar", block + bytes(1024))) == ["été.txt"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "d/../../a.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_out(pack: object, name: str) -> None:
    """Such a member is told of and left where it is; the others are read."""
    assert callable(pack)
    found = list(unfold("x", io.BytesIO(pack({name: b"x", "b.txt": RELEASE}))))
    assert [type(one) for one in found] == [Fault, Member]
    assert isinstance(found[0], Fault)
    assert "out of the archive" in found[0].reason


def test_links_devices_and_pipes() -> None:
    """A TAR archive can hold what is no file: each is told of."""
    special = []
    for kind, name in ((b"2", "link"), (b"1", "hard"), (b"3", "device"), (b"6", "pipe")):
        info = tarfile.TarInfo(name)
        info.type = kind
        info.linkname = "/etc/passwd"
        special.append(info)
    said = faults("x.tar", tarred({"a.txt": RELEASE}, *special))
    assert list(said) == ["link", "hard", "device", "pipe"]
    assert "link" in said["link"]


def test_equal_names() -> None:
    """Two members of one name cannot both be that source."""
    content = zipped({"a.txt": RELEASE, "b.txt": b"other"}).replace(b"b.txt", b"a.txt")
    assert faults("a.zip", content) == {"a.txt": "a second member of this name"}


def test_a_member_without_a_name() -> None:
    """It is a fault like any other (found by fuzzing: the library fails on it)."""
    content = bytearray(zipped({"a": RELEASE}, zipfile.ZIP_STORED))
    at = content.rfind(b"PK\x01\x02")
    content[at + 28 : at + 30] = b"\0\0"
    content[at + 30 : at + 32] = b"\1\0"  # what was the name is an extra field
    assert faults("a.zip", bytes(content)) == {"": "its name is none a file can have"}


def test_locked_files() -> None:
    """A password is told of once, with how many files it locks."""
    content = bytearray(zipped({"a.txt": RELEASE, "b.txt": RELEASE}))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    (said,) = faults("a.zip", bytes(content)).values()
    assert said == "2 of its files are locked with a password"


@pytest.mark.parametrize("pack", [zipped, tarred, lambda files: gzip.compress(tarred(files))])
def test_cut_and_damaged(pack: object) -> None:
    """Wherever an archive is cut or damaged, it ends in a fault, and is not read as text."""
    assert callable(pack)
    whole = pack({f"{i}.txt": bytes(range(256)) * 20 for i in range(5)})
    for length in (30, len(whole) // 3, len(whole) // 2, len(whole) - 1_100, len(whole) - 10):
        cut = whole[:length]
        if is_container("x", io.BytesIO(cut)):
            list(unfold("x", io.BytesIO(cut)))
        for bad in (b"\xff" * 40, bytes(40)):
            spoilt = whole[:length] + bad + whole[length + 40 :]
            list(unfold("x", io.BytesIO(spoilt)))
    assert faults("x", whole[: len(whole) // 2])


def test_bombs() -> None:
    """What unpacks to far more than it was packed ends in a fault."""
    nothing = bytes(20_000_000)
    said = faults("x.zip", zipped({"a.txt": nothing}))
    assert "200 times" in said["a.txt"]
    assert "200 times" in faults("x.gz", gzip.compress(nothing))[""]
    budget = Budget(total_bytes=5_000_000, ratio=10_000)
    assert "more than 4 MB" in faults("x.zip", zipped({"a.txt": nothing}), budget)[""]
    budget = Budget(total_bytes=5_000_000)
    packed = gzip.compress(tarred({"photo.jpg": nothing}))
    assert "more than 4 MB" in faults("x.tar.gz", packed, budget)[""]
    budget = Budget(member_bytes=1_000_000, ratio=10_000)
    for content in (zipped({"a.txt": nothing}), tarred({"a.txt": nothing})):
        assert "not a press release" in faults("x", content, budget)["a.txt"]


def test_too_many_and_too_deep() -> None:
    """Members are counted, all together, and so is how deep they lie."""
    many = {f"{i}.txt": b"x" for i in range(50)}
    for content in (zipped(many), tarred(many), zipped({"a.zip": zipped(many)})):
        assert "more than 20 members" in faults("x", content, Budget(members=20))[""]
    deep = RELEASE
    for number in range(10):
        deep = zipped({f"{number}.zip": deep})
    (said,) = faults("x", deep).values()
    assert "4 deep" in said


def test_a_directory_larger_than_memory() -> None:
    """The size of an archive's directory is looked at before it is read."""
    many = zipped({f"{i}": b"" for i in range(3_000)}, zipfile.ZIP_STORED)
    assert "more than 100 members" in faults("x.zip", many, Budget(members=100))[""]


def test_mail_nested_too_deep() -> None:
    """A mail whose parts lie in parts without end is a fault."""
    head = b"Message-ID: <a@b>\r\nFrom: a@b\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i)
        for i in range(3_000)
    )
    assert "too deep" in faults("x.eml", head + parts)[""]


def test_outlook_packing() -> None:
    """What only Outlook unpacks is told of."""
    assert "Outlook" in faults("x.eml", bytes(mail("Un", winmail_dat=b"x")))["winmail.dat"]
