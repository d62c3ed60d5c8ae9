"""Documents that are made as the programs of editors make them."""

import io
import zipfile

_TYPES = (
    '<?xml version="1.0"?><Types '
    'xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_DOCUMENT = (
    '<?xml version="1.0"?>{before}<w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}'
    "</w:body></w:document>"
)


def docx(*paragraphs: str, before: str = "") -> bytes:
    """A Word document; a paragraph that begins with # is a heading of the first level."""
    made = "".join(_paragraph(words) for words in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", _DOCUMENT.format(before=before, paragraphs=made))
    return packed.getvalue()


def _paragraph(words: str) -> str:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if words.startswith("#") else ""
    return f"<w:p>{style}<w:r><w:t>{words.lstrip('# ')}</w:t></w:r></w:p>"


WXR = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Clinic Norland</title>
<wp:author><wp:author_login>wq</wp:author_login>
<wp:author_display_name><![CDATA[Wanda Quill]]></wp:author_display_name></wp:author>
{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link><dc:creator>wq</dc:creator>
<content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{number}</wp:post_id>
<wp:post_date>2021-05-04 08:00:00</wp:post_date>
<wp:post_modified>{modified} 09:00:00</wp:post_modified>
<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
<wp:post_password>{password}</wp:post_password></item>"""


def item(number: int, **changes: str) -> str:
    """One entry of an export."""
    usual = {
        "title": f"Placidol question {number}",
        "link": f"https://clinic.example/{number}/",
        "content": "Placidol calms the nerves.\n\nIt works after an hour.",
        "modified": "2023-03-21",
        "status": "publish",
        "kind": "post",
        "password": "",
    }
    return ITEM.format(number=number, **(usual | changes))


def export(*items: str) -> bytes:
    """A whole export."""
    return WXR.format(items="".join(items)).encode()
