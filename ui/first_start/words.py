"""What the desk says of a library that has just come into being."""

from PySide6.QtCore import QCoreApplication

from ui.provision_work import Offer
from ui.widgets.state_band import Told

translate = QCoreApplication.translate


def provisioned(offer: Offer) -> Told:
    """Whose word was taken, so that somebody may compare the mark."""
    said = offer.provision
    headline = translate("first_start", "Đã lập {name}").format(name=said.library.name)
    detail = translate("first_start", "Theo tệp của {province}, dấu {mark}.")
    return Told(
        kind="success",
        headline=headline,
        detail=detail.format(province=said.province, mark=offer.fingerprint),
    )
