"""What is inside a built program that others wrote: their licences, and a list (CycloneDX).

Run with the environment's Python: `licences.py BUILT INSIDE PACKAGES [PYTHON-VERSION ITS-LICENCE]`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from project import version

OWN = "thuvienxa"
_LOADER = "pyinstaller"  # starts the program; not imported by it
_TEXTS = Path(__file__).with_name("package") / "licences"
_IS_LICENCE = re.compile(r"(LICEN[SC]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
# Their wheels bring no text of the licence that they name.
_GNU = ("LGPL-3.0.txt", "GPL-3.0.txt")
_NAMED_ONLY = {"pyside6-essentials": _GNU, "shiboken6": _GNU}


class Part(NamedTuple):
    """One thing that somebody else made. `kind` is what a package URL calls its home."""

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def add(built: Path, inside: Path, packages: Path, *, python: Part | None = None) -> None:
    """Put a folder `licenses` and `sbom.cdx.json` into the program that was `built`."""
    found = json.loads(inside.read_text("utf-8"))
    files = [str(file).replace("\\", "/") for file in found["files"]]
    tops = {*found["modules"], *_tops_of(files, packages)}
    parts = [
        python or _this_python(),
        *_from_wheels(tops, packages),
        *_from_debian([file for file in files if file.startswith(("/lib", "/usr/lib"))]),
    ]
    lacking = [part.name for part in parts if not part.texts]
    if lacking:
        sys.exit(f"Nobody knows under what licence these are: {', '.join(lacking)}")
    for part in parts:
        _copy(part, built / "licenses" / f"{part.name}-{part.version}".replace(":", "-"))
    (built / "sbom.cdx.json").write_text(_bill(parts), "utf-8")


def _copy(part: Part, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for text in part.texts:
        name = text.name if not (folder / text.name).exists() else f"{text.parent.name}-{text.name}"
        shutil.copyfile(text, folder / name)


def _tops_of(files: Iterable[str], packages: Path) -> Iterator[str]:
    """The first name below site-packages: a package, or an extension module of its own."""
    for file in files:
        _, is_below, rest = file.partition(f"/{packages.name}/")
        if is_below:
            yield rest.partition("/")[0].partition(".")[0]


def _from_wheels(tops: set[str], packages: Path) -> Iterator[Part]:
    for found in sorted(distributions(path=[str(packages)]), key=lambda each: each.name.lower()):
        name = re.sub(r"[-_.]+", "-", found.name).lower()
        own_tops = {file.parts[0].partition(".")[0] for file in found.files or ()}
        if own_tops & tops and name not in {OWN, _LOADER}:
            texts = tuple(_texts_of(found)) or tuple(_TEXTS / each for each in _named(name))
            yield Part("pypi", name, found.version, _licence_of(found), texts)
    for found in distributions(path=[str(packages)], name="pyinstaller"):  # its loader
        yield Part(
            "pypi", "pyinstaller", found.version, _licence_of(found), tuple(_texts_of(found))
        )


def _named(name: str) -> tuple[str, ...]:
    return _NAMED_ONLY.get(name, ())


def _texts_of(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if _IS_LICENCE.search(str(file)) and ".dist-info" in file.parts[0]:
            yield Path(str(found.locate_file(file)))


def _licence_of(found: Distribution) -> str:
    said = [*_said(found, "License-Expression"), *_said(found, "License")]
    kinds = [kind for kind in _said(found, "Classifier") if kind.startswith("License")]
    named = [each for each in said if "\n" not in each]
    return next(iter([*named, *(kind.rpartition(" :: ")[2] for kind in kinds)]), "")


def _said(found: Distribution, what: str) -> list[str]:
    return found.metadata.get_all(what) or []


def _from_debian(files: Iterable[str]) -> Iterator[Part]:
    packages = {package for file in files if (package := _package_of(file))}
    for package in sorted(packages):
        asking = ("dpkg-query", "--show", "--showformat=${Version}", package)
        version = subprocess.run(asking, capture_output=True, text=True, check=True).stdout
        name = package.partition(":")[0]
        text = Path("/usr/share/doc") / name / "copyright"
        yield Part("deb", name, version, "", (text,))


def _package_of(file: str) -> str:
    """Debian knows a library by one of its names: before or after /lib moved, linked or not."""
    for path in (Path(file), Path(file).resolve()):
        for name in {str(path), str(path).removeprefix("/usr"), f"/usr{path}"}:
            asking = ("dpkg-query", "--search", name)
            done = subprocess.run(asking, capture_output=True, text=True, check=False)
            if done.returncode == 0:
                return done.stdout.split(": ")[0]
    return ""


def _this_python() -> Part:
    version = ".".join(str(number) for number in sys.version_info[:3])
    own = Path(os.__file__).parent / "LICENSE.txt"
    debian = Path(
        f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"
    )
    return Part("generic", "python", version, "PSF-2.0", (own if own.exists() else debian,))


def _bill(parts: Iterable[Part]) -> str:
    makes = LicenseFactory()
    bill = Bom()
    for part in parts:
        licences = [makes.make_from_string(part.licence)] if part.licence else []
        space = "debian" if part.kind == "deb" else None
        where = PackageURL(type=part.kind, namespace=space, name=part.name, version=part.version)
        bill.components.add(
            Component(
                type=ComponentType.LIBRARY,
                name=part.name,
                version=part.version,
                purl=where,
                bom_ref=str(where),
                licenses=licences,
            )
        )
    whole = Component(type=ComponentType.APPLICATION, name=OWN, version=version(), bom_ref=OWN)
    bill.metadata.component = whole
    bill.register_dependency(whole, bill.components)
    bill.metadata.timestamp = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    named = sorted(part[:-1] for part in parts)  # not where their texts lie on this computer
    bill.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, repr(named))
    writer = make_outputter(bill, OutputFormat.JSON, SchemaVersion.V1_6)
    return writer.output_as_string(indent=1) + "\n"


def main(arguments: Sequence[str]) -> int:
    built, inside, packages, *python = (Path(argument) for argument in arguments)
    given = None
    if python:
        version, text = python
        given = Part("generic", "python", version.name, "PSF-2.0", (text,))
    add(built, inside, packages, python=given)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
