"""The page of a draft, as journeys use it: opened, written in, pasted into, saved."""

import io
import re
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect


def text_area(page: Page) -> Any:
    """Where the text is written."""
    return page.get_by_role("textbox", name="Text", exact=True)


def is_saved(page: Page) -> None:
    """Waits until the page says that it saved."""
    expect(page.locator("#saved-state")).to_contain_text(re.compile(r"Saved at \d\d:\d\d:\d\d"))


def paste(page: Page, html: str, plain: str = "") -> None:
    """Puts this on the clipboard and pastes it into the text."""
    text_area(page).evaluate(
        """(area, [html, plain]) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", plain);
            area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true,
                cancelable: true}));
        }""",
        [html, plain],
    )


def small_picture() -> dict[str, Any]:
    """A file as a file chooser takes it."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return {"name": "map.png", "mimeType": "image/png", "buffer": out.getvalue()}
