"""Every setting that comes from the environment, with what it means and what it is without.

The page `docs/reference/settings.md` is written from this list.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from environs import Env

env = Env()


@dataclass(frozen=True)
class Setting:
    """One environment variable: `kind` names the reader of environs that parses it."""

    name: str
    kind: str
    default: Any
    meaning: str


SETTINGS = (
    Setting("SITE_NAME", "str", "Countersign", "Name of the site, on every page and in mail."),
    Setting(
        "SITE_URL",
        "str",
        "http://127.0.0.1:8000",
        "Address readers use. With https, cookies are secure and HSTS is sent.",
    ),
    Setting("ALLOWED_HOSTS", "list", [], "Further host names, comma separated."),
    Setting("DEBUG", "bool", False, "Show tracebacks in the browser. Never on a real site."),
    Setting("DATABASE_URL", "str", "", "postgres://…; without it SQLite in DATA_DIR."),
    Setting(
        "DATA_DIR", "str", "var", "Where SQLite, pictures and collected static files are kept."
    ),
    Setting(
        "KEYS_DIR",
        "str",
        str(Path.home() / ".local/share/countersign"),
        "Where the secret key and the signing key are kept, outside the repository.",
    ),
    Setting("SECRET_KEY", "str", "", "Without it, made on first run in KEYS_DIR."),
    Setting("SIGNING_KEY_FILE", "str", "", "PEM of the Ed25519 key; default: in KEYS_DIR."),
    Setting("SIGNING_KEY_PASSWORD", "str", "", "Password of the signing key's PEM, if it has one."),
    Setting("EMAIL_URL", "str", "", "smtp://…; without it mail is written into DATA_DIR/mail."),
    Setting("MAIL_FROM", "str", "countersign@localhost", "Sender of mail."),
    Setting(
        "PROBLEMS_TO",
        "str",
        "",
        "E-mail address that articles give to readers who found a problem; none is given without.",
    ),
    Setting("TIME_ZONE", "str", "UTC", "Time zone of dates on the desk."),
    Setting(
        "TRUSTED_PROXIES", "int", 0, "How many proxies stand in front and set X-Forwarded-For."
    ),
    Setting("LOG_LEVEL", "str", "INFO", "Least severe level that is logged."),
)


def read(name: str) -> Any:
    """The value of one listed setting, parsed; an empty variable counts as none.

    Raises EnvError with the name if it does not parse.
    """
    setting = next(setting for setting in SETTINGS if setting.name == name)
    if not env.str(name, default=""):
        return setting.default
    return getattr(env, setting.kind)(name, default=setting.default)
