"""Plans and profiles of one's own, saved by name; they hold kinds and fields, and name nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar, cast

from dossier.errors import DossierError, saying
from dossier.report import plan as plans
from dossier.report.plan import Plan
from dossier.report.redaction import profile as profiles
from dossier.report.redaction.profile import Profile
from dossier.storage.disk import DISK, Disk
from dossier.workspace.own_file import PLANS, OwnFile

T = TypeVar("T", Plan, Profile)
Renamed = Callable[[str, str, str], object]
_PLANS: Final = "plans"
_PROFILES: Final = "profiles"


class OwnPlans:
    """What somebody saved on this machine, beside what comes with the program.

    What cannot be read, such as a plan of a later version, is passed over, and stays in the file.
    """

    def __init__(
        self,
        folder: Path,
        disk: Disk = DISK,
        *,
        sets_aside: bool = True,
        renamed: Renamed = lambda _field, _old, _new: None,
    ) -> None:
        """Begin; `renamed` is told what is called otherwise, for what was remembered by its name.

        It is given the field of a plan that holds the name, the name before, and the new one.
        """
        self._file = OwnFile(folder / PLANS, disk, sets_aside=sets_aside)
        self._renamed = renamed

    def plans(self) -> tuple[Plan, ...]:
        """Give every plan: those that come with the program, then one's own."""
        return (*plans.SHIPPED, *self._own(_PLANS, plans.from_json))

    def profiles(self) -> tuple[Profile, ...]:
        """Give one's own profiles."""
        return tuple(self._own(_PROFILES, profiles.from_json))

    def keep_plan(self, plan: Plan) -> None:
        """Save a plan by its name, in the place of one of that name; raise CannotWrite."""
        _refuse(plan.name, {known.name for known in plans.SHIPPED})
        self._keep(_PLANS, plan.name, plans.as_json(plan))

    def keep_profile(self, profile: Profile) -> None:
        """Save a profile by its name, in the place of one of that name; raise CannotWrite."""
        _refuse(profile.name, {known.name for known in profiles.SHIPPED})
        self._keep(_PROFILES, profile.name, profiles.as_json(profile))

    def rename_plan(self, name: str, new: str) -> None:
        """Call a plan of one's own otherwise, in the place of one of that name; raise CannotWrite.

        What of it cannot be read here goes with it.
        """
        _refuse(new, {known.name for known in plans.SHIPPED})
        self._file.store({**self._file.load(), _PLANS: self._called(_PLANS, name, new)})
        self._renamed("name", name, new)

    def rename_profile(self, name: str, new: str) -> None:
        """Call a profile of one's own otherwise, also in each plan of it; raise CannotWrite."""
        _refuse(new, {known.name for known in profiles.SHIPPED})
        rows = self._called(_PROFILES, name, new)
        by_it = [_with(row, "profile", name, new) for row in self._rows(_PLANS)]
        self._file.store({**self._file.load(), _PROFILES: rows, _PLANS: by_it})
        self._renamed("profile", name, new)

    def forget_plan(self, name: str) -> None:
        """Forget a plan of one's own; raise CannotWrite."""
        self._keep(_PLANS, name, None)

    def forget_profile(self, name: str) -> None:
        """Forget a profile of one's own; raise CannotWrite."""
        self._keep(_PROFILES, name, None)

    def _own(self, part: str, read: Callable[[object], T]) -> Iterator[T]:
        for row in self._rows(part):
            try:
                yield read(row)
            except DossierError:
                continue

    def _rows(self, part: str) -> list[dict[str, object]]:
        rows = self._file.load().get(part)
        listed = cast("list[object]", rows) if isinstance(rows, list) else []
        return [cast("dict[str, object]", row) for row in listed if isinstance(row, dict)]

    def _called(self, part: str, name: str, new: str) -> list[dict[str, object]]:
        """Give the rows of a part with one called otherwise; one of that name goes."""
        others = [row for row in self._rows(part) if row.get("name") not in {new} - {name}]
        return [_with(row, "name", name, new) for row in others]

    def _keep(self, part: str, name: str, row: dict[str, object] | None) -> None:
        others = [old for old in self._rows(part) if old.get("name") != name]
        rows = others if row is None else [*others, row]
        self._file.store({**self._file.load(), part: rows})


def _with(row: dict[str, object], field: str, old: str, new: str) -> dict[str, object]:
    return {**row, field: new} if row.get(field) == old else row


def _refuse(name: str, taken: set[str]) -> None:
    """Refuse a name that is empty, or of what comes with the program."""
    if not name.strip() or name in taken:
        raise DossierError(
            saying("“{name}” cannot be a name of your own.", name=name),
            saying("Type a name that is not taken."),
        )
