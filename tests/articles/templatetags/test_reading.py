from articles.templatetags.reading import readable


def test_the_desk_shows_a_text_as_readers_meet_it() -> None:
    shown = readable("<h2>Doses</h2><table><tbody><tr><td>5 mg</td></tr></tbody></table>")
    assert shown.startswith('<h2 id="doses">Doses</h2><div class="table-scroll" role="region"')


def test_words_that_look_like_markup_stay_words() -> None:
    assert readable("<p>&lt;h2&gt;Doses&lt;/h2&gt;</p>") == "<p>&lt;h2&gt;Doses&lt;/h2&gt;</p>"
