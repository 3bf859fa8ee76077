"""`patron request`: the register of what readers ask about their own data."""

from datetime import datetime
from typing import Any

import click

from desktop.domain.consent import Signer
from desktop.domain.person_rights import Decision, PersonRequest, RequestKind
from desktop.services import person_requests, readers
from ui.cli.output import emit, translate
from ui.cli.session import Session
from ui.wording import full_date

_DAY = click.DateTime(["%Y-%m-%d"])


@click.group("request")
def request_command() -> None:
    """Sổ yêu cầu của bạn đọc về thông tin của mình. Có hạn theo luật."""


@request_command.command("add")
@click.argument("card")
@click.argument("kind", type=click.Choice([each.value for each in RequestKind]))
@click.option(
    "--by", type=click.Choice([each.value for each in Signer]), default="reader", help="Ai yêu cầu."
)
@click.option("--on", type=_DAY, help="Ngày nhận; bỏ trống là hôm nay.")
@click.pass_obj
def add(session: Session, card: str, kind: str, by: str, on: datetime | None) -> None:
    """Ghi một yêu cầu mới nhận."""
    with session.store() as store:
        done = person_requests.receive(
            store,
            readers.with_card(store, card).id,
            RequestKind(kind),
            now=session.now,
            asked_by=Signer(by),
            on=None if on is None else on.date(),
        )
    _tell(done.request)


@request_command.command("list")
@click.option("--open", "is_open_only", is_flag=True, help="Chỉ yêu cầu chưa xong.")
@click.pass_obj
def list_all(session: Session, is_open_only: bool) -> None:
    """Xem sổ yêu cầu, việc gấp trước."""
    with session.store() as store:
        found = person_requests.requests(store, is_open_only=is_open_only)
    emit({"requests": [_described(each) for each in found]}, "\n".join(map(_line, found)))


@request_command.command("answer")
@click.argument("number", type=int)
@click.pass_obj
def answer(session: Session, number: int) -> None:
    """Ghi là đã trả lời bạn đọc."""
    with session.store() as store:
        _tell(person_requests.answer(store, number, now=session.now).request)


@request_command.command("extend")
@click.argument("number", type=int)
@click.option("--until", type=_DAY, required=True, help="Hạn mới.")
@click.pass_obj
def extend(session: Session, number: int, until: datetime) -> None:
    """Gia hạn một lần, không quá 15 ngày."""
    with session.store() as store:
        _tell(person_requests.extend(store, number, until=until.date()).request)


@request_command.command("finish")
@click.argument("number", type=int)
@click.option(
    "--decision",
    type=click.Choice([each.value for each in Decision]),
    default="done",
    help="Kết quả.",
)
@click.pass_obj
def finish(session: Session, number: int, decision: str) -> None:
    """Ghi là đã làm xong, từ chối, hoặc bạn đọc thôi yêu cầu."""
    with session.store() as store:
        done = person_requests.finish(store, number, decision=Decision(decision), now=session.now)
        _tell(done.request)


def _tell(request: PersonRequest) -> None:
    emit({"request": _described(request)}, _line(request))


def _line(request: PersonRequest) -> str:
    due = request.due()
    state = (
        translate("Cli", "đã xong")
        if due is None
        else translate("Cli", "làm trước hết ngày {day}").format(day=full_date(due))
    )
    head = translate("Cli", "Yêu cầu {number}").format(number=request.number)
    return f"{head}: {_kind(request.kind)}, {state}."


def _kind(kind: RequestKind) -> str:
    return {
        RequestKind.ACCESS: translate("Cli", "xem"),
        RequestKind.CORRECT: translate("Cli", "sửa"),
        RequestKind.ERASE: translate("Cli", "xóa"),
        RequestKind.WITHDRAW: translate("Cli", "rút đồng ý"),
        RequestKind.RESTRICT: translate("Cli", "hạn chế"),
        RequestKind.OBJECT: translate("Cli", "phản đối"),
    }[kind]


def _described(request: PersonRequest) -> dict[str, Any]:
    days = {
        "received_on": request.received_on,
        "answer_by": request.answer_by,
        "finish_by": request.finish_by,
        "answered_on": request.answered_on,
        "finished_on": request.finished_on,
    }
    return {
        "number": request.number,
        "kind": request.kind.value,
        "asked_by": request.asked_by.value,
        "patron": request.patron,
        "decision": request.decision and request.decision.value,
        "is_extended": request.is_extended,
        **{name: day and day.isoformat() for name, day in days.items()},
    }
