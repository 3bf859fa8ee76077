"""What joins the page of the exchange to its work: loaded when the page is first looked at."""

from ui.sync.enrol_actions import EnrolActions
from ui.sync.round_places import RoundPlaces
from ui.sync.sharing_actions import SharingActions
from ui.sync.stick_actions import StickActions

__all__ = ["EnrolActions", "RoundPlaces", "SharingActions", "StickActions"]
