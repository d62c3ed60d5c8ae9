"""The pictures of imported pages: brought safely and made ours, or left out with a reason."""

import base64
import io
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone
from PIL import Image

from articles.editing.upload_picture import upload_picture
from articles.importing.sources.export import export_pages
from articles.importing.sources.folder import folder_pages
from articles.models import Article, ImportedPage, Picture, User
from reviews.models import ImportRun, Outcome, PageOutcome
from reviews.workflow.check_standings import check_standings
from tests import builders as make
from tests.articles.importing.server import page
from tests.articles.importing.test_sources import Site, missing, urlset
from tests.reviews.importing.building import export, item
from tests.reviews.importing.pages import STALE, html
from tests.reviews.importing.test_running import ran, started


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "saved").mkdir()


def picture(colour: str = "teal", kind: str = "PNG", size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Taken in the kitchen of the Smiths"
    options: dict[str, Any] = {"exif": exif} if kind == "JPEG" else {}
    Image.new("RGB", size, colour).save(out, kind, **options)
    return out.getvalue()


def showing(*images: str) -> bytes:
    body = "".join(f"<p>Sentence number {n}.</p>{image}" for n, image in enumerate(images))
    return html("Placidol in pictures", *STALE, body=body + "<p>The end of it all.</p>")


def found(client: Client, address: str) -> bool:
    answer = client.get(address)
    return answer.status_code == 200 and bool(b"".join(answer))


def body() -> str:
    return str(Article.objects.get().body)


def test_a_folder_brings_its_pictures_where_they_stood(tmp_path: Path, editor: User) -> None:
    saved = tmp_path / "saved"
    (saved / "part" / "img").mkdir(parents=True)
    (saved / "part" / "img" / "two words.jpg").write_bytes(picture("navy", "JPEG"))
    (saved / "top.png").write_bytes(picture())
    (saved / "part" / "page.html").write_bytes(
        showing(
            '<figure><img src="img/two%20words.jpg?v=2" alt="A nerve &amp; skin" onload="x()">'
            "<figcaption>Under the skin</figcaption></figure>",
            '<img src="/top.png" alt="">',
        )
    )
    assert ran(started(saved, editor), folder_pages(saved), editor) == {"imported": 1}
    jpeg, png = Picture.objects.order_by("content_type")
    text = body()
    assert f'<img alt="A nerve &amp; skin" src="{jpeg.address}">' in text
    assert f'<img alt="" src="{png.address}">' in text
    assert text.index("number 0") < text.index(jpeg.address) < text.index("number 1")
    assert "Under the skin" in text
    with jpeg.file.open("rb") as file:
        assert b"kitchen" not in file.read()
    assert ImportedPage.objects.get().facts["pictures"][1] == {
        "address": "/top.png",
        "alt": "",
        "ours": png.address,
    }
    assert PageOutcome.objects.get().reason == ""


OUTSIDE = [
    ("../secret.png", "no such file"),
    ("%2e%2e/secret.png", "no such file"),
    ("link.png", "no such file"),
    ("gone.png", "no such file"),
    ("file:///etc/passwd", "no such file"),
    ("notes.png", "not a JPEG, PNG or WebP"),
    ("dot.png", "a dot that counts readers"),
    ("http://127.0.0.1/x.png", "the web was not to be asked"),
]


@pytest.mark.parametrize(("source", "why"), OUTSIDE)
def test_what_is_no_picture_of_the_folder_is_left_out_with_the_reason(
    source: str, why: str, tmp_path: Path, editor: User
) -> None:
    saved = tmp_path / "saved"
    (tmp_path / "secret.png").write_bytes(picture())
    (saved / "link.png").symlink_to(tmp_path / "secret.png")
    (saved / "notes.png").write_bytes(b"GIF89a and nothing more")
    (saved / "dot.png").write_bytes(picture(size=(1, 1)))
    (saved / "page.html").write_bytes(showing(f'<img src="{source}" alt="A shelf">'))
    assert ran(started(saved, editor), folder_pages(saved), editor) == {"imported": 1}
    outcome = PageOutcome.objects.get()
    assert outcome.reason.startswith("1 of 1 pictures was left out: ")
    assert why in outcome.reason
    assert why in ImportedPage.objects.get().facts["pictures"][0]["left_out"]
    assert not Picture.objects.exists()
    assert "<img" not in body()


def test_a_site_is_asked_for_its_pictures_as_politely_as_for_its_pages(editor: User) -> None:
    make.policy()
    source = showing(
        '<img src="/a.png" alt="One">',
        '<img src="/a.png" alt="The same">',
        '<img src="data:image/gif;base64,R0lGODlh" data-src="/b.webp" alt="Later">',
        '<img src="/closed/c.png" alt="Closed">',
        '<img src="http://192.168.0.1:22/d.png" alt="Inside">',
        '<img src="/gone.png" alt="Gone">',
    )
    answers = {
        "/sitemap.xml": urlset("/page"),
        "/page": page(source),
        "/a.png": page(picture(), Content_Type="image/png"),
        "/b.webp": page(picture("navy", "WEBP"), Content_Type="image/webp"),
        "/gone.png": missing,
        "/robots.txt": page(b"User-agent: *\nDisallow: /closed\n"),
    }
    with Site(answers) as site:
        run = started(f"{site.home}/sitemap.xml", editor)
        assert ran(run, site.pages(), editor) == {"imported": 1}
    assert Picture.objects.count() == 2
    assert body().count("<img") == 3
    reason = PageOutcome.objects.get().reason
    assert reason.startswith("3 of 5 pictures were left out: ")
    for why in ("robots.txt asks programs", "only the usual ones of the web", "answered 404"):
        assert why in reason
    assert list(check_standings(at=timezone.now())) == []


def test_an_export_names_its_pictures_and_the_web_brings_them(tmp_path: Path, editor: User) -> None:
    with Site({"/up/a.png": page(picture(), Content_Type="image/png")}) as site:
        shown = f'<img src="{site.home}/up/a.png" alt="Up" /> High'
        content = f'Calm.\n\n[caption id="1"]{shown}[/caption]'
        file = tmp_path / "export.xml"
        file.write_bytes(export(item(1, content=content)))
        pages = export_pages(file, fetcher=site.fetcher)
        assert ran(started(file, editor), pages, editor) == {"imported": 1}
    assert f'<img alt="Up" src="{Picture.objects.get().address}">' in body()


def test_an_audit_asks_for_no_picture(editor: User) -> None:
    source = showing('<img src="/a.png" alt="One">')
    with Site({"/sitemap.xml": urlset("/page"), "/page": page(source)}) as site:
        run = started(f"{site.home}/sitemap.xml", editor, audit_only=True)
        assert ran(run, site.pages(), editor) == {"read": 1}
    assert not Picture.objects.exists()


def test_the_same_picture_on_many_pages_is_one(tmp_path: Path, editor: User) -> None:
    saved = tmp_path / "saved"
    (saved / "a.png").write_bytes(picture())
    for name in ("one", "two"):
        (saved / f"{name}.html").write_bytes(showing('<img src="a.png" alt="A shelf">'))
    ran(started(saved, editor), folder_pages(saved), editor)
    again = started(saved, editor)
    assert ran(again, folder_pages(saved), editor) == {"there": 2}
    assert Picture.objects.count() == 1
    assert ImportRun.objects.count() == 2
    assert PageOutcome.objects.filter(outcome=Outcome.IMPORTED).count() == 2


def test_a_picture_that_stands_in_the_page_itself_comes_along(
    editor_client: Client, tmp_path: Path
) -> None:
    inside = base64.b64encode(picture(size=(300, 200))).decode()
    raw = showing(
        f'<img src="data:image/png;base64,{inside}" alt="A shelf">',
        '<img src="drawing.svg" alt="A drawing">',
    )
    shown = editor_client.post("/desk/import/", {"text": raw.decode()}, follow=True)
    said = shown.content.decode()
    assert "1 of 2 left out" in said
    assert "300 × 200" in said
    assert "this leads nowhere" in said
    address = shown.redirect_chain[-1][0]
    number = address.rstrip("/").rsplit("/", 1)[-1]
    assert f'<img alt="A shelf" src="/pictures/waiting/{number}/1"' in said
    assert editor_client.get(f"/pictures/waiting/{number}/1")["Content-Type"] == "image/png"
    assert editor_client.get(f"/pictures/waiting/{number}/2").status_code == 404
    assert not Picture.objects.exists()

    form = shown.context["form"]
    posted = {name: form.get_initial_for_field(f, name) or "" for name, f in form.fields.items()}
    editor_client.post(address, posted | {"act": "import-not-live"})
    taken = Picture.objects.get()
    assert (taken.width, taken.height) == (300, 200)
    assert f'<img alt="A shelf" src="{taken.address}">' in body()
    assert found(editor_client, taken.address)


def test_a_picture_whose_file_is_gone_is_not_found(client: Client, writer: User) -> None:
    shown = upload_picture(picture(), by=writer, at=make.ago(1))
    address = shown.address
    assert found(client, address)
    shown.file.delete(save=False)
    assert client.get(address).status_code == 404
    upload_picture(picture(), by=writer, at=timezone.now())
    assert found(client, address)
