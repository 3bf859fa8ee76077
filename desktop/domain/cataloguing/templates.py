"""Records to start from, for what comes through the door of a small library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.cataloguing.elements import material
from desktop.domain.cataloguing.filling import FormValues, applied
from desktop.domain.cataloguing.fixed import started
from desktop.domain.cataloguing.forms import (
    BOOK,
    LOCAL_HISTORY,
    PICTURE,
    SERIAL,
    SOUND,
    VIDEO,
    Form,
)
from desktop.domain.record import SUBFIELD, Field, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A start: the form, the type and level of the record, and values that are nearly always so."""

    name: str
    form: Form
    kind: str = "am"
    physical: str = ""
    """Field 007, where there is one."""
    values: FormValues = field(default_factory=dict)


_CHILD: Mapping[str, tuple[str, ...]] = {"audience": ("j",)}

TEMPLATES = (
    Template(name="book", form=BOOK),
    Template(
        name="comic",
        form=BOOK,
        values={
            **_CHILD,
            "literary_form": ("1",),
            "illustrations": ("tranh vẽ",),
            "keyword": ("Truyện tranh", "Văn học thiếu nhi"),
        },
    ),
    Template(name="textbook", form=BOOK, values={**_CHILD, "keyword": ("Sách giáo khoa",)}),
    Template(name="childrens_book", form=BOOK, values={**_CHILD, "keyword": ("Sách thiếu nhi",)}),
    Template(name="newspaper", form=SERIAL, kind="as", values={"serial_type": ("n",)}),
    Template(name="magazine", form=SERIAL, kind="as", values={"serial_type": ("p",)}),
    Template(name="music_disc", form=SOUND, kind="jm", physical="sd", values={"size": ("12 cm",)}),
    Template(name="spoken_disc", form=SOUND, kind="im", physical="sd", values={"size": ("12 cm",)}),
    Template(name="video_disc", form=VIDEO, kind="gm", physical="vd", values={"size": ("12 cm",)}),
    Template(name="picture", form=PICTURE, kind="km", physical="ki"),
    Template(name="poster", form=PICTURE, kind="km", physical="kk"),
    Template(
        name="local_history",
        form=LOCAL_HISTORY,
        values={"area": ("a-vt---",), "keyword": ("Địa chí",)},
    ),
)
_TECHNIQUE, _VISUAL_TYPE = 34, 33


def start(template: Template, *, today: date) -> Record:
    """The record with which describing begins. It has no title yet."""
    leader = f"00000n{template.kind} a2200000 a 4500"
    empty = Record(leader, ())
    fields = [Field("008", _fixed(template, material(empty), today))]
    if template.physical:
        fields.insert(0, Field("007", template.physical))
    fields.append(Field("041", f"0 {SUBFIELD}avie"))
    record = Record(leader, tuple(fields))
    return applied(record, template.form, template.values, today=today)


def _fixed(template: Template, kind: str, today: date) -> str:
    fixed = started(today, kind)
    if template.form is VIDEO:
        fixed = f"{fixed[:_VISUAL_TYPE]}vu{fixed[_TECHNIQUE + 1 :]}"
    return fixed
