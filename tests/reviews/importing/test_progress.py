"""How far a run is, where somebody looks."""

from reviews.management.progress import Progress
from reviews.models import Outcome, PageOutcome


class Terminal:
    """Keeps what is written to it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, msg: str = "", style_func: None = None, ending: str | None = None) -> None:
        self.text += msg + ("\n" if ending is None else ending)

    @property
    def line(self) -> str:
        return self.text.rpartition("\r")[2].strip()


def outcome(kind: Outcome) -> PageOutcome:
    return PageOutcome(address="https://clinic.example/a", outcome=kind)


def test_the_bar_fills_and_says_what_was_not_taken() -> None:
    terminal = Terminal()
    progress = Progress(terminal)
    items = progress.over(range(4), counted=True)
    assert terminal.line == f"[{'.' * 30}] 0 of 4"
    next(items)
    progress.heard(outcome(Outcome.FAILED))
    progress.heard(None)
    assert terminal.line == f"[{'#' * 15}{'.' * 15}] 2 of 4, 1 not taken"
    assert list(items) == [1, 2, 3]


def test_what_is_read_as_it_comes_is_not_counted_first() -> None:
    terminal = Terminal()
    progress = Progress(terminal)
    items = progress.over(iter(range(2)), counted=False)
    progress.heard(outcome(Outcome.READ))
    assert terminal.line == "1 pages  https://clinic.example/a"
    assert list(items) == [0, 1]


def test_nothing_is_said_where_nobody_looks() -> None:
    progress = Progress(None)
    assert list(progress.over(range(2), counted=True)) == [0, 1]
    progress.heard(None)
    progress.end()
