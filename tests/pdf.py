"""Reading the words of a PDF that the browser printed."""

import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.S)
STREAM = re.compile(rb"stream\r?\n(.*?)\nendstream", re.S)
SHOWS = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(-?[\d.]+ -?[\d.]+) T[dDm]\b|\bT[jJ]\b")


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page, in the order in which the browser drew them, without spaces.

    Where spaces are drawn is the browser's own affair, so words are looked for without them.
    """
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    fonts = {number: _letters(objects, body) for number, body in objects.items()}
    return [
        _words(objects, body, fonts)
        for _, body in sorted(objects.items())
        if re.search(rb"/Type\s*/Page\b", body)
    ]


def squeezed(words: str) -> str:
    """Words as `pages_of` gives them."""
    return re.sub(r"\s+", "", words)


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    if not found:
        return b""
    if b"FlateDecode" not in body:
        return found[1]
    return zlib.decompressobj().decompress(found[1])  # which leaves a line's end behind it alone


def _letters(objects: dict[int, bytes], body: bytes) -> dict[int, str]:
    """What the glyphs of a font stand for."""
    named = re.search(rb"/ToUnicode (\d+) 0 R", body)
    if not named:
        return {}
    table = _stream(objects[int(named[1])])
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        for glyph, letter in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            found[int(glyph, 16)] = _text(letter)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, letter in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + offset] = chr(int(letter, 16) + offset)
    return found


def _text(letters: bytes) -> str:
    return bytes.fromhex(letters.decode()).decode("utf-16-be")


def _words(objects: dict[int, bytes], page: bytes, fonts: dict[int, dict[int, str]]) -> str:
    used = _fonts_of(objects, page)
    contents = re.findall(rb"/Contents\s*\[?\s*((?:\d+ 0 R\s*)+)", page)
    drawn = b"".join(
        _stream(objects[int(number)]) for number in re.findall(rb"(\d+) 0 R", contents[0])
    )
    said: list[str] = []
    letters: dict[int, str] = {}
    for font, shown, _ in SHOWS.findall(drawn):
        if font:
            letters = fonts.get(used.get(font, 0), {})
        for at in range(0, len(shown), 4):
            said.append(letters.get(int(shown[at : at + 4] or b"0", 16), ""))
    return squeezed("".join(said))


def _fonts_of(objects: dict[int, bytes], page: bytes) -> dict[bytes, int]:
    resources = re.search(rb"/Resources\s*(?:(\d+) 0 R|<<)", page)
    body = objects[int(resources[1])] if resources and resources[1] else page
    named = re.search(rb"/Font\s*<<(.*?)>>", body, re.S)
    return {
        name: int(number)
        for name, number in re.findall(rb"/(\w+) (\d+) 0 R", named[1] if named else b"")
    }
