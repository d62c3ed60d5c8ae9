"""A person who can sign in."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower


class PeopleManager(UserManager["User"]):
    """Makes people, who are known by their e-mail address."""

    def create_user(  # type: ignore[override]
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """A person. Raises ValueError without an address."""
        if not email:
            raise ValueError("A person needs an e-mail address to sign in with.")
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(  # type: ignore[override]
        self, email: str, password: str | None = None, **fields: Any
    ) -> "User":
        """An administrator."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractUser):
    """A person who can sign in, by e-mail. People are deactivated, never deleted.

    Roles: `is_writer` and `is_editor` here; a reviewer is who has a `reviews.Reviewer` record; an
    administrator is `is_staff`. One person may hold several.
    """

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField(max_length=150, help_text="As printed: “Ada Okafor”.")
    is_writer = models.BooleanField("may write articles", default=False)
    is_editor = models.BooleanField("may publish, assign and audit", default=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects: ClassVar[PeopleManager] = PeopleManager()

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "people"
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_an_email")]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name as printed."""
        return self.name

    def get_short_name(self) -> str:
        """The name as printed."""
        return self.name
