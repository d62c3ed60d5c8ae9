"""What `fetch` brings, and where it never goes. The servers are real and on this machine."""

import datetime as dt
import gzip
import ipaddress
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from articles.importing.fetching import FetchFailedError, FetchRefusedError, Limits, fetch
from articles.importing.web.addresses import is_public
from articles.importing.web.connection import resolve_host
from tests.articles.importing.server import Answer, page, raw, redirect, serving

AT = dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)
HOME = ipaddress.ip_address("127.0.0.1")


def here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def get(path: str, answers: dict[str, Answer], **options: Any) -> Any:
    """Fetch one path of a local server, reached under a public-looking name."""
    with serving(answers) as port:
        options = {"allowed": lambda ip: ip == HOME, "resolve": here} | options
        address = f"http://clinic.example:{port}{path}"
        return fetch(address, at=AT, ports=frozenset({80, 443, port}), **options)


def test_a_page_comes_with_its_bytes_its_type_its_address_and_the_moment() -> None:
    got = get("/sleep?a=1", {"/sleep": page(b"<h1>Sleep</h1>")})
    assert got.raw == b"<h1>Sleep</h1>"
    assert got.content_type == "text/html; charset=utf-8"
    assert got.final_address.endswith("/sleep?a=1")
    assert got.fetched_at == AT


def test_the_server_is_asked_under_the_name_in_the_address() -> None:
    hosts: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        hosts.append(request.headers["Host"].split(":")[0])
        page(b"ok")(request)

    get("/", {"/": answer})
    assert hosts == ["clinic.example"]


def test_a_redirect_is_followed_and_the_last_address_is_told() -> None:
    got = get("/old", {"/old": redirect("/new"), "/new": page(b"moved here")})
    assert got.raw == b"moved here"
    assert got.final_address.endswith("/new")


def test_a_compressed_page_is_unpacked() -> None:
    body = gzip.compress(b"words " * 100, mtime=0)
    got = get("/", {"/": page(body, Content_Encoding="gzip")})
    assert got.raw == b"words " * 100


def test_a_chunked_page_is_put_together() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    got = get("/", {"/": raw(head + b"4\r\nSlee\r\n1\r\np\r\n0\r\n\r\n")})
    assert got.raw == b"Sleep"


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://127.1/",
    "http://0177.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/",
    "http://100.100.100.200/",
    "http://10.0.0.8/",
    "http://172.20.1.1/",
    "http://192.168.1.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "http://[2a00:1450::200:5efe:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_behind_our_own_walls_is_refused(address: str) -> None:
    with pytest.raises(FetchRefusedError, match="private or reserved"):
        fetch(address, at=AT)


@pytest.mark.parametrize("address", PRIVATE)
def test_a_redirect_behind_our_own_walls_is_refused(address: str) -> None:
    """The first hop is allowed to reach the test's server, the second is judged as usual."""
    first: list[bool] = []

    def allowed(ip: Any) -> bool:
        first.append(True)
        from_us = len(first) == 1
        return from_us or is_public(ip)

    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "clinic.example" else list(resolve_host(host, port))

    with pytest.raises(FetchRefusedError, match="private or reserved"):
        get("/", {"/": redirect(address)}, allowed=allowed, resolve=resolve)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://clinic.example/", "Only http and https"),
        ("file:///etc/passwd", "Only http and https"),
        ("gopher://clinic.example/", "Only http and https"),
        ("//clinic.example/", "Only http and https"),
        ("http://ada:secret@clinic.example/", "user name or password"),
        ("http://clinic.example:22/", "Port 22"),
        ("http://clinic.example:8080/", "Port 8080"),
        ("http://clinic.example:99999/", "not a web address"),
        ("http:///path", "names no host"),
        ("http://[fe80::1%25eth0]/", "names no host"),
        ("http://clinic.example/a b", "no web address has"),
        ("http://clinic.example/\r\nHost: x", "no web address has"),
        ("http://clinic.example\\@10.0.0.1/", "no web address has"),
        ("http://clinic.example/" + "a" * 3000, "too long"),
        ("http://[nonsense/", "not a web address"),
    ],
)
def test_an_address_of_another_form_is_refused(address: str, reason: str) -> None:
    with pytest.raises(FetchRefusedError, match=reason):
        fetch(address, at=AT, resolve=here, allowed=lambda ip: True)


def test_a_name_with_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(FetchRefusedError, match="private or reserved"):
        fetch("http://clinic.example/", at=AT, resolve=lambda h, p: ["93.184.215.14", "10.0.0.1"])


def test_a_name_that_changes_its_answer_is_asked_once_for_each_hop() -> None:
    """A second question would be answered with a private address; none is asked."""
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    got = get("/", {"/": page(b"first answer")}, resolve=rebinding)
    assert got.raw == b"first answer"
    assert asked == ["clinic.example"]


def test_a_name_that_turns_private_at_the_next_hop_is_refused() -> None:
    answers_of_the_name = iter((["127.0.0.1"], ["10.0.0.1"]))
    with pytest.raises(FetchRefusedError):
        get(
            "/",
            {"/": redirect("/again"), "/again": page(b"never read")},
            resolve=lambda host, port: next(answers_of_the_name),
        )


