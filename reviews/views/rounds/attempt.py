"""Trying a verb with what a form says; whatever stops it is said in the form."""

from collections.abc import Callable

from django import forms

from articles.verdict import OutOfDateError, RefusedError

DONE, INVALID, REFUSED, OUT_OF_DATE = 200, 422, 403, 409


def attempt(form: forms.Form, verb: Callable[[], object]) -> int:
    """Run the verb if the form is filled in. The status of the answer: `DONE`, or why not.

    A refusal becomes an error of the form, so that it is shown beside what the person typed.
    """
    if not form.is_valid():
        return INVALID
    try:
        verb()
    except RefusedError as refusal:
        form.add_error(None, str(refusal))
        return REFUSED
    except OutOfDateError as clash:
        form.add_error(None, str(clash))
        return OUT_OF_DATE
    return DONE
