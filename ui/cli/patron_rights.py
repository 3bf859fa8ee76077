"""`patron held`, `erase`, `forget`, `consent`: what the library keeps of a person, and may keep."""

from datetime import datetime
from pathlib import Path

import click

from desktop.domain.calendar import day_of
from desktop.domain.consent import Consent, Signer
from desktop.domain.patron import Patron
from desktop.machine.consent_texts import consent_text, current_consent_text
from desktop.services import consenting, erasing, forgetting, held, readers
from ui.cli.output import emit, translate
from ui.cli.session import Session

_SIGNERS = click.Choice([each.value for each in Signer])


@click.command("held")
@click.argument("card")
@click.option("--file", type=click.Path(path_type=Path), help="Ghi ra tệp JSON để giao cho họ.")
@click.pass_obj
def held_command(session: Session, card: str, file: Path | None) -> None:
    """Xem mọi điều thư viện đang giữ về một bạn đọc."""
    now, today = session.now, day_of(session.now)
    with session.store() as store:
        reader = readers.with_card(store, card)
        if file is None:
            found = held.held(store, reader.id, today=today)
        else:
            found = held.export_held(store, reader.id, file, now=now, today=today)
    emit(
        {"held": held.as_plain(found)},
        _held_words(reader, found),
    )


@click.command("erase")
@click.argument("card")
@click.pass_obj
def erase_command(session: Session, card: str) -> None:
    """Xóa hẳn một bạn đọc. Số đếm còn lại, số thẻ ngừng dùng. Không hoàn tác được."""
    with session.store() as store:
        reader = readers.with_card(store, card)
        done = erasing.erase(store, reader.id, now=session.now)
    words = translate("Cli", "Đã xóa bạn đọc có thẻ {card}.").format(card=done.card)
    left = translate("Cli", "%n lượt mượn còn lại không ghi tên ai.", "", done.loans)
    emit(
        {"patron": None, "erased": done.card, "loans": done.loans, "is_clean": done.is_clean},
        f"{words} {left}",
    )


@click.command("forget")
@click.pass_obj
def forget_command(session: Session) -> None:
    """Quên ai đã mượn những cuốn trả từ lâu. Theo nội quy; chương trình cũng tự làm."""
    with session.store() as store:
        loans = forgetting.forget(store, now=session.now)
        is_clean = store.residue.clean()
    words = translate("Cli", "Đã quên người mượn của %n lượt mượn.", "", loans)
    emit({"forgotten": loans, "is_clean": is_clean}, words)


@click.command("consent")
@click.argument("card")
@click.option("--sign", "signer", type=_SIGNERS, help="Ai đã ký.")
@click.option("--withdraw", "withdrawer", type=_SIGNERS, help="Ai rút lại.")
@click.option("--agree", "purposes", multiple=True, help="Ô đã đánh dấu trên phiếu.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Ngày ký; bỏ trống là hôm nay.")
@click.option("--form", type=int, help="Mẫu phiếu số; bỏ trống là mẫu hiện nay.")
@click.option("--recorded-by", default="", help="Người ghi.")
@click.pass_obj
def consent_command(
    session: Session,
    card: str,
    signer: str | None,
    withdrawer: str | None,
    purposes: tuple[str, ...],
    on: datetime | None,
    form: int | None,
    recorded_by: str,
) -> None:
    """Xem, ghi hoặc rút lại đồng ý của bạn đọc và người giám hộ."""
    now = session.now
    with session.store() as store:
        reader = readers.with_card(store, card)
        if withdrawer is not None:
            consenting.withdraw(store, reader.id, Signer(withdrawer), now=now)
        if signer is not None:
            signed = consenting.Signed(
                text=current_consent_text() if form is None else consent_text(form),
                signer=Signer(signer),
                purposes=frozenset(purposes),
                on=day_of(now) if on is None else on.date(),
                recorded_by=recorded_by,
            )
            consenting.sign(store, reader.id, signed, now=now)
        _tell(consenting.consent(store, reader.id, now=now))


def _tell(consent: Consent) -> None:
    emit(
        {
            "consent": {
                "standing": consent.standing.value,
                "missing": [each.value for each in consent.missing],
                "purposes": list(consent.purposes),
            }
        },
        _standing(consent),
    )


def _standing(consent: Consent) -> str:
    return {
        "none": translate("Cli", "Đồng ý: chưa có chữ ký nào."),
        "partial": translate("Cli", "Đồng ý: còn thiếu chữ ký."),
        "given": translate("Cli", "Đồng ý: đủ chữ ký."),
        "withdrawn": translate("Cli", "Đồng ý: đã rút lại."),
    }[consent.standing.value]


def _held_words(reader: Patron, found: held.Held) -> str:
    counts = (
        translate("Cli", "%n cuốn đang mượn", "", len(found.loans)),
        translate("Cli", "%n lượt mượn còn nhớ", "", len(found.past)),
        translate("Cli", "%n chữ ký", "", len(found.signatures)),
        translate("Cli", "%n yêu cầu", "", len(found.requests)),
    )
    return f"{reader.name} ({reader.card}): {', '.join(counts)}."