def test_a_redirect_to_another_port_or_scheme_is_refused() -> None:
    for place in (
        "http://clinic.example:6379/",
        "file:///etc/passwd",
        "http://a:b@clinic.example/",
    ):
        with pytest.raises(FetchRefusedError):
            get("/", {"/": redirect(place)})


def test_six_redirects_are_too_many() -> None:
    answers = {f"/{n}": redirect(f"/{n + 1}") for n in range(7)} | {"/7": page(b"end")}
    with pytest.raises(FetchFailedError, match="more than 5 times"):
        get("/0", answers)


def test_a_redirect_without_a_place_fails() -> None:
    with pytest.raises(FetchFailedError, match="nowhere"):
        get("/", {"/": raw(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")})


@pytest.mark.parametrize("status", [404, 403, 500, 204])
def test_an_answer_without_a_page_fails_with_its_number(status: int) -> None:
    head = f"HTTP/1.1 {status} Whatever\r\nContent-Length: 0\r\n\r\n".encode()
    with pytest.raises(FetchFailedError, match=str(status)):
        get("/", {"/": raw(head)})


def test_a_page_that_says_it_is_too_large_is_not_read() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n"
    with pytest.raises(FetchFailedError, match="larger than 5 MB"):
        get("/", {"/": raw(head)})


def test_an_endless_page_is_left_at_the_limit() -> None:
    head = b"HTTP/1.1 200 OK\r\n\r\n"
    endless = raw(head, *[b"x" * 50_000] * 100)
    with pytest.raises(FetchFailedError, match="larger than"):
        get("/", {"/": endless}, limits=Limits(size=200_000))


def test_a_small_page_that_unpacks_to_a_large_one_is_left_at_the_limit() -> None:
    bomb = gzip.compress(b"\0" * 60_000_000, mtime=0)
    started = time.monotonic()
    with pytest.raises(FetchFailedError, match="larger than 5 MB"):
        get("/", {"/": page(bomb, Content_Encoding="gzip")})
    assert time.monotonic() - started < 5


def test_a_page_packed_twice_is_not_unpacked() -> None:
    with pytest.raises(FetchFailedError, match="encoding"):
        get("/", {"/": page(b"..", Content_Encoding="gzip, gzip")})


@pytest.mark.parametrize("when", ["head", "body", "first line"])
def test_a_server_that_drips_is_left_when_the_time_is_over(when: str) -> None:
    stop = threading.Event()
    full = (
        b"HTTP/1.1 200 OK\r\nX-Long: "
        + b"y" * 500
        + b"\r\nContent-Length: 500\r\n\r\n"
        + b"z" * 500
    )
    start = {"first line": 3, "head": 40, "body": 700}[when]
    drops = [full[:start], *[full[n : n + 1] for n in range(start, len(full))]]
    began = time.monotonic()
    try:
        with pytest.raises(FetchFailedError, match="too long"):
            get("/", {"/": raw(*drops, pause=0.05, stop=stop)}, limits=Limits(seconds=0.5))
    finally:
        stop.set()
    assert time.monotonic() - began < 3


def test_a_silent_server_is_left_after_the_longest_wait() -> None:
    stop = threading.Event()
    try:
        with pytest.raises(FetchFailedError):
            get(
                "/",
                {"/": raw(b"HTTP/1.1 200 OK\r\n", pause=20, stop=stop)},
                limits=Limits(seconds=8, longest_wait=0.3),
            )
    finally:
        stop.set()


def test_a_name_service_that_never_answers_is_left_too() -> None:
    stop = threading.Event()

    def slow(host: str, port: int) -> list[str]:
        stop.wait(20)
        return []

    with pytest.raises(FetchFailedError, match="No machine was found"):
        fetch("http://clinic.example/", at=AT, resolve=slow, limits=Limits(seconds=0.3))
    stop.set()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip at all",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        + gzip.compress(b"a" * 900, mtime=0)[:-12],
        b"HTTP/1.1 banana\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
    ],
)
def test_an_answer_that_makes_no_sense_fails_and_nothing_else(answer: bytes) -> None:
    with pytest.raises(FetchFailedError):
        get("/", {"/": raw(answer)})


def test_a_name_nobody_has_fails() -> None:
    with pytest.raises(FetchFailedError, match=r"clinic\.example"):
        fetch("http://clinic.example/", at=AT, resolve=lambda host, port: [])


def certificate_for(name: str, folder: Path) -> Path:
    """A certificate that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{name}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.mark.parametrize("name", ["clinic.example", "other.example"])
def test_the_certificate_must_be_that_of_the_name_in_the_address(name: str, tmp_path: Path) -> None:
    file = certificate_for(name, tmp_path)
    serve = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serve.load_cert_chain(file)
    trust = ssl.create_default_context(cafile=str(file))
    with serving({"/": page(b"private talk")}, tls=serve) as port:
        options: Any = {
            "at": AT,
            "ports": frozenset({port}),
            "allowed": lambda ip: ip == HOME,
            "resolve": here,
            "tls": trust,
        }
        if name == "clinic.example":
            assert fetch(f"https://clinic.example:{port}/", **options).raw == b"private talk"
        else:
            with pytest.raises(FetchFailedError, match="certificate"):
                fetch(f"https://clinic.example:{port}/", **options)
