"""What a writer puts into a text: from a word processor, far too much, pictures, long titles."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Draft, User
from tests.articles.editing.writing import draft_by, whole_content
from tests.journeys.drafting import is_saved, paste, small_picture, text_area

pytestmark = pytest.mark.django_db(transaction=True)

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal {mso-style-parent:""; font-size:11.0pt}</style></head><body><!--StartFragment-->
<h1 style='mso-pagination:none'>Packing for the mountains<o:p></o:p></h1>
<p class=MsoNormal style='line-height:115%'>Bring <b style='mso-bidi-font-weight:normal'>two</b>
inhalers<span style='mso-spacerun:yes'>  </span>and 10<span style='vertical-align:super'>3</span>
tablets.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp;</span>
</span><![endif]>a blanket<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp;</span>
</span><![endif]>warm socks<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Height</p></td><td><p class=MsoNormal>Dose</p>
</td></tr></table><img src="file:///C:/holiday.png"><!--EndFragment--></body></html>"""


def test_pasting_from_a_word_processor_brings_the_words_and_no_junk(
    page: Page, writer: User, opened: Any
) -> None:
    draft = draft_by(writer, whole_content(body=""))
    opened(page, writer, draft.article)
    text_area(page).click()
    paste(page, WORD)
    is_saved(page)
    expect(page.get_by_text("A picture was left out")).to_be_visible()
    body = Draft.objects.get().body
    assert "mso" not in body.lower()
    assert "·" not in body
    for piece in (
        "<h2>Packing for the mountains</h2>",
        "<strong>two</strong>",
        "10<sup>3</sup>",
        "<ul><li><p>a blanket</p></li><li><p>warm socks</p></li></ul>",
        "Dose",
    ):
        assert piece in body, body


def test_a_paste_that_is_too_large_says_so_and_changes_nothing(
    page: Page, writer: User, opened: Any
) -> None:
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    text_area(page).click()
    page.evaluate("window.large = '<p>' + 'word '.repeat(4_000_000) + '</p>'")
    text_area(page).evaluate(
        """(area) => {
            const data = new DataTransfer();
            data.setData("text/html", window.large);
            area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true,
                cancelable: true}));
        }"""
    )
    expect(page.get_by_text("Nothing was pasted: it has 20,000,007 characters")).to_be_visible()
    assert Draft.objects.get().revision == 1


def test_a_picture_is_uploaded_and_described(
    page: Page, writer: User, opened: Any, axe: Any, look: Any, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    draft = draft_by(writer)
    opened(page, writer, draft.article)
    text_area(page).press("Control+End")
    page.locator("#picture-file").set_input_files(files=[small_picture()])
    expect(page.get_by_role("dialog", name="Describe the picture")).to_be_visible()
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_text("Say what the picture shows, or mark it")).to_be_visible()
    axe(page)
    look(page, "picture-dialog")
    page.get_by_label("What it shows").fill("A map of the pollen in May")
    page.get_by_label("Caption (optional)").fill("Norland, May")
    page.get_by_role("button", name="Done").click()
    is_saved(page)
    expect(text_area(page).get_by_role("img", name="A map of the pollen in May")).to_be_visible()
    assert "<figcaption>Norland, May</figcaption></figure>" in Draft.objects.get().body


def test_whoever_goes_on_writing_at_a_picture_writes_below_it(
    page: Page, writer: User, opened: Any, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    opened(page, writer, draft_by(writer).article)
    area = text_area(page)
    area.press("Control+End")
    page.locator("#picture-file").set_input_files(files=[small_picture()])
    page.get_by_label("What it shows").fill("A map")
    page.get_by_label("Caption (optional)").fill("May")
    page.get_by_role("button", name="Done").click()
    page.keyboard.type("I keep writing.")
    picture, tools = area.get_by_role("img", name="A map"), page.locator("#picture-tools")
    expect(tools).to_be_hidden()
    picture.click()
    expect(tools).to_be_visible()
    paste(page, "<p>And paste this.</p>")
    expect(tools).to_be_hidden()
    area.locator("figcaption").click()
    expect(tools).to_be_visible()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("Below the caption.")
    is_saved(page)
    figure, _, below = Draft.objects.get().body.partition("</figure>")
    assert figure.endswith("<figcaption>May</figcaption>")
    assert figure.count('alt="A map"') == figure.count("<img") == 1
    assert "<table" not in figure + below
    written = ["Below the caption.", "And paste this.", "I keep writing."]
    assert below == "".join(f"<p>{words}</p>" for words in written)

    picture.click()
    expect(tools).to_be_visible()
    page.keyboard.press("Delete")
    expect(area.locator("figure")).to_have_count(0)
    is_saved(page)
    assert "<img" not in Draft.objects.get().body


def test_a_title_that_is_too_long_is_refused_with_its_length_instead_of_cut(
    page: Page, writer: User, opened: Any
) -> None:
    opened(page, writer, draft_by(writer).article)
    title = page.get_by_label("Title")
    before = title.input_value()
    title.press("End")
    page.keyboard.insert_text("x" * 300)
    words = f"“Title” has room for 200 characters, and would have {len(before) + 300}"
    expect(page.get_by_text(words)).to_be_visible()
    expect(title).to_have_value(before)
    page.keyboard.type(" again")
    expect(page.get_by_text("Nothing was put in")).to_have_count(0)
    is_saved(page)
    assert Draft.objects.get().title == f"{before} again"
