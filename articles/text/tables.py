"""A table as rows: each row's words with its cell borders, and the header cells above it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.text.framing import Frame, entry, framed, spelled
from articles.text.lists import whole
from articles.text.passage import Kind, Passage, Token
from articles.text.reading import Attributes
from articles.text.tokens import Line, Run

MOST_COLUMNS = 200
"""A cell that claims to span more columns than this counts as spanning this many, and no cell
reaches down beyond this column."""

MOST_ROWS = 65_534

BORDER = "|"
FROM_ABOVE = Token(BORDER, ("cell", "from above"))
EMPTY_FIRST = Token(BORDER, ("cell", "empty first"))
"""A row's first cell has a border only where it is wide, so that one without words before a wide
one would be read as the wide one coming first."""


@dataclass(slots=True)
class Cell:
    """One cell while it is read."""

    is_header: bool
    columns: int = 1
    rows: int = 1
    runs: list[Run] = field(default_factory=list)
    tokens: tuple[Token, ...] = ()

    @property
    def span(self) -> tuple[str, ...]:
        """How far the cell reaches, where it is more than one place."""
        wide = (f"{self.columns} columns",) if self.columns > 1 else ()
        return (*wide, f"{self.rows} rows") if self.rows > 1 else wide


@dataclass(slots=True)
class Row:
    """One row while it is read."""

    in_head: bool
    cells: list[Cell] = field(default_factory=list)

    @property
    def is_header(self) -> bool:
        """Whether the row only names what stands below it."""
        return bool(self.cells) and (self.in_head or all(c.is_header for c in self.cells))


@dataclass(slots=True)
class Table:
    """One table while it is read; `frame` is what stands above all of it."""

    frame: Frame
    look: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    in_head: bool = False

    def open_cell(self, tag: str, attributes: Attributes) -> None:
        """A cell begins, in the row that is open."""
        columns = min(max(whole(attributes.get("colspan", ""), 1), 1), MOST_COLUMNS)
        rows = min(max(whole(attributes.get("rowspan", ""), 1), 1), MOST_ROWS)
        if not self.rows:
            self.rows.append(Row(self.in_head))
        self.rows[-1].cells.append(Cell(tag == "th", columns, rows))

    def passages(self) -> Iterator[Passage]:
        """A passage for each row that has anything in it."""
        grid = _Grid(self.frame)
        for cell in (cell for row in self.rows for cell in row.cells):
            cell.tokens = Line(cell.runs).tokens()
        if self._is_headed_without_saying():
            self.rows[0].in_head = True
        for row in self.rows:
            passage = grid.passage(row, self.look)
            if passage.tokens:
                yield passage

    def _is_headed_without_saying(self) -> bool:
        """Whether the first row names the columns although no cell says so.

        It does where it has words in every cell and no number, over rows that have numbers.
        """
        if len(self.rows) < 2 or any(c.is_header for row in self.rows for c in row.cells):
            return False
        first, *rest = self.rows
        if any(row.in_head for row in self.rows) or len(first.cells) < 2:
            return False
        is_words = all(cell.tokens and not _has_number(cell) for cell in first.cells)
        return is_words and any(_has_number(cell) for row in rest for cell in row.cells)


def _has_number(cell: Cell) -> bool:
    return any(sign.isnumeric() for token in cell.tokens for sign in token.text)


class _Grid:
    """Which header and which cell reaching down from above stands over each place."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.headers: dict[int, str] = {}
        self.group = ""
        self.reaching: dict[int, tuple[int, str]] = {}
        self.after_header = False
        self.above: Frame = frame

    def passage(self, row: Row, look: tuple[str, ...]) -> Passage:
        """The row as a passage; a header row then stands over the rows that follow."""
        tokens, places, from_above = self._lay(row)
        if row.is_header:
            self._name(row, places)
            frame, look = self.frame, (*look, "header row")
        else:
            frame = framed(self.above, *(entry("row", words) for words in from_above if words))
        self.after_header = row.is_header
        return Passage(Kind.ROW, tuple(tokens), frame, tuple(sorted(look)))

    def _lay(self, row: Row) -> tuple[list[Token], list[int], list[str]]:
        """The row's tokens, the first column of each cell, and the words reaching down into it."""
        tokens: list[Token] = []
        places: list[int] = []
        covered, column = self.reaching, 0
        self.reaching = {at: (left - 1, words) for at, (left, words) in covered.items() if left > 1}
        from_above = list(dict.fromkeys(words for _, words in covered.values()))
        is_hidden = len(row.cells) > 1 and not row.cells[0].tokens and not row.cells[0].span
        for cell in row.cells:
            while column in covered:
                tokens.append(FROM_ABOVE)
                column += 1
            if not places and is_hidden and row.cells[1].span:
                tokens.append(EMPTY_FIRST)
            elif places or cell.span:
                tokens.append(Token(BORDER, tuple(sorted(("cell", *cell.span)))))
            tokens.extend(_in_cell(cell, row))
            places.append(column)
            if cell.rows > 1:
                reach = (cell.rows - 1, spelled(cell.tokens))
                last = min(column + cell.columns, MOST_COLUMNS)
                self.reaching.update(dict.fromkeys(range(column, last), reach))
            column += cell.columns
        return tokens, places, from_above

    def _name(self, row: Row, places: list[int]) -> None:
        """Take this header row's words for the columns below it."""
        if len(row.cells) == 1 and self.headers and not row.in_head:
            self.group = spelled(row.cells[0].tokens)
        else:
            fresh = {} if not self.after_header else dict(self.headers)
            for cell, place in zip(row.cells, places, strict=True):
                words = spelled(cell.tokens)
                for column in range(place, place + cell.columns):
                    above = fresh.get(column)
                    fresh[column] = f"{above} / {words}" if above else words
            self.headers, self.group = fresh, ""
        columns = [entry("column", self.headers[at]) for at in sorted(self.headers)]
        groups = [entry("rows", self.group)] if self.group else []
        self.above = framed(self.frame, *columns, *groups)


def _in_cell(cell: Cell, row: Row) -> Iterator[Token]:
    """The cell's tokens; those that name the row say so."""
    for token in cell.tokens:
        if cell.is_header and not row.is_header:
            yield Token(token.text, tuple(sorted((*token.sense, "row header"))), token.look)
        else:
            yield token
