from articles.templatetags.reading import readable


def test_every_heading_gets_an_address_of_its_own() -> None:
    shown = readable("<h2>Doses</h2><h3>For <em>adults</em></h3><h2>Doses</h2>")
    assert '<h2 id="doses" tabindex="-1">Doses</h2>' in shown
    assert '<h3 id="for-adults" tabindex="-1">For <em>adults</em></h3>' in shown
    assert '<h2 id="doses-2" tabindex="-1">Doses</h2>' in shown


def test_a_heading_without_letters_still_gets_an_address() -> None:
    assert '<h2 id="part" tabindex="-1">?</h2>' in readable("<h2>?</h2>")


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    shown = readable("<table><tbody><tr><td>5 mg</td></tr></tbody></table>")
    assert shown.startswith('<div class="table-scroll" tabindex="0"><table>')
    assert shown.endswith("</table></div>")


def test_words_that_look_like_markup_stay_words() -> None:
    assert readable("<p>&lt;h2&gt;Doses&lt;/h2&gt;</p>") == "<p>&lt;h2&gt;Doses&lt;/h2&gt;</p>"
