"""Settings of the tests: the site's own, in a folder that is thrown away.

`DATABASE=postgres` runs on PostgreSQL (`tests.postgres` starts it), anything else on SQLite.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from environs import Env

FOLDER = Path(tempfile.mkdtemp(prefix="countersign-"))
(FOLDER / "data" / "static").mkdir(parents=True)  # WhiteNoise warns where there is none
FOLDER.chmod(0o711)  # the server of `tests.postgres` runs as another user when root starts it
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

DATABASE = Env().str("DATABASE", "sqlite")
_SURROUNDINGS = {
    "DATA_DIR": str(FOLDER / "data"),
    "KEYS_DIR": str(FOLDER / "keys"),
    "SECRET_KEY": "only for tests, so long that no check complains about it: 0123456789",
    "SITE_URL": "http://127.0.0.1:8000",
    "DATABASE_URL": "",
    "EMAIL_URL": "",
    "DEBUG": "false",
    "ALLOWED_HOSTS": "testserver",
    "TRUSTED_PROXIES": "0",
    "LOG_LEVEL": "ERROR",
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # Playwright keeps an event loop running in the thread
}
os.environ.update(_SURROUNDINGS)
for name in ("SITE_NAME", "SIGNING_KEY_FILE", "SIGNING_KEY_PASSWORD", "MAIL_FROM", "TIME_ZONE"):
    os.environ.pop(name, None)

from project.settings import *  # noqa: E402, F403

INSTALLED_APPS = ["tests.emptying", *INSTALLED_APPS]  # noqa: F405
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # of the demonstration, as served
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

if DATABASE == "postgres":
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": str(FOLDER / "postgres"),
            "NAME": "countersign",
            "USER": "postgres",
        }
    }
