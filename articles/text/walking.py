"""The body of an article, walked once from top to bottom, as passages."""

import re

from articles.text.framing import Frame, entry, framed, spelled
from articles.text.lists import List, open_list, whole
from articles.text.marks import NONE, Marks, marked
from articles.text.passage import Kind, Passage, Token
from articles.text.pictures import Figure, picture_passage
from articles.text.reading import Attributes
from articles.text.tables import Row, Table
from articles.text.tokens import Line, Run
from articles.text.wordlists import words

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = words(
    """
    a strong b em i u s strike del sub sup code span small mark abbr cite q font img br wbr
    """
)
PICTURE = "\ufffc"
NO_ADDRESS = "?"
ENDED = re.compile(r"[.!?。！？][\"”’'»)\]]*\Z")


class Walk:
    """Takes the events of a body and gathers its passages."""

    def __init__(self) -> None:
        """Stand before the first word."""
        self.passages: list[Passage] = []
        self.waiting: list[Passage] = []
        self.headings: list[tuple[int, str]] = []
        self.lists: list[List] = []
        self.marks: list[tuple[str, Marks]] = []
        self.blocks: list[str] = []
        self.runs: list[Run] = []
        self.lead_in = ""
        self.table: Table | None = None
        self.tables = 0
        self.figure: Figure | None = None
        self.new_line = self.after_rule = False

    # What the reader tells.

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag in INLINE:
            self._start_inline(tag, attributes)
            return
        self.close()
        self.blocks.append(tag)
        if tag in {"ul", "ol"}:
            self._start_list(tag, attributes)
        elif tag == "li":
            self._start_item(attributes)
        elif tag in {"table", "thead", "tr", "td", "th"}:
            self._start_table_part(tag, attributes)
        elif tag == "figure" and not self.table:
            self.figure = Figure()
        elif tag == "hr":
            self.after_rule = True

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in INLINE:
            if self.marks and self.marks[-1][0] == tag:
                self.marks.pop()
            return
        self.close()
        if self.blocks:
            self.blocks.pop()
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
            self.lead_in = ""
        elif tag == "table" and self.tables:
            self._end_table()
        elif tag == "thead" and self.table:
            self.table.in_head = False
        elif tag == "figure" and self.figure:
            self._end_figure(())

    def text(self, text: str) -> None:
        """Words: they wait until their block is complete."""
        sense, look = self.marks[-1][1] if self.marks else NONE
        if self.table and self.blocks:
            look = tuple(sorted({*look, *self._look_in_cell()}))
        first = re.match(r"\s*\S+", text) if self.new_line else None
        if first:
            self.runs.append(Run(first.group(), sense, tuple(sorted({*look, "new line"}))))
            text, self.new_line = text[first.end() :], False
        self.runs.append(Run(text, sense, look))

    # Inline elements.

    def _start_inline(self, tag: str, attributes: Attributes) -> None:
        now = self.marks[-1][1] if self.marks else NONE
        inside = marked(now, tag, attributes)
        if tag == "img":
            self._picture(attributes, now[0])
        elif tag == "br":
            self.runs.append(Run(" "))
            self.new_line = True
        self.marks.append((tag, now if inside is None else inside))

    def _picture(self, attributes: Attributes, sense: tuple[str, ...]) -> None:
        source = attributes.get("src", "") or NO_ADDRESS
        links = tuple(mark for mark in sense if mark.startswith("link:"))
        token, alt = Token(source, tuple(sorted((*links, "picture")))), attributes.get("alt", "")
        self.runs.append(Run(PICTURE, (*links, f"picture:{source}")))
        if self.figure:
            self.figure.pictures.append(token)
            self.figure.alts.append(alt)
        else:
            self.waiting.append(picture_passage(token, alt, (), self.frame))

    # Blocks.

    @property
    def frame(self) -> Frame:
        """What stands above the words that come now."""
        if self.table:
            return self.table.frame
        if self.lists:
            return self.lists[-1].frame
        return self._under_headings(7)

    def _under_headings(self, level: int) -> Frame:
        return tuple(entry("heading", words) for above, words in self.headings if above < level)

    def close(self) -> None:
        """The block that was being read is complete: make its passages."""
        self.new_line = False
        if self.table:
            self._close_in_table()
            return
        if not self.runs:
            return
        line = Line(list(self.runs))
        self.runs = []
        if line.text.strip(f" {PICTURE}"):
            self._close_block(line)
        if not self.figure:
            self._release()

    def _release(self) -> None:
        """Pictures follow the block they stand in."""
        self.passages.extend(self.waiting)
        self.waiting = []

    def _close_block(self, line: Line) -> None:
        tag = next((tag for tag in reversed(self.blocks) if tag not in {"div", "body"}), "p")
        if tag == "figcaption" and self.figure and self.figure.pictures:
            self._end_figure(line.tokens())
        elif self.lists:
            self._close_item(line)
        elif tag in HEADINGS:
            self._close_heading(line.tokens(), HEADINGS[tag])
        elif tag in {"caption", "figcaption"}:
            self.passages.append(Passage(Kind.CAPTION, line.tokens(), self.frame))
        else:
            self._close_paragraph(line)

    def _look(self, *more: str) -> tuple[str, ...]:
        look = set(more)
        if "blockquote" in self.blocks:
            look.add("quotation")
        if "pre" in self.blocks:
            look.add("preformatted")
        if self.after_rule:
            look.add("after a rule")
            self.after_rule = False
        return tuple(sorted(look))

    def _close_heading(self, tokens: tuple[Token, ...], level: int) -> None:
        frame, look = self._under_headings(level), self._look(f"level {level}")
        self.passages.append(Passage(Kind.HEADING, tokens, frame, look))
        self.headings = [(above, words) for above, words in self.headings if above < level]
        self.headings.append((level, spelled(tokens)))
        self.lead_in = ""

    def _close_paragraph(self, line: Line) -> None:
        look = self._look()
        rest = tuple(mark for mark in look if mark != "after a rule")
        frame, opens = self.frame, True
        for tokens in line.sentences():
            self.passages.append(Passage(Kind.SENTENCE, tokens, frame, look, opens))
            look, opens = rest, False
        self.lead_in = "" if ENDED.search(line.text.strip()) else spelled(line.tokens())

    # Lists.

    def _start_list(self, tag: str, attributes: Attributes) -> None:
        if self.table:
            self.lists.append(open_list(tag, attributes, self.table.frame, len(self.lists)))
            return
        said = " ".join(self.lists[-1].item) if self.lists else self.lead_in
        frame = framed(self.frame, entry("lead-in", said)) if said else self.frame
        self.lists.append(open_list(tag, attributes, frame, len(self.lists)))
        self.lead_in = ""

    def _start_item(self, attributes: Attributes) -> None:
        if not self.lists:
            return
        current = self.lists[-1]
        current.item, current.label = [], ""
        if current.number is not None:
            number = whole(attributes.get("value", ""), current.number)
            current.label, current.number = f"{number}.", number + current.step
        if self.table and current.label:
            self.runs.append(Run(f"{current.label} ", ("list number",)))

    def _close_item(self, line: Line) -> None:
        current = self.lists[-1]
        tokens = line.tokens()
        more = ("same item",) if current.item else ()
        current.item.append(spelled(tokens))
        if current.label:
            tokens = (Token(current.label, ("list number",)), *tokens)
            current.label = ""
        look = self._look(*current.look, *more)
        self.passages.append(Passage(Kind.ITEM, tokens, current.frame, look))

    # Tables and figures.

    def _start_table_part(self, tag: str, attributes: Attributes) -> None:
        if tag == "table":
            self._start_table()
        if not self.table or self.tables > 1:
            if tag in {"td", "th"}:
                self.runs.append(Run("|", ("cell",)))
        elif tag == "thead":
            self.table.in_head = True
        elif tag == "tr":
            self.table.rows.append(Row(self.table.in_head))
        elif tag in {"td", "th"}:
            self.table.open_cell(tag, attributes)

    def _start_table(self) -> None:
        self.tables += 1
        if self.tables > 1:
            return
        inner = [entry("lead-in", self.lead_in)] if self.lead_in else []
        if self.lists and self.lists[-1].item:
            inner.append(entry("item", " ".join(self.lists[-1].item)))
        self.table = Table(framed(self.frame, *inner), self._look())
        self.lead_in = ""

    def _look_in_cell(self) -> tuple[str, ...]:
        tag = self.blocks[-1]
        if tag in HEADINGS:
            return (f"level {HEADINGS[tag]}",)
        if tag == "li" and self.lists:
            return self.lists[-1].look
        return ("quotation",) if tag == "blockquote" else ()

    def _close_in_table(self) -> None:
        """Words in a table go to their cell; its caption is a passage, and stands over the rows."""
        runs, self.runs, table = self.runs, [], self.table
        if not table or not runs:
            return
        if "caption" in self.blocks and self.tables == 1:
            tokens = Line(runs).tokens()
            if tokens:
                self.passages.append(Passage(Kind.CAPTION, tokens, table.frame))
                table.frame = framed(table.frame, entry("caption", spelled(tokens)))
        elif table.rows and table.rows[-1].cells:
            table.rows[-1].cells[-1].runs.extend((*runs, Run(" ")))
        else:
            tokens = Line(runs).tokens()
            self.passages += [Passage(Kind.SENTENCE, tokens, table.frame)] if tokens else []

    def _end_table(self) -> None:
        self.tables -= 1
        if self.tables or not self.table:
            return
        table, self.table = self.table, None
        self.passages.extend(table.passages())
        self._release()

    def _end_figure(self, caption: tuple[Token, ...]) -> None:
        figure = self.figure or Figure()
        for token, alt in zip(figure.pictures, figure.alts, strict=True):
            self.passages.append(picture_passage(token, alt, caption, self.frame))
        self.figure = None
        self._release()
